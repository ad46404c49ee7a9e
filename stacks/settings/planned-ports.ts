/** Which ports planned flows reach on a device, and which of them the plan protects by a protocol of its own. */
import { indexOf, type Flow, type Model } from '../../model';

export interface PlannedPorts {
  /** TCP ports whose flows are protected: served through TLS in the twin. */
  readonly secured: readonly number[];
  /** The other TCP ports: data that is signed itself, or nothing to protect. */
  readonly plain: readonly number[];
}

/** What the twin serves through TLS. TLCP and GM/T 0014 with SM2 certificates are none of what OpenSSL can speak: TLS takes their place. */
const secured: ReadonlySet<Flow['protection']> = new Set<Flow['protection']>(['GM/T 0014', 'TLCP', 'TLS']);
const none: PlannedPorts = { secured: [], plain: [] };
const kept = new WeakMap<Model, ReadonlyMap<string, PlannedPorts>>();

/** TCP ports of a device in rising order. One that any flow protects is protected. */
export function plannedPorts(device: string, model: Model): PlannedPorts {
  let all = kept.get(model);
  if (!all) kept.set(model, all = portsByDevice(model));
  return all.get(device) ?? none;
}

function portsByDevice(model: Model): ReadonlyMap<string, PlannedPorts> {
  const index = indexOf(model);
  const found = new Map<string, Map<number, boolean>>();
  for (const flow of model.flows) {
    if (flow.origin !== 'stated') continue;
    const ports = flow.services.filter(({ protocol }) => protocol === 'tcp').flatMap((service) => service.ports).flatMap(({ from, to }) => portsOf(from, to));
    if (ports.length === 0) continue;
    const targets = flow.to.flatMap((end) =>
      'device' in end ? [end.device] : 'pair' in end ? index.pairs.get(end.pair)?.members ?? [] : index.zones.get(end.zone)?.devices ?? []);
    for (const target of targets) {
      let known = found.get(target);
      if (!known) found.set(target, known = new Map());
      for (const port of ports) known.set(port, (known.get(port) ?? false) || secured.has(flow.protection));
    }
  }
  const sorted = (ports: ReadonlyMap<number, boolean>, wanted: boolean) =>
    [...ports].filter(([, protectedByPlan]) => protectedByPlan === wanted).map(([port]) => port).sort((a, b) => a - b);
  return new Map([...found].map(([device, ports]) => [device, { secured: sorted(ports, true), plain: sorted(ports, false) }]));
}

/** A scanner may reach all ports; that is no reason to serve them. */
const portsOf = (from: number, to: number): number[] => (to - from < 100 ? Array.from({ length: to - from + 1 }, (_, offset) => from + offset) : []);
