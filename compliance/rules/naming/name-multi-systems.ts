import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'name-multi-systems',
  title: { zh: '同一单位的多套系统名称各不相同', en: 'Several systems of one applicant have different names' },
  checks: { zh: '同类系统的名称连同版本号互不相同；只有第一套没有版本号。', en: 'Name and version of systems of one kind differ; only the first has no version.' },
  why: { zh: '版本号用来区别同一单位的不同系统，每套分别提交技术材料和自评估报告。', en: 'The version tells systems of one applicant apart; each hands in its own technical material and self-assessment.' },
  mend: { zh: '给后建的系统写 version，如 V2.0', en: 'state `version` of the later system, such as V2.0' },
  *check(facts) {
    const first = new Map<string, string>();
    for (const system of facts.model.systems) {
      const key = `${system.kind} ${system.title}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, system.id);
      yield judge(ofSystem(system), other !== undefined && fill({ zh: '名称「{title}」与 {other} 相同', en: 'its name {title} is also that of {other}' }, { title: system.title, other }));
    }
  },
};
export default rule;
