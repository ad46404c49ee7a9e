/** The answers of `reach` in words. */
import { formatPrefix, indexOf, type Bilingual, type Model } from '../../model';
import { packetText, prefixesOf } from '../packets/term';
import type { Reach, Step, Verdict } from './reach';
import { laneWords, placeWords } from './words';

const verdicts: Readonly<Record<Verdict, Bilingual>> = {
  allowed: { zh: '允许', en: 'allowed' },
  partly: { zh: '部分允许', en: 'partly allowed' },
  denied: { zh: '不允许', en: 'not allowed' },
};

export function verdictWords(model: Model, { from, to, service, verdict, paths }: Omit<Reach, 'text'>): Bilingual {
  const [a, b] = [placeWords(model, from), placeWords(model, to)];
  const none: Bilingual = paths.length === 0 ? { zh: '：两者之间没有可达的地址', en: ': there is no address under which the one reaches the other' } : { zh: '', en: '' };
  const only = someOnly(paths);
  return {
    zh: `${a.zh} → ${b.zh} ${service.name}：${verdicts[verdict].zh}${none.zh}${only.zh}`,
    en: `${a.en} to ${b.en}, ${service.name}: ${verdicts[verdict].en}${none.en}${only.en}`,
  };
}

/** Where one address answers and another does not, as with a shared one: by which it may. */
function someOnly(paths: Reach['paths']): Bilingual {
  const open = paths.filter(({ verdict }) => verdict === 'allowed');
  if (open.length === 0 || open.length === paths.length) return { zh: '', en: '' };
  const addresses = [...new Set(open.flatMap(({ destinations, family }) => prefixesOf(destinations, family).map((prefix) => formatPrefix(prefix).replace(/\/(32|128)$/, ''))))];
  return { zh: `，只能以 ${addresses.join('、')} 为目的地址`, en: `, but only under ${addresses.join(', ')}` };
}

export function stepWords(model: Model, step: Step): Bilingual {
  const policy = (id: string) => indexOf(model).policies.get(id)!;
  switch (step.kind) {
    case 'direct': {
      const zone = placeWords(model, step.zone);
      return { zh: `${zone.zh}内直达，不经防火墙`, en: `direct inside ${zone.en}, through no firewall` };
    }
    case 'link': return { zh: `点对点链路 ${step.link} 直连`, en: `directly over the point-to-point link ${step.link}` };
    case 'translated': return {
      zh: `${policy(step.policy).name} 将目的地址 ${step.address} 转换为 ${step.target}（业务流 ${step.flow}）`,
      en: `${step.policy} translates ${step.address} to ${step.target} (flow ${step.flow})`,
    };
    case 'passed': {
      const where = laneWords(model, policy(step.policy), step.lane);
      const rules = step.rules.join('、');
      const rest: Bilingual = step.dropped
        ? { zh: `，其余（例如 ${packetText(step.dropped)}）默认丢弃并记录日志`, en: `; the rest, such as ${packetText(step.dropped)}, is dropped and logged by default` }
        : { zh: '', en: '' };
      const window: Bilingual = step.windows.length > 0
        ? { zh: `（仅限时间窗 ${step.windows.join('、')}）`, en: ` (only in the window ${step.windows.join(', ')})` } : { zh: '', en: '' };
      return {
        zh: `${where.zh}：规则 ${rules}（${step.flows.join('、')}）放行${window.zh}${rest.zh}`,
        en: `${where.en}: rule ${step.rules.join(', ')} (${step.flows.join(', ')}) lets it pass${window.en}${rest.en}`,
      };
    }
    case 'dropped': {
      const where = laneWords(model, policy(step.policy), step.lane);
      return {
        zh: `${where.zh}：没有规则匹配 ${packetText(step.packet)}，默认丢弃并记录日志`,
        en: `${where.en}: no rule matches ${packetText(step.packet)}, dropped and logged by default`,
      };
    }
    case 'no-route': {
      const at = placeWords(model, step.at);
      return step.loop ? { zh: `${at.zh} 处路由成环`, en: `the routes form a loop at ${at.en}` } : { zh: `${at.zh} 处没有路由`, en: `no route at ${at.en}` };
    }
    case 'arrived': {
      const at = placeWords(model, step.at);
      return { zh: `到达${at.zh}`, en: `arrives at ${at.en}` };
    }
  }
}
