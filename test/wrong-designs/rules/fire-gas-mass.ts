import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Cylinders that were filled for a smaller room. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'cylinders-service': { cylinders: { count: 2, litres: 70, kilograms: 40, megapascals: 4.2, tareKilograms: 85 } } } });
}
