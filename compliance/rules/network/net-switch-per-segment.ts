import type { ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofZone } from '../../subject';
import { fill, list } from '../../words';

const kinds: readonly ZoneKind[] = ['remote-ra', 'service', 'service-management', 'management', 'core', 'km-core', 'km-management'];

const rule: Rule = {
  id: 'net-switch-per-segment',
  title: { zh: '每个网段有自己的交换机', en: 'Each segment has a switch of its own' },
  checks: { zh: '每个网段至少有一台交换机，且该交换机不接入其他网段。', en: 'Every segment has at least one switch, and that switch is in no other segment.' },
  why: { zh: '标准的示例图中各网段各有交换机，没有跨网段共用或以 VLAN 划分的画法。', en: 'The example drawings show one switch in each segment, none shared or divided by VLANs.' },
  mend: { zh: '为该网段单独配置交换机', en: 'give the segment a switch of its own' },
  *check(facts) {
    for (const zone of facts.zones(...kinds)) {
      const switches = zone.switches.map((id) => facts.index.devices.get(id)).filter((device) => device !== undefined);
      const shared = switches.filter((device) => device.interfaces.some((port) => port.zone !== undefined && port.zone !== zone.id));
      yield judge(ofZone(facts, zone),
        switches.length === 0 && { zh: '没有交换机', en: 'has no switch' },
        shared.length > 0 && fill({ zh: '{switches}同时用于其他网段', en: '{switches} serves other segments too' }, { switches: list(shared.map(deviceName)) }));
    }
  },
};
export default rule;
