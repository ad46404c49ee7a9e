import { judge, type Rule } from '../../rule';
import { ofSystem, zoneName } from '../../subject';
import { fill, list } from '../../words';
import { mirrored } from '../../shapes/mirrored';

const rule: Rule = {
  id: 'ids-probe-on-service-switch',
  title: { zh: '入侵检测探针接在服务区交换机上', en: 'The intrusion detector is on the service switch' },
  checks: {
    zh: '每个证书认证系统有入侵检测/防御设备，经镜像口接到服务区（B/S 模式为服务区/管理区）的交换机。',
    en: 'Every CA has an intrusion detector with a mirror port on the switch of its service zone (the merged zone in B/S mode).',
  },
  why: { zh: '从外部进入的报文都经过服务区交换机，探针在此才能看全。', en: 'Every packet from outside passes the service switch; only there the probe sees them all.' },
  mend: { zh: '在 watches 中加上服务区', en: 'add the service zone to `watches`' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      const zones = facts.zonesOf(system, system.raMode === 'bs' ? 'service-management' : 'service');
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
