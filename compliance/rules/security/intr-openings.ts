import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { guardedRooms } from '../../shapes/guarded';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'intr-openings',
  title: { zh: '各区的门都有门磁', en: 'Doors of the areas have contacts' },
  checks: { zh: '管理区、服务区、核心区及KM两区房间的每樘门有门磁（kind: door-contact），疏散门也有。', en: 'Every door of rooms of the CA and KM areas has a door contact, emergency doors too.' },
  why: { zh: '门被撬开、被打开未关须能发现。', en: 'It is noticed when a door is forced or left open.' },
  mend: { zh: '为该门设 IntrusionSensor，kind: door-contact', en: 'add an IntrusionSensor of kind door-contact' },
  *check(facts, site) {
    const { doorsOfRoom } = siteIndexOf(site);
    const watched = new Set(site.intrusion.detectors.filter(({ kind }) => kind === 'door-contact').map(({ door }) => door));
    for (const door of new Set(guardedRooms(site).flatMap(({ id }) => doorsOfRoom.get(id) ?? []).map(({ id }) => id))) yield judge(ofThing(facts, door), !watched.has(door) && { zh: '没有门磁', en: 'has no contact' });
  },
});
