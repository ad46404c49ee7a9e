import { forwarderKinds } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofZone } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-ip-gateway',
  title: { zh: '主机网关是本区域防火墙的地址', en: 'Hosts have the firewall of their segment as gateway' },
  checks: { zh: '区域内主机的默认网关，是立在该区域的防火墙（或网络密码机）的地址或虚地址。', en: 'The default gateway of a host is an address or virtual address of a forwarder at its zone.' },
  why: { zh: '路由模式下，跨网段的流量都应交给防火墙。', en: 'In routing mode all traffic between segments goes to the firewall.' },
  mend: { zh: '改正主机的网关', en: 'correct the gateway of the host' },
  *check(facts) {
    for (const zone of facts.model.zones) {
      const policies = facts.policiesAt(zone);
      const own = new Set(policies.flatMap((policy) => policy.devices).flatMap((id) => facts.index.devices.get(id)?.interfaces ?? [])
        .filter((port) => port.zone === zone.id).flatMap((port) => port.addresses.map(({ address }) => address)));
      for (const policy of policies) for (const virtual of facts.index.pairs.get(policy.id)?.virtual ?? []) own.add(virtual.address);
      const hosts = zone.devices.map((id) => facts.index.devices.get(id)).filter((device) => device !== undefined && device.zone === zone.id && !forwarderKinds.has(device.kind));
      const wrong = hosts.filter((device) => device !== undefined && device.gateways.some((gateway) => !own.has(gateway))).filter((device) => device !== undefined);
      if (hosts.length === 0) continue;
      yield judge(ofZone(facts, zone), wrong.length > 0 && fill({ zh: '网关不是本区域防火墙的地址：{hosts}', en: 'the gateway is no address of a firewall here: {hosts}' }, {
        hosts: list(wrong.map((device) => fill({ zh: '{device}（{gateways}）', en: '{device} ({gateways})' }, { device: deviceName(device), gateways: device.gateways.join(', ') }))),
      }));
    }
  },
};
export default rule;
