import { type Construct } from 'constructs';
import { type Facility, Door, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  const far = new Room(floor, 'far', { area: 'management', outline: rectangle(20_000, 0, 3000, 3000) });
  new Door(floor, 'd1', { between: [service, core], at: { x: 6000, y: 2500 }, opensInto: far });
  return facility;
}
