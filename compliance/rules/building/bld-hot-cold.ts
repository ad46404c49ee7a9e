import { siteCalculations } from '../../../analysis/site';
import { rowsOf } from '../../../analysis/site/clearances';
import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'bld-hot-cold',
  title: { zh: '机柜面对面、背对背布置', en: 'Racks stand face to face and back to back' },
  checks: { zh: '同一列机柜朝向一致；相邻两列正面对正面、背面对背面，没有正面对着另一列背面的。', en: 'Racks of a row face one way; of two rows next to each other fronts face fronts and rears face rears.' },
  why: { zh: '冷热通道分开，设备不吸入热风。', en: 'Cold and hot aisles are apart, and no device draws hot air.' },
  mend: { zh: '调整机柜朝向（direction）', en: 'turn the racks (`direction`)' },
  *check(facts, site) {
    const mixed = new Set(siteCalculations(facts.model).filter(({ kind }) => kind === 'aisle-mixed').map(({ subject }) => siteIndexOf(site).racks.get(subject)?.position.room));
    for (const [room, racks] of siteIndexOf(site).racksOfRoom) {
      const turned = rowsOf(racks).filter(([, row]) => row.some(({ position }) => position.direction !== row[0]!.position.direction)).map(([name]) => name);
      yield judge(ofThing(facts, room),
        turned.length > 0 && fill({ zh: '同列朝向不一：{rows}列', en: 'a row faces two ways: {rows}' }, { rows: list(turned) }),
        mixed.has(room) && { zh: '有机柜正面对着另一列的背面', en: 'a front faces the rear of another row' });
    }
  },
});
