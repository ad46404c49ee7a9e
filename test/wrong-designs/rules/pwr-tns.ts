import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Neutral and protective conductor are one up to the building. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { earthing: { system: 'TN-C-S', common: true, ohms: 1 } });
}
