import { type Construct } from 'constructs';
import { AccessRight, Door, type Facility, Rack, Room, rectangle } from '../../../constructs';
import { smallSite } from '../site';

/** Ids of which nothing can stay, a path and one with a Latin part. */
export default function design(scope: Construct): Facility {
  const { facility, site, service, core, floor } = smallSite(scope);
  new Door(floor, '核心区门', { at: { x: 6000, y: 2500 }, between: [service, core], width: 1000 });
  new AccessRight(site, '管理员', { rooms: [core] });
  new AccessRight(site, '审计员', { rooms: [core] });
  new Room(floor, '..', { name: '缓冲', area: 'buffer', outline: rectangle(0, 5000, 3000, 3000) });
  new Rack(service, 'a/02', { x: 4000, y: 2500 });
  new Room(floor, '库房 Store', { name: '库房', area: 'support', outline: rectangle(3000, 5000, 3000, 3000) });
  return facility;
}
