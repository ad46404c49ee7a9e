import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'backup-offsite',
  title: { zh: '备份有异地存放处', en: 'Backups have an off-site copy' },
  checks: { zh: '写明了备份策略的系统，也写明异地存放处（backup.offsite）。', en: 'A system with a backup policy also states where the off-site copy lies (backup.offsite).' },
  why: { zh: '材料须说明异地备份的恢复，先要有异地备份。', en: 'The application describes recovery from the off-site copy, so there has to be one.' },
  mend: { zh: '在 backup.offsite 中写明异地存放处', en: 'state the place in backup.offsite' },
  *check(facts) {
    for (const system of facts.model.systems) {
      if (system.backup) yield judge(ofSystem(system), (system.backup.offsite ?? '').trim() === '' && { zh: '没有写明异地存放处', en: 'states no off-site copy' });
    }
  },
};
export default rule;
