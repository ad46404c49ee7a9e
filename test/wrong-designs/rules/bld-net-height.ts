import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A low room, with the agent for it. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { service: { clearHeight: 2500 }, 'tray-d2': { z: 1900 }, 'tray-d3': { z: 1900 }, 'cylinders-service': { cylinders: { count: 2, litres: 70, kilograms: 44, megapascals: 4.2, tareKilograms: 85 } } } });
}
