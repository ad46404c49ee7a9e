/** The thin bands around a drawing: the Internet and carriers' networks its firewalls reach, and zones of other systems. */
import { indexOf, zoneKinds, type Zone } from '../../model';
import type { TextLine } from '../canvas';
import type { Sign } from './block';
import type { EdgePlan } from './edge';
import { nameLines, noteLines } from './labels';
import type { Metrics } from './metrics';
import type { Boundary, Network, ZoneView } from './network';
import { boundaryAddresses } from './spine';
import { toneOf } from './zone-name';

const names = (text: string, metrics: Metrics, width: number): TextLine[] => nameLines(text, metrics, width);

/** All public zones are one Internet. */
export function internetEdge(zones: readonly Zone[], metrics: Metrics, several: boolean): EdgePlan {
  const main = zones.find(({ system }) => system === undefined) ?? zones[0];
  const uplinks = main?.uplinks ?? [];
  const notes: TextLine[] = (main ? [main] : []).flatMap(({ prefixes }) => prefixes).map((text) => ({ text, size: metrics.noteSize, weight: 'regular', tone: 'public' }));
  if (uplinks.length > 0 && !several && uplinks.length !== 2) notes.push(...noteLines(`线路：${uplinks.join('、')}`, metrics, 150 * metrics.scale, 'public'));
  return {
    id: main?.id ?? 'internet', zones: zones.map(({ id }) => id), name: zoneKinds.public.zh, tone: 'public', notes, style: 'trunk', uplinks,
    cloud: { id: 'cloud:internet', icon: 'internet', devices: [], attached: true, lines: names(main?.name === zoneKinds.public.zh ? '互联网' : main?.name ?? '互联网', metrics, 160) },
    user: { id: 'users', icon: 'user', devices: [], attached: true, lines: names('证书用户、依赖方', metrics, 90 * metrics.scale) },
    signs: [],
  };
}

/** Width of a label beside one of several symbols on a cloud's bus, on an A4 sheet. */
const signWidth = (count: number, metrics: Metrics): number => Math.max(40, (700 - 232 * metrics.scale) / Math.max(1, count) - 36 * metrics.scale);

/** A carrier's network; `far`: the machines at the other ends of tunnels that are not drawn themselves. */
export function carrierEdge(network: Network, zone: Zone, far: readonly Boundary[], metrics: Metrics): EdgePlan {
  const { model } = network;
  const width = signWidth(far.length, metrics);
  const signs = far.map((boundary): Sign => {
    const inner = boundary.zones.find((id) => id !== zone.id);
    const system = inner === undefined ? undefined : indexOf(model).systems.get(network.zones.get(inner)?.system?.id ?? '');
    return {
      id: `far:${boundary.id}`, icon: boundary.devices[0]?.kind ?? 'network-crypto', devices: boundary.devices, attached: true,
      lines: [
        ...names(boundary.name, metrics, width),
        ...boundaryAddresses(boundary, zone.id).flatMap((address) => noteLines(address, metrics, width)),
        ...(system ? noteLines(`接${system.title}`, metrics, width) : []),
      ],
    };
  });
  return {
    id: zone.id, zones: [zone.id], name: zone.name, tone: 'tunnel', style: 'tunnel', uplinks: zone.uplinks, signs,
    notes: zone.prefixes.map((text) => ({ text, size: metrics.noteSize, weight: 'regular', tone: 'tunnel' })),
    cloud: { id: `cloud:${zone.id}`, icon: 'internet', devices: [], attached: true, lines: names('广域网', metrics, 120 * metrics.scale) },
  };
}

/** A zone of another system, seen from here as that system's symbol. */
export function neighbourEdge(view: ZoneView, metrics: Metrics): EdgePlan {
  const { zone, system } = view;
  const title = system?.title ?? zone.name;
  return {
    id: zone.id, zones: [zone.id], name: zone.name, tone: toneOf(zone.kind), style: 'trunk', uplinks: [], notes: [],
    signs: [{
      id: `neighbour:${zone.id}`, icon: 'system', devices: view.switches, attached: true,
      lines: [...names(title, metrics, 170 * metrics.scale), ...noteLines([zone.name, ...zone.prefixes].join('  '), metrics, 220 * metrics.scale)],
    }],
  };
}
