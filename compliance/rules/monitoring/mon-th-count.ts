import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'mon-th-count',
  title: { zh: '温湿度监测点足够', en: 'There are enough points of temperature and humidity' },
  checks: { zh: '设备间、操作间、监控室、电池间、UPS间至少各一个；有机柜的设备间每列再加一个。', en: 'Equipment, operation, control, battery and UPS rooms have one each; equipment rooms one more for every row of racks.' },
  why: { zh: '各处温度不同，机柜正面尤须监测。', en: 'Temperature differs from place to place, most of all before racks.' },
  mend: { zh: '增设监测点（MonitoringPoint，kind: temperature-humidity）', en: 'add a MonitoringPoint of kind temperature-humidity' },
  *check(facts, site) {
    const { racksOfRoom } = siteIndexOf(site);
    const pointsIn = listsBy((facts.model.monitoringPoints ?? []).filter(({ kind }) => kind === 'temperature-humidity'), ({ position }) => position?.room);
    const uses: ReadonlySet<string> = new Set(['equipment', 'operation', 'control', 'battery', 'ups']);
    for (const room of site.rooms.filter(({ use }) => uses.has(use))) {
      const rows = room.use === 'equipment' ? new Set((racksOfRoom.get(room.id) ?? []).map(({ row, id }) => row ?? id)).size : 0;
      const count = pointsIn(room.id).length;
      yield judge(ofThing(facts, room.id), count < 1 + rows && fill({ zh: '有 {count} 个，应有 {wanted} 个', en: 'has {count}, wanted {wanted}' }, { count, wanted: 1 + rows }));
    }
  },
});
