/** Probes of the flows themselves: every one must arrive, and outside its time window it must not. */
import { familyOf, groupedBy, type Family, type Flow, type Service } from '../../../model';
import { serviceIn } from '../../../analysis/packets/term';
import { outsideHostId } from '../../../analysis/outside-host';
import type { Target } from '../ends';
import type { ProbeProtocol } from '../probe';
import type { PlanDraft } from './draft';
import { portsOf, protocolOf } from './ports';

const protocols: ReadonlySet<string> = new Set<ProbeProtocol>(['tcp', 'udp', 'icmp']);

/** Every service of every flow, from every device it may come from, to every device it may go to. */
export function addFlows(draft: PlanDraft): void {
  for (const flow of draft.model.flows) {
    if (flow.origin !== 'stated') continue;
    for (const stated of flow.services) {
      if (!protocols.has(stated.protocol) && stated.protocol !== 'icmpv6') {
        draft.miss(flow, stated, '', '', 'protocol');
        continue;
      }
      for (const end of flow.from) for (const from of draft.ends.sources(end)) serviceFrom(draft, flow, stated, from);
      if (flow.from.every((end) => draft.ends.sources(end).length === 0)) draft.miss(flow, stated, '', '', 'no-host');
    }
  }
}

function serviceFrom(draft: PlanDraft, flow: Flow, stated: Service, from: string): void {
  for (const end of flow.to) {
    const wanted = new Map<string, boolean>();
    for (const family of [4, 6] as const) {
      const service = serviceIn(stated, family);
      for (const target of draft.ends.targets(end, family)) {
        if (target.devices.includes(from)) continue;
        const done = allowed(draft, flow, service, from, target, family);
        wanted.set(target.id, (wanted.get(target.id) ?? false) || done);
      }
    }
    for (const [to, done] of wanted) if (!done) draft.miss(flow, stated, from, to, 'not-passed');
    if (wanted.size === 0 && !draft.ends.sources(end).includes(from)) draft.miss(flow, stated, from, 'device' in end ? end.device : 'pair' in end ? end.pair : end.zone, 'no-host');
  }
}

function allowed(draft: PlanDraft, flow: Flow, service: Service, from: string, target: Target, family: Family): boolean {
  const published = from === outsideHostId && flow.publish && familyOf(flow.publish.address) === family ? flow.publish.address : undefined;
  const sent = published ?? target.address;
  const sender = draft.ends.sender(from, sent);
  if (!sender) return false;
  const windows = flow.window === undefined ? [] : [flow.id];
  const opened = new Set(windows);
  let all = true;
  for (const { port, open } of portsOf(draft.ends, service, target)) {
    const protocol = protocolOf(service);
    const trace = draft.trace(sender, sent, protocol, port, undefined, opened);
    if (trace.end.kind !== 'arrives' || trace.destination !== target.address) {
      all = false;
      continue;
    }
    draft.add({ purpose: 'flow', sender, target, sent, protocol, port, flow: flow.id }, trace, { kind: open ? 'open' : 'reached' }, windows);
  }
  return all;
}

/** Flows with a time window, outside it. */
export function addWindows(draft: PlanDraft): void {
  const passing = groupedBy([...draft.probes.values()].filter(({ purpose, passes }) => purpose === 'flow' && passes.length > 0), ({ flow }) => flow);
  for (const flow of draft.model.flows) {
    if (flow.origin !== 'stated' || flow.window === undefined) continue;
    const seen = new Set<string>();
    for (const probe of passing.get(flow.id) ?? []) {
      const lane = `${probe.zones.to} ${probe.passes.map(({ policy, chain }) => `${policy} ${chain}`).join()}`;
      if (seen.has(lane)) continue;
      const target: Target = { id: probe.to, devices: draft.ends.devicesAt(probe.to), zone: probe.zones.to, address: probe.arriving };
      if (draft.denied({ purpose: 'window', from: probe.from, target, protocol: probe.protocol, port: probe.port, flow: flow.id })) seen.add(lane);
    }
  }
}
