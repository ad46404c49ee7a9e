import { type Construct } from 'constructs';
import { type Facility, Ups } from '../../../constructs';
import { smallSite } from '../site';

/** One UPS of N+1 with nothing to spare; of another group, with a spare module, it is sound. */
export default function design(scope: Construct): Facility {
  const { facility, service, cabinet } = smallSite(scope);
  const supply = { kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs: [cabinet], redundancy: 'N+1' as const };
  new Ups(service, 'ups-1', { ...supply, x: 4000, y: 4000 });
  new Ups(service, 'ups-2', { ...supply, x: 3000, y: 4000, group: 'modular', modules: { installed: 3, spare: 1, kva: 10 } });
  new Ups(service, 'ups-3', { ...supply, x: 2000, y: 4000, group: 'paths', redundancy: '2N' });
  return facility;
}
