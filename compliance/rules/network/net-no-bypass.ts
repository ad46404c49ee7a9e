import { forwarderKinds, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice, zoneName } from '../../subject';
import { fill, list } from '../../words';

/** Forwarders join zones by their nature; HSM, probe, console and switch have rules of their own. */
const exempt: ReadonlySet<DeviceKind> = new Set<DeviceKind>([...forwarderKinds, 'hsm', 'ids-console', 'intrusion-detector', 'switch']);

const rule: Rule = {
  id: 'net-no-bypass',
  title: { zh: '主机不跨接两个网段', en: 'No host stands in two segments' },
  checks: { zh: '服务器、终端等主机的业务口只接入一个网络区域。', en: 'The data interfaces of servers, terminals and appliances are in one zone only.' },
  why: { zh: '跨接两个网段的主机绕过了其间的防火墙，网段隔离不再成立。', en: 'A host in two segments is a way round the firewall between them: the segments are separate no more.' },
  mend: { zh: '去掉多余的网口，由防火墙上的业务流放行所需访问', en: 'remove the extra interface and permit what is needed as a flow through the firewall' },
  *check(facts) {
    for (const device of facts.model.devices) {
      if (exempt.has(device.kind)) continue;
      const zones = [...new Set(device.interfaces.map((port) => port.zone).filter((zone) => zone !== undefined))];
      if (zones.length === 0) continue;
      const found = zones.map((id) => facts.index.zones.get(id)).filter((zone) => zone !== undefined);
      yield judge(ofDevice(facts, device), zones.length > 1 && fill({ zh: '同时接入{zones}', en: 'is in {zones} at once' }, { zones: list(found.map(zoneName)) }));
    }
  },
};
export default rule;
