import { type Construct } from 'constructs';
import { type Facility, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  new Room(floor, 'slit', { area: 'buffer', outline: rectangle(0, 5000, 200, 3000) });
  return facility;
}
