import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { guardedRooms } from '../../shapes/guarded';
import { listsBy } from '../../shapes/lists-by';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-ctrl-each',
  title: { zh: '各区均有门禁', en: 'Each area has door control' },
  checks: { zh: '管理区、服务区、核心区及KM两区的每个房间，至少一樘门在进入侧有读卡器。', en: 'Every room of the CA and KM areas has a door with a reader on the side from which it is entered.' },
  why: { zh: '各区人员进入须受控并有记录。', en: 'Entries to each area are controlled and recorded.' },
  mend: { zh: '在门上设读卡器（Reader）', en: 'put a Reader at a door of the room' },
  *check(facts, site) {
    const { doorsOfRoom } = siteIndexOf(site);
    const readersOf = listsBy(site.access.readers, ({ door }) => door);
    for (const room of guardedRooms(site)) {
      yield judge(ofThing(facts, room.id), !(doorsOfRoom.get(room.id) ?? []).some(({ id }) => readersOf(id).some(({ side }) => side !== room.id)) && { zh: '进入该房间的门没有读卡器', en: 'no door into it has a reader' });
    }
  },
});
