import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'shield-method',
  title: { zh: '屏蔽效能按GB/T 12190测量', en: 'Shielding is measured by GB/T 12190' },
  checks: { zh: '屏蔽室的检测方法标准（standard）为GB/T 12190。', en: 'The `standard` of the test of a shield is GB/T 12190.' },
  why: { zh: '不同方法的数值不能相比。', en: 'Values of different methods cannot be compared.' },
  mend: { zh: '改为GB/T 12190-2015；检测机构另有依据的以豁免说明', en: 'state GB/T 12190-2015, or waive it with what the laboratory measures by' },
  *check(facts, site) {
    for (const { id, standard } of site.shieldings) {
      yield weigh(ofThing(facts, id), [standard !== undefined && !/GB\/?T\s*12190/.test(standard) && fill({ zh: '写的是{standard}', en: 'is {standard}' }, { standard })], [unsaid(standard, { zh: '检测方法标准（standard）', en: 'the `standard` of its test' })]);
    }
  },
});
