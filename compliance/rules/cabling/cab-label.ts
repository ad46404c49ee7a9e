import { cableRuns } from '../../../analysis/cabling';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'cab-label',
  title: { zh: '线缆标签不重复', en: 'No label is on two cables' },
  checks: { zh: '每条网络线缆两端的标签相同，且不与别的线缆重复。', en: 'Every network cable has one label on both ends, which no other has.' },
  why: { zh: '按标签找线，重复的标签会拔错线。', en: 'Cables are found by their labels; with two alike the wrong one is pulled.' },
  mend: { zh: '修改 cables 中的 label', en: 'change the `label` in `cables`' },
  *check(facts) {
    const counts = new Map<string, number>();
    for (const { label } of cableRuns(facts.model)) counts.set(label, (counts.get(label) ?? 0) + 1);
    if (counts.size === 0) return;
    const twice = [...counts].filter(([, count]) => count > 1).map(([label]) => label);
    yield judge(ofSite(facts), twice.length > 0 && fill({ zh: '重复：{labels}', en: 'used twice: {labels}' }, { labels: list(twice) }));
  },
});
