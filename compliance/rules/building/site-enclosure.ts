import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofThing } from '../../subject';

export default inSite({
  id: 'site-enclosure',
  title: { zh: '写明场所的封闭状况', en: 'It is stated how the premises are enclosed' },
  checks: { zh: '建筑写明封闭状况（enclosure）：围墙、门卫、公共区域防护。没有写明时待补；占位文字为不符合。', en: 'The building states its `enclosure`: fence, guard, protection of public areas. Unstated, it is to be supplied; a placeholder is not met.' },
  why: { zh: '申请材料须说明机房场所封闭状况。', en: 'The application describes it.' },
  mend: { zh: '现场核实后写入 enclosure', en: 'look on site and write it into `enclosure`' },
  *check(facts, site) {
    for (const building of site.buildings) yield written(ofThing(facts, building.id), [{ name: { zh: '场所的封闭状况', en: 'how the premises are enclosed' }, value: building.enclosure }]);
  },
});
