import { setting } from '../../shapes/setting';
import { fill } from '../../words';

const least = 6;

export default setting({
  id: 'log-retention', kind: 'log-server', setting: 'retentionMonths',
  title: { zh: '日志留存不少于六个月', en: 'Logs are kept for six months at least' },
  checks: { zh: `每台日志与时间服务器的 settings.retentionMonths 不小于 ${least}。`, en: `settings.retentionMonths of every log server is ${least} or more.` },
  why: { zh: '《网络安全法》要求网络日志留存不少于六个月。', en: 'The Cybersecurity Law asks that network logs be kept for six months or longer.' },
  mend: { zh: `把 settings.retentionMonths 改为 ${least} 以上，并配足存储`, en: `set settings.retentionMonths to ${least} or more and provide the storage` },
  missing: { zh: '没有写明留存期', en: 'the retention is not stated' },
  fault: (months) => months < least && fill({ zh: '留存 {months} 个月', en: 'keeps {months} months' }, { months }),
});
