import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** One camera in the management area, which sees all of it from the corner. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['cam-04'], override: { 'cam-03': { angle: 110 } } });
}
