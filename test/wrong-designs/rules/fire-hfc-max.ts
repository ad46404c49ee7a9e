import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** The small room gets the cylinder of a large one. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'cylinders-management': { cylinders: { count: 1, litres: 90, kilograms: 60, megapascals: 4.2, tareKilograms: 110 } } } });
}
