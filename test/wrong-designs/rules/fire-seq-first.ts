import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Nobody hears that the gas will come. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['link-alarm'] });
}
