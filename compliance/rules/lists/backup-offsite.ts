import { judge, unknown, type Rule } from '../../rule';
import { ofSystem } from '../../subject';

const rule: Rule = {
  id: 'backup-offsite',
  title: { zh: '备份有异地存放处', en: 'Backups have an off-site copy' },
  checks: { zh: '写明了备份策略的系统，也写明异地存放处（backup.offsite）；异地存放处不是机房自己的地址。没有写明时待补。', en: 'A system with a backup policy also states where the off-site copy lies (backup.offsite), and that is not the address of the site itself. Unstated, it is still to be supplied.' },
  why: { zh: '材料须说明异地备份的恢复，先要有异地备份。', en: 'The application describes recovery from the off-site copy, so there has to be one.' },
  mend: { zh: '在 backup.offsite 中写明机房以外的存放处', en: 'state in backup.offsite a place away from the site' },
  *check(facts) {
    for (const system of facts.model.systems) {
      if (!system.backup) continue;
      const place = (system.backup.offsite ?? '').trim();
      if (place === '') yield unknown(ofSystem(system), { zh: '异地存放处', en: 'the place of the off-site copy' });
      else yield judge(ofSystem(system), place === facts.model.facility.site?.trim() && { zh: `异地存放处就是机房地址：${place}`, en: `the off-site copy is kept at the site itself: ${place}` });
    }
  },
};
export default rule;
