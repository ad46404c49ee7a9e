import { siteIndexOf } from '../../../model';
import { isOutdoor } from '../../../analysis/site/contents';
import { doorGraphOf, outside } from '../../../analysis/site/doors';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-djcp',
  title: { zh: '机房出入口配置电子门禁', en: 'Entrances have electronic door control' },
  checks: { zh: '通向场所外的每樘常用门，外侧有读卡器。室外设备区与场所外之间的门不查。', en: 'Every normal door to the outside of the site has a reader outside. Doors between an outdoor area and the outside are not looked at.' },
  why: { zh: '进入人员须鉴别并记录。', en: 'Who enters is identified and recorded.' },
  mend: { zh: '在该门外侧设读卡器（Reader）', en: 'put a Reader outside that door' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    const isOut = (id: string): boolean => { const room = rooms.get(id); return room === undefined || isOutdoor(room); };
    for (const { door, between, readers } of doorGraphOf(site).passages) {
      if (door.use !== 'normal' || !between.includes(outside) || between.every(isOut)) continue;
      yield judge(ofThing(facts, door.id), !readers.some(({ side }) => side === undefined) && { zh: '外侧没有读卡器', en: 'has no reader outside' });
    }
  },
});
