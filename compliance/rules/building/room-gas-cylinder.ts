import { doorGraphOf, outside } from '../../../analysis/site/doors';
import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'room-gas-cylinder',
  title: { zh: '管网灭火系统设气瓶间，直通室外或走廊', en: 'Piped gas systems have a cylinder room with a door to the outside or a corridor' },
  checks: { zh: '管网系统的钢瓶放在气瓶间（use: gas-cylinder），该房间有门通向场所外或走廊。', en: 'Cylinders of piped systems stand in a room of use gas-cylinder, which has a door to the outside of the site or to a corridor.' },
  why: { zh: '泄漏时人员须能不经机房进入和离开。', en: 'When cylinders leak people come and go without passing the machine room.' },
  mend: { zh: '把钢瓶移到气瓶间，或为其开门', en: 'move the cylinders to such a room, or give it a door' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    for (const system of site.fire.gasSystems.filter(({ kind }) => kind === 'piped')) {
      const room = rooms.get(system.position.room);
      const out = doorGraphOf(site).passages.some(({ door, between }) => door.use === 'normal' && between.includes(system.position.room) && between.some((id) => id === outside || (id !== system.position.room && rooms.get(id)?.use === 'corridor')));
      yield judge(ofThing(facts, system.id), room?.use !== 'gas-cylinder' && { zh: '钢瓶不在气瓶间', en: 'the cylinders stand in no cylinder room' }, room?.use === 'gas-cylinder' && !out && { zh: '气瓶间没有通向室外或走廊的门', en: 'the cylinder room has no door to the outside or a corridor' });
    }
  },
});
