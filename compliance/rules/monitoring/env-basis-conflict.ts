import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'env-basis-conflict',
  title: { zh: '温湿度只用一种基准', en: 'Temperature and humidity have one basis' },
  checks: { zh: '监测点温度、湿度、露点阈值所写的条款（clause）出自同一标准的同一版本。', en: 'Thresholds of temperature, humidity and dew point cite one edition of one standard in their `clause`.' },
  why: { zh: 'GB 50174的18～27 ℃与GB/T 2887的24±1 ℃混用会前后矛盾。', en: 'The ranges of GB 50174 and of GB/T 2887 contradict each other.' },
  mend: { zh: '统一阈值和条款', en: 'use one basis' },
  *check(facts) {
    const climate: ReadonlySet<string> = new Set(['temperature', 'humidity', 'dew-point']);
    const clauses = (facts.model.monitoringPoints ?? []).filter(({ kind }) => kind === 'temperature-humidity').flatMap(({ thresholds }) => thresholds ?? []).filter(({ measure }) => climate.has(measure)).flatMap(({ clause }) => clause ?? []);
    const standards = new Set(clauses.flatMap((clause) => /^(GB(?:\/T)?\s*\d+(?:-\d{4})?)/.exec(clause)?.[1] ?? []));
    if (standards.size === 0) return;
    yield judge(ofSite(facts), standards.size > 1 && fill({ zh: '混用：{standards}', en: 'mixed: {standards}' }, { standards: list([...standards].sort()) }));
  },
});
