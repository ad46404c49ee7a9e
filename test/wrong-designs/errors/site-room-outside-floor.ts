import { type Construct } from 'constructs';
import { type Facility, Floor, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, building } = smallSite(scope);
  const small = new Floor(building, 'f4', { level: 4, storeyHeight: 4200, outline: rectangle(0, 0, 4000, 4000) });
  new Room(small, 'wide', { area: 'management', outline: rectangle(0, 0, 5000, 4000) });
  new Floor(building, 'f5', { level: 5, storeyHeight: 4200, outline: [{ x: 0, y: 0 }, { x: 1000, y: 1000 }, { x: 1000, y: 0 }, { x: 0, y: 1000 }] });
  return facility;
}
