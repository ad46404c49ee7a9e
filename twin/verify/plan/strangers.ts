/** Probes of those whom no flow allows what they ask: between zones, and to the very ports that others may ask. */
import { naturally, type Service } from '../../../model';
import type { Target } from '../ends';
import type { PlanDraft } from './draft';
import { begunAt, chosenBy, closedPort, openAt, portsOf, protocolOf } from './ports';

/** For every ordered pair of zones a sample of pairs of devices: ports that are open there, but not for these. */
export function addZonePairs(draft: PlanDraft, sample: number): void {
  const zones = draft.model.zones.filter(({ kind }) => kind !== 'tunnel').map(({ id }) => id).sort(naturally);
  for (const from of zones) for (const to of zones) if (from !== to) zonePair(draft, sample, from, to);
}

function zonePair(draft: PlanDraft, sample: number, from: string, to: string): void {
  const senders = draft.ends.sendersIn(from);
  const targets = draft.ends.targetsIn(to);
  if (senders.length === 0 || targets.length === 0) return;
  const turn = chosenBy(`${from} ${to}`);
  for (const protocol of ['tcp', 'udp'] as const) {
    // Those who listen first: silence then can only be the firewall's.
    const asked = [...targets].sort((a, b) => Number(openAt(draft.ends, b, protocol).length > 0) - Number(openAt(draft.ends, a, protocol).length > 0));
    const listening = Math.max(1, asked.filter((target) => openAt(draft.ends, target, protocol).length > 0).length);
    let done = 0;
    const wanted = protocol === 'tcp' ? sample : Math.ceil(sample / 2);
    for (let i = 0; i < senders.length * 2 && done < wanted; i++) {
      const sender = senders[(turn + i) % senders.length]!;
      const target = asked[(turn + i * 3) % listening]!;
      const ports = openAt(draft.ends, target, protocol);
      const open = ports.length === 0 ? undefined : draft.denied({ purpose: 'zones', from: sender, target, protocol, port: ports[(turn + i) % ports.length]! });
      if (open ?? draft.denied({ purpose: 'zones', from: sender, target, protocol, port: closedPort(draft.ends, target, protocol) })) done++;
    }
  }
  const last = targets[turn % targets.length]!;
  draft.denied({ purpose: 'zones', from: senders[turn % senders.length]!, target: last, protocol: 'tcp', port: closedPort(draft.ends, last, 'tcp') });
}

/** To open ports of each flow's targets, from others: first from the very zone of those who may, then from elsewhere. */
export function addWrongSources(draft: PlanDraft): void {
  const index = draft.index;
  for (const flow of draft.model.flows) {
    if (flow.origin !== 'stated' || flow.window !== undefined) continue;
    const rightful = new Set(flow.from.flatMap((end) => draft.ends.sources(end)));
    const near = new Set([...rightful].map((id) => index.devices.get(id)?.zone));
    const hosts = draft.model.zones.flatMap(({ id }) => draft.ends.hosts(id)).filter((id) => !rightful.has(id));
    const others = begunAt(hosts, chosenBy(flow.id));
    const ordered = [...others.filter((id) => near.has(index.devices.get(id)!.zone)), ...others.filter((id) => !near.has(index.devices.get(id)!.zone))];
    const targets = ([4, 6] as const).flatMap((family) => flow.to.flatMap((end) => draft.ends.targets(end, family)));
    for (const stated of flow.services) {
      if (stated.protocol !== 'tcp' && stated.protocol !== 'udp') continue;
      const zones = new Set<string>();
      for (const from of ordered) {
        const zone = index.devices.get(from)!.zone ?? '';
        if (zones.has(zone)) continue;
        const target = targets.find((candidate) => !candidate.devices.includes(from) && deniesHere(draft, from, candidate, stated));
        const port = target && portsOf(draft.ends, stated, target).find(({ open }) => open)?.port;
        if (target && port !== undefined && draft.denied({ purpose: 'wrong-source', from, target, protocol: stated.protocol, port, flow: flow.id })) zones.add(zone);
        if (zones.size === 2) break;
      }
    }
  }
}

/** Does a firewall of ours drop it? (A missing route denies too, but shows nothing of the rules.) */
function deniesHere(draft: PlanDraft, from: string, target: Target, service: Service): boolean {
  const sender = draft.ends.sender(from, target.address);
  const port = portsOf(draft.ends, service, target).find(({ open }) => open)?.port;
  if (!sender || port === undefined) return false;
  return draft.trace(sender, target.address, protocolOf(service), port, undefined, draft.allWindows).end.kind === 'dropped';
}
