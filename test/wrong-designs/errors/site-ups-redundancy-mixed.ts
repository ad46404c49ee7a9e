import { type Construct } from 'constructs';
import { type Facility, Ups } from '../../../constructs';
import { smallSite } from '../site';

/** Two UPS of one group, each with another redundancy. */
export default function design(scope: Construct): Facility {
  const { facility, service, cabinet } = smallSite(scope);
  new Ups(service, 'ups-1', { x: 4000, y: 4000, kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs: [cabinet], redundancy: 'N+1' });
  new Ups(service, 'ups-2', { x: 3000, y: 4000, kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs: [cabinet] });
  return facility;
}
