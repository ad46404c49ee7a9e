import type { Area } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

const drawn: ReadonlySet<Area> = new Set<Area>(['management', 'service', 'core', 'km-core']);

export default inSite({
  id: 'fire-gas-example',
  title: { zh: '管理区、服务区、核心区及密钥服务区设气体灭火', en: 'Management, service, core and KM core areas have gas extinguishing' },
  checks: { zh: '有人员工作的区域也在防护区内：管理区、服务区、核心区、KM核心区中不作设备间的房间。设备间见 fire-gas-class。', en: 'Rooms of these areas other than equipment rooms are in gas zones too. Equipment rooms are the subject of fire-gas-class.' },
  why: { zh: '示例图在这些区画了气体灭火。', en: 'The example drawing shows gas there.' },
  mend: { zh: '设防护区（GasZone）', en: 'add a GasZone' },
  *check(facts, site) {
    const protectedRooms = new Set(site.fire.gasZones.flatMap(({ rooms }) => rooms));
    for (const room of site.rooms.filter(({ area, use }) => drawn.has(area) && use !== 'equipment' && use !== 'corridor')) yield judge(ofThing(facts, room.id), !protectedRooms.has(room.id) && { zh: '不在任何防护区内', en: 'is in no gas zone' });
  },
});
