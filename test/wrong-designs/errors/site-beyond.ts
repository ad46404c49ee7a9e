import type { Construct } from 'constructs';
import { type Facility, Door, Wall, Window } from '../../../constructs';
import { smallSite } from '../site';

/** What lies beyond walls, told in two ways. */
export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  new Wall(floor, 'w1', { between: [service, 'tenant'], thickness: 240 });
  new Wall(floor, 'w2', { between: [service, 'corridor'], thickness: 370 });
  new Door(floor, 'd1', { between: [service, 'corridor'], at: { x: 3000, y: 0 } });
  new Door(floor, 'd2', { between: [core, 'corridor'], at: { x: 7000, y: 0 } });
  new Window(floor, 'c2', { between: [core, 'outdoor'], at: { x: 10000, y: 0 }, width: 800, height: 800, sill: 900 });
  new Window(floor, 'c3', { between: [core, 'outdoor'], at: { x: 12000, y: 2500 }, width: 800, height: 800, sill: 900 });
  return facility;
}
