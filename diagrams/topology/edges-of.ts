/** The thin bands around a drawing: the Internet and carriers' networks its firewalls reach, and zones of other systems. */
import { indexOf, systemKinds, zoneKinds, type Zone } from '../../model';
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

/** Length of a cloud's bus on an A4 sheet: what the symbols on it share. */
const busLength = (metrics: Metrics): number => 700 - 232 * metrics.scale;
const signIcon = (metrics: Metrics): number => 36 * metrics.scale;
/** How many machines at the far ends of tunnels have room for a label; more are drawn as one symbol. */
const mostSigns = (metrics: Metrics): number => Math.max(2, Math.floor(busLength(metrics) / (signIcon(metrics) + 48)));

/** A carrier's network; `far`: the machines at the other ends of tunnels that are not drawn themselves. */
export function carrierEdge(network: Network, zone: Zone, far: readonly Boundary[], metrics: Metrics): EdgePlan {
  const { model } = network;
  const most = mostSigns(metrics);
  const shown = far.length <= most ? far : far.slice(0, most - 1);
  const width = busLength(metrics) / Math.max(1, Math.min(far.length, most)) - signIcon(metrics);
  const signs = shown.map((boundary): Sign => {
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
  if (shown.length < far.length) {
    const others = far.slice(shown.length);
    signs.push({ id: `far:${zone.id}:others`, icon: 'network-crypto', devices: others.flatMap(({ devices }) => devices), attached: true, lines: names(`其他对端网络密码机×${others.length}`, metrics, width) });
  }
  return {
    id: zone.id, zones: [zone.id], name: zone.name, tone: 'tunnel', style: 'tunnel', uplinks: zone.uplinks, signs,
    notes: zone.prefixes.map((text) => ({ text, size: metrics.noteSize, weight: 'regular', tone: 'tunnel' })),
    cloud: { id: `cloud:${zone.id}`, icon: 'wan', devices: [], attached: true, lines: names('广域网', metrics, 120 * metrics.scale) },
  };
}

/** Width of the label to the left of a neighbour's symbol. */
const besideWidth = 160;

/** A zone of another system, seen from here as that system's symbol. */
export function neighbourEdge(view: ZoneView, metrics: Metrics): EdgePlan {
  const { zone, system } = view;
  const title = system?.title ?? zone.name;
  return {
    id: zone.id, zones: [zone.id], name: zone.name, tone: toneOf(zone.kind), style: 'trunk', uplinks: [], notes: [],
    signs: [{
      id: `neighbour:${zone.id}`, icon: 'system', devices: view.switches, attached: true,
      lines: [...names(title, metrics, besideWidth), ...noteLines([zone.name, ...zone.prefixes].join('  '), metrics, besideWidth)],
    }],
  };
}

/** Many zones of other systems, seen from here as one symbol. */
export function neighboursEdge(views: readonly ZoneView[], metrics: Metrics): EdgePlan {
  const [first] = views;
  const id = `neighbours:${views.map(({ zone }) => zone.id).join('+')}`;
  return {
    id, zones: views.map(({ zone }) => zone.id), name: '外部系统', tone: toneOf(first?.zone.kind ?? 'core'), style: 'trunk', uplinks: [], notes: [],
    signs: [{
      id: `${id}:sign`, icon: 'system', devices: views.flatMap(({ switches }) => switches), attached: true,
      lines: [...names(`${systemKinds[first?.system?.kind ?? 'ca'].zh}×${views.length}`, metrics, 200), ...noteLines(views.map(({ zone }) => zone.name).join('、'), metrics, 200)],
    }],
  };
}
