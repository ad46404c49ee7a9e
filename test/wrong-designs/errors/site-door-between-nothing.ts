import { type Construct } from 'constructs';
import { type Facility, Door, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service } = smallSite(scope);
  const far = new Room(floor, 'far', { name: '远处', area: 'buffer', outline: rectangle(20000, 0, 3000, 3000) });
  new Door(floor, 'd1', { between: [service, far], at: { x: 6000, y: 2000 } });
  return facility;
}
