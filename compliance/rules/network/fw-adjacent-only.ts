import { zoneKinds, type Flow, type ZoneKind } from '../../../model';
import { isScan, type Facts } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofFlow } from '../../subject';
import { fill, inside } from '../../words';

/** How far inside a zone lies, from the public one. Zones beyond a tunnel are not counted. */
const depths: Readonly<Partial<Record<ZoneKind, number>>> = {
  public: 0, service: 1, 'service-management': 1.5, management: 2, core: 3, 'km-core': 4, 'km-management': 4,
};

/** A leg that runs inwards over more than one boundary. */
function leap(facts: Facts, flow: Flow): Flow['legs'][number] | undefined {
  return flow.legs.find(({ from, to }) => {
    const outer = facts.kindOfZone(from);
    const inner = facts.kindOfZone(to);
    if (outer === undefined || inner === undefined) return false;
    const start = depths[outer];
    const end = depths[inner];
    return start !== undefined && end !== undefined && end - start > 1.5;
  });
}

const rule: Rule = {
  id: 'fw-adjacent-only',
  title: { zh: '由外向内的访问一次只跨一个边界', en: 'Access inwards crosses one boundary at a time' },
  checks: {
    zh: '没有从公共区直达管理区、核心区，或从服务区直达核心区的业务流。漏洞扫描的业务流除外；由内向外的推送不限。',
    en: 'No flow runs from the public zone straight to the management or core zone, or from the service zone to the core zone. Scans are exempt; pushing outwards is free.',
  },
  why: { zh: '分层的意义在于外来访问逐层终止；数据由里层主动向外推送。', en: 'Layers make sense when access from outside ends in each of them; data is pushed from inside.' },
  mend: { zh: '在相邻网段设中转服务，或改为由里层发起', en: 'end the access in the next segment, or let the inner side start it' },
  *check(facts) {
    for (const flow of facts.model.flows) {
      if (flow.origin === 'derived' || isScan(facts, flow)) continue;
      const found = leap(facts, flow);
      const kind = (id: string) => inside(zoneKinds[facts.kindOfZone(id) ?? 'public']);
      yield judge(ofFlow(facts, flow), found && fill({ zh: '从{from}直达{to}', en: 'runs from {from} straight to {to}' }, { from: kind(found.from), to: kind(found.to) }));
    }
  },
};
export default rule;
