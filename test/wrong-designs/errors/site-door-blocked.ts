import { type Construct } from 'constructs';
import { type Facility, Door, EarthBar, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  new Door(floor, 'd1', { between: [service, core], at: { x: 6000, y: 1000 }, opensInto: core });
  new Rack(core, 'b01', { x: 6800, y: 1300 });
  new Door(floor, 'd2', { between: [service, core], at: { x: 6000, y: 3500 }, opensInto: 'sliding' });
  new Rack(core, 'b02', { x: 6450, y: 3500 });
  // In the opening, and above it.
  new EarthBar(service, 'leb-1', { x: 5800, y: 3300, z: 300 });
  new EarthBar(service, 'leb-2', { x: 5800, y: 3700, z: 2200 });
  // Beside the leaf, and behind the half of the opening that is wide enough.
  new Rack(core, 'b03', { x: 7500, y: 700 });
  new Rack(service, 'a02', { x: 5200, y: 4300 });
  return facility;
}
