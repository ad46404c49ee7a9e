import { judge } from '../../rule';
import { guardedRooms } from '../../shapes/guarded';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-two-types',
  title: { zh: '各区感烟、感温探测器各有', en: 'Each area has smoke and heat detectors' },
  checks: { zh: '有火灾探测器的各区房间，既有感烟（含吸气式）也有感温的。没有探测器的见 fire-probe-each。', en: 'Rooms of the CA and KM areas with detectors have both smoke (or aspirating) and heat ones. Rooms without any are the subject of fire-probe-each.' },
  why: { zh: '示例图每区画了一只温感、一只烟感。', en: 'The example drawing shows one of each in every area.' },
  mend: { zh: '增设另一种探测器', en: 'add one of the other kind' },
  *check(facts, site) {
    const detectorsIn = listsBy(site.fire.detectors, ({ position }) => position.room);
    for (const room of guardedRooms(site)) {
      const kinds = new Set(detectorsIn(room.id).map(({ kind }) => kind));
      if (kinds.size === 0) continue;
      yield judge(ofThing(facts, room.id), !kinds.has('smoke') && !kinds.has('aspirating') && { zh: '没有感烟探测器', en: 'has no smoke detector' }, !kinds.has('heat') && { zh: '没有感温探测器', en: 'has no heat detector' });
    }
  },
});
