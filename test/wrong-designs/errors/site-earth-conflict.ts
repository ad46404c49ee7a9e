import { type Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { smallSite } from '../site';

/** Two design values of one earth. */
export default function design(scope: Construct): Facility {
  return smallSite(scope, { earthing: { system: 'TN-S', common: true, ohms: 4 }, indicators: [{ kind: 'earth-resistance', design: { max: 1 }, measured: 0.8 }] }).facility;
}
