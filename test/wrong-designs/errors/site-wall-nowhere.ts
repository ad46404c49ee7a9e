import { type Construct } from 'constructs';
import { type Facility, rectangle, Room, Wall } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  const far = new Room(floor, 'far', { area: 'management', outline: rectangle(20_000, 0, 3000, 3000) });
  new Wall(floor, 'w1', { between: [service, far], thickness: 300 });
  new Wall(floor, 'w2', { between: [service, core], thickness: 300 });
  return facility;
}
