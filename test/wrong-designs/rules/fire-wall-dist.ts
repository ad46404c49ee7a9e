import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A smoke detector 0.28 m from the wall. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'smoke-service': { y: 9600 } } });
}
