import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A design concentration of 7 %, and the agent for it. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'gas-service': { concentration: 7 }, 'cylinders-service': { cylinders: { count: 2, litres: 70, kilograms: 43, megapascals: 4.2, tareKilograms: 85 } } } });
}
