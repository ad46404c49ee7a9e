import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const [least, most] = [1300, 1500];

export default inSite({
  id: 'fire-manual-height',
  title: { zh: '手动报警按钮高1.3～1.5 m', en: 'Call points hang 1.3 to 1.5 m high' },
  checks: { zh: '手动火灾报警按钮写明高度（z），在1300～1500 mm。', en: 'Call points state their height `z`, 1300 to 1500 mm.' },
  why: { zh: '人人够得着，也看得见。', en: 'Everybody reaches and sees them.' },
  mend: { zh: '调整安装高度', en: 'hang them at that height' },
  *check(facts, site) {
    for (const { id, position: { z } } of site.fire.devices.filter(({ kind }) => kind === 'button')) yield z === undefined ? unknown(ofThing(facts, id), { zh: '安装高度', en: 'its height' })
      : judge(ofThing(facts, id), (z < least || z > most) && fill({ zh: '高 {z} mm', en: 'hangs at {z} mm' }, { z }));
  },
});
