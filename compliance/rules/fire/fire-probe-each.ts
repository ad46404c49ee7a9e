import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { guardedRooms } from '../../shapes/guarded';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-probe-each',
  title: { zh: '各区均有消防探头', en: 'Each area has a fire detector' },
  checks: { zh: '管理区、服务区、核心区及KM两区的每个房间有火灾探测器。', en: 'Every room of the CA and KM areas has a fire detector.' },
  why: { zh: '各区火情须能自动发现。', en: 'Fire is detected in each area.' },
  mend: { zh: '在房间内设火灾探测器（FireDetector）', en: 'put a FireDetector into the room' },
  *check(facts, site) {
    const probed = new Set(site.fire.detectors.map(({ position }) => position.room));
    for (const room of guardedRooms(site)) yield judge(ofThing(facts, room.id), !probed.has(room.id) && { zh: '没有火灾探测器', en: 'has no fire detector' });
  },
});
