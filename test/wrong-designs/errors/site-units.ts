import type { Construct } from 'constructs';
import { Building, CertificateSystem, Facility, Floor, Rack, rectangle, Room, Server, ServiceZone, Site } from '../../../constructs';

/** Metres where millimetres belong, and a number that is none: what stands on such a floor is not missed as well. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new Server(new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' }), 'a', { unit: NaN });
  const site = new Site(facility, 'site', { class: 'B', assign: true });
  const floor = new Floor(new Building(site, 'building', { address: '示例市示例路1号', floorsAbove: 6 }), 'f3', { level: 3, storeyHeight: 4.2 });
  new Rack(new Room(floor, 'service', { area: 'service', outline: rectangle(0, 0, 6000, 5000) }), 'a01', { x: 2000, y: 2500 });
  return facility;
}
