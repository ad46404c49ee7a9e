/** Firewall rules as files: one per device that forwards packets. */
import { by, indexOf, textFile, type Model, type OutputFile, type Serves } from '../model';
import { nftablesFor } from './nftables';

const served: Readonly<Record<'ca' | 'km', Serves>> = { ca: { doc: 'CA-安全', section: '3.4.1' }, km: { doc: 'KM-安全', section: '3.3.1' } };

/** `firewalls/<device>.nft` for every forwarder. Members of a pair carry the same rules under their own port names. */
export function firewallFiles(model: Model): OutputFile[] {
  const index = indexOf(model);
  return model.policies.flatMap((policy) => policy.devices).sort(by((id) => id)).map((id) => {
    const device = index.devices.get(id)!;
    const kind = device.system === undefined ? undefined : index.systems.get(device.system)?.kind;
    return textFile(`firewalls/${id}.nft`, `防火墙规则 ${device.name}`, 'firewall', nftablesFor(model, device), kind ? [served[kind]] : []);
  });
}

export { flowCounter, interfaceVariable, windowSet } from './names';
export { logGroup, nftablesFor, tableName } from './nftables';
