import type { Bilingual } from '../../../model';
import { judge, type Rule } from '../../rule';
import { citedIn } from '../../shapes/cited';
import type { Subject } from '../../subject';
import { fill } from '../../words';

/** Editions that no longer stand, with what took their place. */
const superseded: Readonly<Record<string, string>> = {
  'GB 50174-2008': 'GB 50174-2017', 'GB 9361-88': 'GB/T 9361', 'GB 9361-1988': 'GB/T 9361', 'GB 2887-89': 'GB/T 2887', 'GB 2887-1989': 'GB/T 2887',
  'GB 50116-98': 'GB 50116-2013', 'GB 50116-1998': 'GB 50116-2013', 'GM/T 0054-2018': 'GB/T 39786-2021',
};

const rule: Rule = {
  id: 'ed-no-dead-standard',
  title: { zh: '不以已被代替的标准为依据', en: 'No superseded standard is a basis' },
  checks: { zh: `证明材料、屏蔽检测和监测阈值所写的带年号的标准，不是已被代替的版本（${Object.keys(superseded).join('、')}）。`, en: `Standards cited with their year by evidence, tests of shields and thresholds are none of these superseded ones: ${Object.keys(superseded).join(', ')}.` },
  why: { zh: '厂商资料中常沿用旧标准，引入申请材料会被指出。', en: 'Texts of vendors keep citing them, and a reviewer notices.' },
  mend: { zh: '按现行标准重新核对，改写依据', en: 'check against the standard in force and cite that' },
  *check(facts) {
    const faults = new Map<string, { subject: Subject; because: Bilingual[] }>();
    for (const { subject, number, year } of citedIn(facts)) {
      const known = faults.get(subject.path) ?? { subject, because: [] };
      faults.set(subject.path, known);
      const now = superseded[`${number}-${year}`];
      if (now !== undefined) known.because.push(fill({ zh: '{number}-{year} 已由 {now} 代替', en: '{number}-{year} was replaced by {now}' }, { number, year, now }));
    }
    for (const { subject, because } of faults.values()) yield judge(subject, ...because);
  },
};
export default rule;
