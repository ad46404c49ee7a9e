/** A small site for designs that break one thing in it: a core room and a service room on one floor, and a supply. */
import { type Construct } from 'constructs';
import { Building, Circuit, DistributionCabinet, Facility, Floor, Mains, Rack, rectangle, Room, Site, type SiteProps } from '../../constructs';

export function smallSite(scope: Construct, props: Partial<SiteProps> = {}) {
  const facility = new Facility(scope, 'bad', { organization: '示例单位' });
  const site = new Site(facility, 'site', { class: 'B', ...props });
  const building = new Building(site, 'building', { address: '示例市示例路1号', floorsAbove: 6 });
  const floor = new Floor(building, 'f3', { level: 3, storeyHeight: 4200 });
  const service = new Room(floor, 'service', { name: '服务区', area: 'service', outline: rectangle(0, 0, 6000, 5000) });
  const core = new Room(floor, 'core', { name: '核心区', area: 'core', outline: rectangle(6000, 0, 6000, 5000) });
  const mains = new Mains(site, 'mains', { kva: 100 });
  const cabinet = new DistributionCabinet(service, 'pd', { kind: 'main', x: 5400, y: 400, direction: 90, amperes: 160, inputs: [mains] });
  const circuit = new Circuit(cabinet, 'c1', { phase: 'L1', amperes: 32, cable: 'ZR-YJV-3×6', squareMillimetres: 6 });
  const rack = new Rack(service, 'a01', { x: 2000, y: 2500 });
  return { facility, site, building, floor, service, core, mains, cabinet, circuit, rack };
}
