import { setting } from '../../shapes/setting';
import { fill } from '../../words';

const levels = { low: { zh: '低', en: 'low' }, medium: { zh: '中', en: 'medium' }, high: { zh: '高', en: 'high' } };

export default setting({
  id: 'ids-high-alert', kind: 'intrusion-detector', setting: 'alertLevel',
  title: { zh: '入侵检测设为高警戒级别', en: 'Intrusion detection is set to the high alert level' },
  checks: { zh: '每台入侵检测设备的 settings.alertLevel 为 high。', en: 'settings.alertLevel of every intrusion detector is high.' },
  why: { zh: '检测和分析按最高警戒级别进行，检测时查看配置。', en: 'Detection and analysis run at the high level; the tester reads the configuration.' },
  mend: { zh: '把 settings.alertLevel 改为 high', en: 'set settings.alertLevel to high' },
  missing: { zh: '没有写明警戒级别', en: 'its alert level is not stated' },
  fault: (level) => level !== 'high' && fill({ zh: '警戒级别为{level}', en: 'its alert level is {level}' }, { level: levels[level] }),
});
