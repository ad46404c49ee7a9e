/** Probes of the firewalls themselves, and of the cables between HSMs and their servers. */
import { familyOf } from '../../../model';
import type { Sender, Target } from '../ends';
import type { PlanDraft } from './draft';
import { begunAt, chosenBy, closedPort, openAt } from './ports';

/** On which an HSM stand-in answers its server: head of twin/images/hsm/hsm-session. */
const hsmPort = 8018;

/** From the firewalls themselves: what they need not say they may not say. */
export function addFirewalls(draft: PlanDraft): void {
  for (const policy of draft.model.policies) {
    const hosts = policy.zones.flatMap((zone) => draft.ends.targetsIn(zone));
    const turn = chosenBy(policy.id);
    const ordered = begunAt(hosts, turn);
    const from = policy.devices[turn % policy.devices.length]!;
    ordered.some((target) => openAt(draft.ends, target, 'tcp').some((port) => draft.denied({ purpose: 'own', from, target, protocol: 'tcp', port })));
    ordered.some((target) => draft.denied({ purpose: 'own', from, target, protocol: 'udp', port: closedPort(draft.ends, target, 'udp') }));
  }
}

/** An HSM answers its own server, on their cable, and nobody else: neither its server's neighbours nor a host of any zone, nor a firewall. */
export function addLinks(draft: PlanDraft): void {
  const index = draft.index;
  for (const hsm of draft.model.devices) {
    const server = hsm.kind === 'hsm' && hsm.host !== undefined ? index.devices.get(hsm.host) : undefined;
    const zone = server?.zone;
    if (!server || zone === undefined) continue;
    for (const port of hsm.interfaces) for (const { address } of port.addresses) {
      const own = server.interfaces.find(({ link }) => link !== undefined && link === port.link)?.addresses.find((each) => familyOf(each.address) === familyOf(address));
      if (!own) continue;
      const target: Target = { id: hsm.id, devices: [hsm.id], zone, address };
      const sender: Sender = { id: server.id, zone, address: own.address, origin: { zone } };
      // An HSM of the user's own may listen elsewhere: that the packet arrives is enough then.
      const listens = hsm.image === undefined;
      draft.add({ purpose: 'link', sender, target, protocol: 'tcp', port: hsmPort }, { passed: [], destination: address, end: { kind: 'arrives' } }, { kind: listens ? 'open' : 'reached' }, []);
      // From whatever address leads there: who is plugged into the cable has one on it.
      for (const from of strangersTo(draft, server.id, zone)) draft.denied({ purpose: 'link', from, target, protocol: 'tcp', port: hsmPort, open: listens, anySource: true });
    }
  }
}

/** Everybody in a server's zone, and of each other zone and each firewall somebody. */
function strangersTo(draft: PlanDraft, server: string, zone: string): string[] {
  const turn = chosenBy(server);
  const some = (list: readonly string[]) => (list.length === 0 ? [] : [list[turn % list.length]!]);
  return [
    ...draft.ends.hosts(zone).filter((id) => id !== server),
    ...draft.model.zones.filter(({ id, kind }) => id !== zone && kind !== 'tunnel').flatMap(({ id }) => some(draft.ends.sendersIn(id))),
    ...draft.model.policies.flatMap(({ devices }) => some(devices)),
  ];
}
