/** Probes of those whom no flow allows what they ask: between zones, and to the very ports that others may ask. */
import { naturally, type Service } from '../../../model';
import type { Target } from '../ends';
import type { PlanDraft } from './draft';
import { begunAt, chosenBy, closedPort, openAt, portsOf, protocolOf } from './ports';

/** Who asks from a zone, and who is asked there. */
interface Side {
  readonly id: string;
  readonly senders: readonly string[];
  readonly targets: readonly Target[];
  /** Those who listen: silence can only be the firewall's then. Where nobody does, the first. */
  readonly asked: Readonly<Record<'tcp' | 'udp', readonly Target[]>>;
}

/** For every ordered pair of zones a sample of pairs of devices: ports that are open there, but not for these. */
export function addZonePairs(draft: PlanDraft, sample: number): void {
  const sides = draft.model.zones.filter(({ kind }) => kind !== 'tunnel').map(({ id }) => id).sort(naturally).map((id) => sideOf(draft, id));
  for (const from of sides) for (const to of sides) if (from !== to) zonePair(draft, sample, from, to);
}

function sideOf({ ends }: PlanDraft, id: string): Side {
  const targets = ends.targetsIn(id);
  const asked = (protocol: 'tcp' | 'udp'): readonly Target[] => {
    const listening = targets.filter((target) => openAt(ends, target, protocol).length > 0);
    return listening.length > 0 ? listening : targets.slice(0, 1);
  };
  return { id, senders: ends.sendersIn(id), targets, asked: { tcp: asked('tcp'), udp: asked('udp') } };
}

function zonePair(draft: PlanDraft, sample: number, { id: from, senders }: Side, { id: to, targets, asked }: Side): void {
  if (senders.length === 0 || targets.length === 0) return;
  const turn = chosenBy(`${from} ${to}`);
  for (const protocol of ['tcp', 'udp'] as const) {
    let done = 0;
    const wanted = protocol === 'tcp' ? sample : Math.ceil(sample / 2);
    for (let i = 0; i < senders.length * 2 && done < wanted; i++) {
      const sender = senders[(turn + i) % senders.length]!;
      const target = asked[protocol][(turn + i * 3) % asked[protocol].length]!;
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
  const everybody = draft.model.zones.flatMap(({ id }) => draft.ends.hosts(id));
  for (const flow of draft.model.flows) {
    if (flow.origin !== 'stated' || flow.window !== undefined) continue;
    const rightful = new Set(flow.from.flatMap((end) => draft.ends.sources(end)));
    const near = new Set([...rightful].map((id) => index.devices.get(id)?.zone));
    const others = begunAt(everybody.filter((id) => !rightful.has(id)), chosenBy(flow.id));
    const isNear = (id: string): boolean => near.has(index.devices.get(id)!.zone);
    const ordered = [...others.filter(isNear), ...others.filter((id) => !isNear(id))];
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
