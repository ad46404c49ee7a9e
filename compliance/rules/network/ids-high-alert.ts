import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const levels = { low: { zh: '低', en: 'low' }, medium: { zh: '中', en: 'medium' }, high: { zh: '高', en: 'high' } };

const rule: Rule = {
  id: 'ids-high-alert',
  title: { zh: '入侵检测设为高警戒级别', en: 'Intrusion detection is set to the high alert level' },
  checks: { zh: '每台入侵检测设备的 settings.alertLevel 为 high。', en: 'settings.alertLevel of every intrusion detector is high.' },
  why: { zh: '检测和分析按最高警戒级别进行，检测时查看配置。', en: 'Detection and analysis run at the high level; the tester reads the configuration.' },
  mend: { zh: '把 settings.alertLevel 改为 high', en: 'set settings.alertLevel to high' },
  *check(facts) {
    for (const probe of facts.devices('intrusion-detector')) {
      const level = probe.settings.alertLevel;
      yield level === undefined
        ? unknown(ofDevice(facts, probe), { zh: '没有写明警戒级别', en: 'its alert level is not stated' })
        : judge(ofDevice(facts, probe), level !== 'high' && fill({ zh: '警戒级别为{level}', en: 'its alert level is {level}' }, { level: levels[level] }));
    }
  },
};
export default rule;
