import type { Bilingual } from '../../../model';
import { weigh, type Rule } from '../../rule';
import { citedIn } from '../../shapes/cited';
import { currentEditions, editionState } from '../../shapes/editions';
import type { Subject } from '../../subject';

const list = [...currentEditions].map(([number, { year }]) => `${number}-${year}`).join('、');

const rule: Rule = {
  id: 'ed-current',
  title: { zh: '所引标准是引用时的现行版本', en: 'Editions of standards stood when they were cited' },
  checks: {
    zh: `证明材料、屏蔽检测和监测阈值所写的带年号的标准，年号不晚于引用它的日期；下列标准是当时的现行版本：${list}。证明材料写明发证日期（validFrom）的按该日期，其余按本版日期。`,
    en: `Standards cited with their year by evidence, tests of shields and thresholds are no later than the date on which they are cited; these are the edition that stood then: ${list.replaceAll('、', ', ')}. A paper with a date of issue (validFrom) is judged on that, all else on the date of the revision.`,
  },
  why: { zh: '旧版、未施行的版本和写错的年号都不能作为依据。', en: 'An old edition, one not yet in force or a wrong year is no basis.' },
  mend: { zh: '核对年号，改引当时的现行版本', en: 'check the year and cite the edition that stood' },
  *check(facts) {
    const judged = new Map<string, { readonly subject: Subject; readonly faults: Bilingual[]; readonly missing: Bilingual[] }>();
    for (const { subject, ...cited } of citedIn(facts)) {
      const known = judged.get(subject.path) ?? { subject, faults: [], missing: [] };
      judged.set(subject.path, known);
      const state = editionState(cited);
      if (state === 'stands') continue;
      if ('fault' in state) known.faults.push(state.fault);
      else known.missing.push(state.missing);
    }
    for (const { subject, faults, missing } of judged.values()) yield weigh(subject, faults, missing);
  },
};
export default rule;
