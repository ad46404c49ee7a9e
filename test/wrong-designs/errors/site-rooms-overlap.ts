import { type Construct } from 'constructs';
import { type Facility, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  new Room(floor, 'late', { area: 'buffer', outline: rectangle(5000, 4000, 3000, 3000) });
  return facility;
}
