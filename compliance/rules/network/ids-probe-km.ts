import { judge, type Rule } from '../../rule';
import { ofSystem, zoneName } from '../../subject';
import { fill, list } from '../../words';
import { mirrored } from '../../shapes/mirrored';

const rule: Rule = {
  id: 'ids-probe-km',
  title: { zh: '入侵检测探针接在KM核心区交换机上', en: 'The intrusion detector is on the switch of the KM core zone' },
  checks: {
    zh: '每个密钥管理系统有入侵检测/防御设备，经镜像口接到KM核心区（即密钥服务区）的交换机。',
    en: 'Every KM has an intrusion detector with a mirror port on the switch of its core zone (the key service area).',
  },
  why: { zh: '进入密钥管理系统的报文都经过该交换机，探针在此才能看全。', en: 'Every packet into the KM passes that switch; only there the probe sees them all.' },
  mend: { zh: '在 watches 中加上KM核心区', en: 'add the KM core zone to `watches`' },
  *check(facts) {
    for (const system of facts.systems('km')) {
      const zones = facts.zonesOf(system, 'km-core');
      const probes = facts.devicesOf(system, 'intrusion-detector');
      const seen = new Set(probes.flatMap((probe) => mirrored(facts, probe)));
      const blind = zones.filter((zone) => !seen.has(zone.id));
      yield judge(ofSystem(system),
        probes.length === 0 && { zh: '没有入侵检测设备', en: 'has no intrusion detector' },
        probes.length > 0 && blind.length > 0 && fill({ zh: '{zones}的交换机没有镜像到探针', en: 'the switch of {zones} mirrors to no probe' }, { zones: list(blind.map(zoneName)) }));
    }
  },
};
export default rule;
