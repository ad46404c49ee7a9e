import { type Construct } from 'constructs';
import { type Facility, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  new Room(floor, 'bow', { area: 'buffer', outline: [{ x: 0, y: 6000 }, { x: 4000, y: 9000 }, { x: 4000, y: 6000 }, { x: 0, y: 9000 }] });
  return facility;
}
