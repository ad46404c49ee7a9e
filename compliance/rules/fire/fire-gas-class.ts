import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-gas-class',
  title: { zh: '主机房设气体灭火', en: 'Main rooms have gas extinguishing' },
  checks: { zh: '每个设备间在某个气体灭火防护区内。采用细水雾等其他方式的以豁免说明。', en: 'Every equipment room is in a gas zone. Water mist and the like are waived with what is used.' },
  why: { zh: '水会损坏设备，火灾须在房间内扑灭。', en: 'Water spoils equipment, and the fire is put out in the room.' },
  mend: { zh: '设防护区（GasZone）', en: 'add a GasZone' },
  *check(facts, site) {
    const protectedRooms = new Set(site.fire.gasZones.flatMap(({ rooms }) => rooms));
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) yield judge(ofThing(facts, room.id), !protectedRooms.has(room.id) && { zh: '不在任何防护区内', en: 'is in no gas zone' });
  },
});
