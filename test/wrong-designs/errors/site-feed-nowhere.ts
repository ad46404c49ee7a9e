import { type Construct } from 'constructs';
import { type Facility, Ups } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  new Ups(service, 'ups-1', { x: 4000, y: 4000, kva: 20, powerFactor: 0.9, efficiency: 0.94 });
  return facility;
}
