import { judge, type Rule } from '../../rule';
import { ofFacility } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-time-sync',
  title: { zh: '全部系统有唯一的可信时间源', en: 'One trusted time for all systems' },
  checks: { zh: '设施中有日志与时间服务器写明时间源（settings.timeSource），且各处所写一致。', en: 'A log and time server of the facility states its time source (settings.timeSource), and all state the same.' },
  why: { zh: '各系统的审计记录要能互相对照。属可配置默认值。', en: 'Audit records of all systems have to be comparable. A default of the project.' },
  mend: { zh: '在日志与时间服务器的 settings.timeSource 中写明时间源', en: 'state the source in settings.timeSource of the log and time server' },
  *check(facts) {
    const sources = [...new Set(facts.model.devices.map((device) => device.settings.timeSource).filter((source) => source !== undefined))];
    yield judge(ofFacility(facts.model),
      sources.length === 0 && { zh: '没有写明时间源', en: 'no time source is stated' },
      sources.length > 1 && fill({ zh: '有 {count} 个时间源：{sources}', en: 'there are {count} time sources: {sources}' }, { count: sources.length, sources: list(sources) }));
  },
};
export default rule;
