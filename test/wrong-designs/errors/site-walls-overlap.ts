import { type Construct } from 'constructs';
import { type Facility, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  // Ten millimetres off the wall of 服务区; and far enough for a wall of its own.
  new Room(floor, 'near', { area: 'management', outline: rectangle(0, 5010, 3000, 3000) });
  new Room(floor, 'apart', { area: 'management', outline: rectangle(6000, 5240, 3000, 3000) });
  return facility;
}
