import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'mon-djcp-water',
  title: { zh: '机房有漏水检测', en: 'There is leak detection' },
  checks: { zh: '有水管接入的空调所在的每个房间有漏水监测点。', en: 'Every room with an air conditioner that has a water pipe has a leak detection point.' },
  why: { zh: '漏水须及时发现。', en: 'Water is noticed in time.' },
  mend: { zh: '在该房间设漏水监测点（MonitoringPoint，kind: leak）', en: 'add a MonitoringPoint of kind leak' },
  *check(facts, site) {
    const watched = new Set((facts.model.monitoringPoints ?? []).filter(({ kind }) => kind === 'leak').map(({ position }) => position?.room));
    for (const room of new Set(site.cooling.airConditioners.filter(({ water }) => water).map(({ position }) => position.room))) {
      yield judge(ofThing(facts, room), !watched.has(room) && { zh: '没有漏水监测点', en: 'has no leak detection' });
    }
  },
});
