/** Probes of the host outside. */
import type { Family } from '../../../model';
import { outsideHost } from '../../../analysis/outside-host';
import type { Target } from '../ends';
import type { PlanDraft } from './draft';
import { closedPort, openAt } from './ports';

/** From outside: past the published addresses to the inner ones, to ports that are not published, to the firewalls, and with forged sources. */
export function addOutside(draft: PlanDraft): void {
  const host = outsideHost(draft.model);
  if (!host) return;
  const index = draft.index;
  for (const { zone } of host.places) {
    for (const id of index.zones.get(zone)!.forwarders) {
      const policy = index.policies.get(id)!;
      const rows = policy.translations.filter((row) => row.fromZone === zone);
      for (const address of [...new Set(rows.map((row) => row.address))]) {
        const row = rows.find((candidate) => candidate.address === address)!;
        const at: Target = { id, devices: [], zone, address };
        const publishedPort = row.service.ports[0]?.from;
        draft.denied({ purpose: 'outside', from: host.id, target: at, protocol: 'tcp', port: 22 });
        draft.denied({ purpose: 'outside', from: host.id, target: at, protocol: 'udp', port: closedPort(draft.ends, at, 'udp') });
        const behind = draft.ends.targetAt(row.target);
        if (behind && publishedPort !== undefined && row.service.protocol === 'tcp') {
          draft.denied({ purpose: 'outside', from: host.id, target: behind, protocol: 'tcp', port: publishedPort });
          const inner = sendersBehind(draft, behind, row.family);
          if (inner !== undefined) draft.denied({ purpose: 'spoofed', from: host.id, target: at, protocol: 'tcp', port: publishedPort, spoofed: inner });
        }
      }
      for (const device of policy.devices) for (const family of [4, 6] as const) {
        for (const target of draft.ends.addressesOfDevice(index.devices.get(device)!, family)) if (target.zone === zone) draft.denied({ purpose: 'outside', from: host.id, target, protocol: 'tcp', port: openAt(draft.ends, target, 'tcp')[0] ?? 22 });
      }
    }
  }
}

/** An address of a host in the zone of a target: what an intruder outside would pretend to have. */
function sendersBehind(draft: PlanDraft, target: Target, family: Family): string | undefined {
  const index = draft.index;
  return draft.ends.hosts(target.zone).filter((id) => !target.devices.includes(id))
    .flatMap((id) => draft.ends.addressesOfDevice(index.devices.get(id)!, family)).find(({ zone }) => zone === target.zone)?.address;
}
