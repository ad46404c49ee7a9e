import { judge } from '../../rule';
import { guardedRooms } from '../../shapes/guarded';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'intr-ir',
  title: { zh: '各区设红外入侵探测器', en: 'Each area has an infrared intrusion detector' },
  checks: { zh: '管理区、服务区、核心区及KM两区的每个房间有红外探测器（kind: infrared）。', en: 'Every room of the CA and KM areas has an infrared detector.' },
  why: { zh: '无人时段有人闯入须能发现；申请材料有红外监测一节。', en: 'Who breaks in when nobody is there is noticed; the application has a section on infrared.' },
  mend: { zh: '在房间内设 IntrusionSensor，kind: infrared', en: 'add an IntrusionSensor of kind infrared' },
  *check(facts, site) {
    const watched = new Set(site.intrusion.detectors.filter(({ kind }) => kind === 'infrared').map(({ position }) => position.room));
    for (const room of guardedRooms(site)) yield judge(ofThing(facts, room.id), !watched.has(room.id) && { zh: '没有红外探测器', en: 'has no infrared detector' });
  },
});
