import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** 100 m³/h for everybody. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'fresh-air': { airflow: 100 } } });
}
