import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'backup-policy',
  title: { zh: '系统有数据备份策略', en: 'The system has a backup policy' },
  checks: { zh: '每个系统写明数据备份策略（backup.policy）。内容是否得当由人判断。', en: 'Every system states its backup policy (backup.policy). Whether it is adequate is for people to judge.' },
  why: { zh: '数据备份和恢复是检测项，查看策略和日志。', en: 'Backup and recovery are tested: policy and log are read.' },
  mend: { zh: '在系统的 backup.policy 中写明备份什么、怎样备份、多久一次', en: 'state in backup.policy of the system what is backed up, how and how often' },
  *check(facts) {
    for (const system of facts.model.systems) yield judge(ofSystem(system), (system.backup?.policy ?? '').trim() === '' && { zh: '没有写明备份策略', en: 'states no backup policy' });
  },
};
export default rule;
