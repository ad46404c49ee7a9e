import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A fan for a toilet. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { exhaust: { airflow: 100 } } });
}
