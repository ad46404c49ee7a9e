import { type Construct } from 'constructs';
import { type Facility, Door, Rack, Ups } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  new Rack(service, 'a02', { x: 2100, y: 2500 });
  new Rack(core, 'b01', { x: 100, y: 100 });
  new Door(floor, 'd1', { between: [service, core], at: { x: 0, y: 0 } });
  new Ups(core, 'ups-1', { x: 8000, y: 2000, kva: -5, powerFactor: 0.9, efficiency: 0.94 });
  return facility;
}
