import { type Construct } from 'constructs';
import { type Facility, Door, Rack, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  // Told once for each room, not again by what is in them and between them.
  const one = new Room(floor, 'one', { area: 'management', outline: rectangle(20, 0, 6, 5) });
  const other = new Room(floor, 'other', { area: 'management', outline: rectangle(26, 0, 6, 5) });
  new Rack(one, 'm01', { x: 23, y: 2 });
  new Door(floor, 'd1', { between: [one, other], at: { x: 26, y: 2 } });
  return facility;
}
