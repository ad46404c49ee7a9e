/** Topologies of whole systems: the overall one, and one for each CA and KM. */
import type { Model, Serves, System } from '../../model';
import type { Canvas } from '../canvas';
import type { Scene } from '../scene';
import { sheetOf, type SheetSize } from '../sheet';
import { attempt, DoesNotFit, type OnUndrawn } from '../undrawn';
import { addCables } from './cables';
import type { EdgePlan } from './edge';
import { carrierEdge, internetEdge, neighbourEdge, neighboursEdge } from './edges-of';
import { commonName } from './labels';
import { metricsOf, type Level, type Metrics } from './metrics';
import { isCloud, networkOf, type Boundary, type Network, type ZoneView } from './network';
import { layoutStack, type StackColumn, type StackPlan } from './stack';

interface Attempt { readonly size: SheetSize; readonly level: Level }

const overallAttempts: readonly Attempt[] = [
  { size: 'A4', level: 'pairs' }, { size: 'A4', level: 'names' }, { size: 'A3', level: 'pairs' }, { size: 'A3', level: 'names' }, { size: 'A3', level: 'kinds' }, { size: 'A3', level: 'summary' },
];
const systemAttempts: readonly Attempt[] = [
  { size: 'A4', level: 'plain' }, { size: 'A4', level: 'pairs' }, { size: 'A3', level: 'plain' }, { size: 'A3', level: 'pairs' }, { size: 'A3', level: 'names' }, { size: 'A3', level: 'kinds' }, { size: 'A3', level: 'summary' },
];
/** Print sizes tried from the largest; 1 is the smallest allowed. */
const scales = [1.35, 1.25, 1.15, 1.08];

type Planner = (metrics: Metrics) => StackPlan;

/** The largest print of the fullest level that fits the smallest sheet. */
function firstFit(network: Network, attempts: readonly Attempt[], planner: Planner): { canvas: Canvas; size: SheetSize; plan: StackPlan } | undefined {
  const layout = (size: SheetSize, level: Level, scale: number) => {
    const metrics = metricsOf(level, scale);
    const plan = planner(metrics);
    const canvas = layoutStack(network, plan, size, metrics);
    return canvas && { canvas, size, plan };
  };
  for (const { size, level } of attempts) {
    const least = layout(size, level, 1);
    if (!least) continue;
    for (const scale of scales) {
      const larger = layout(size, level, scale);
      if (larger) return larger;
    }
    return least;
  }
  return undefined;
}

interface Wanted { readonly name: string; readonly title: string; readonly number: string; readonly serves: readonly Serves[]; readonly attempts: readonly Attempt[]; readonly planner: Planner; readonly page?: { readonly number: number; readonly of: number } }

function tryDraw(model: Model, wanted: Wanted): Scene | undefined {
  const fit = firstFit(networkOf(model), wanted.attempts, wanted.planner);
  if (!fit) return undefined;
  const { canvas, size, plan } = fit;
  addCables(canvas, model, [...plan.top, ...plan.bottom.filter((row): row is EdgePlan => 'style' in row)]);
  return sheetOf(model, { ...wanted, size, body: canvas.shapes, graph: canvas.graph, drawio: true });
}

const tooLarge = (): DoesNotFit => new DoesNotFit({ zh: 'A3 图纸也放不下，请拆分网络区域', en: 'it does not fit an A3 sheet: split its zones' });

const zonesOf = (network: Network, system: System, kinds: 'inner' | 'remote'): ZoneView[] =>
  [...network.zones.values()].filter(({ zone }) => zone.system === system.id && !isCloud(zone) && (zone.kind === 'remote-ra') === (kinds === 'remote'));

/** Boundaries with a foot in any of the zones, without those of remote sites. */
function boundariesAt(network: Network, views: readonly ZoneView[]): Boundary[] {
  const ids = new Set(views.map(({ zone }) => zone.id));
  return network.boundaries.filter((boundary) => boundary.zones.length > 1 && boundary.zones.some((zone) => ids.has(zone)));
}

const shareTunnel = (a: Boundary, b: Boundary): boolean => a.tunnels.some((tunnel) => b.tunnels.includes(tunnel));

/** Up to this many remote sites are drawn with their devices. */
const mostSites = 4;

function edgesAround(network: Network, views: readonly ZoneView[], sites: readonly ZoneView[], boundaries: readonly Boundary[], metrics: Metrics, several: boolean) {
  const own = new Set(views.map(({ zone }) => zone.id));
  const reached = [...network.zones.values()].filter(({ zone }) => !own.has(zone.id) && boundaries.some((boundary) => boundary.zones.includes(zone.id)));
  const siteClouds = sites.flatMap(({ zone }) => network.boundariesAt.get(zone.id) ?? []).flatMap(({ zones }) => zones).map((id) => network.zones.get(id)).filter((view) => view !== undefined && view.zone.kind === 'public') as ZoneView[];
  const publicZones = [...new Set([...reached.filter(({ zone }) => zone.kind === 'public'), ...siteClouds].map(({ zone }) => zone))];
  return {
    internet: publicZones.length > 0 ? [internetEdge(publicZones, metrics, several)] : [],
    carriers: reached.filter(({ zone }) => zone.kind === 'wan').map(({ zone }) => {
      const here = boundaries.filter((boundary) => boundary.zones.includes(zone.id));
      const far = (network.boundariesAt.get(zone.id) ?? []).filter((boundary) => !here.includes(boundary) && here.some((each) => shareTunnel(each, boundary)));
      return carrierEdge(network, zone, several ? [] : far, metrics);
    }),
    neighbours: reached.filter(({ zone }) => !isCloud(zone)),
    compactSites: sites.length > mostSites || metrics.level === 'kinds' || metrics.level === 'summary',
  };
}

/** CA: the Internet above, what leads to the KM below. */
function caPlan(network: Network, system: System, metrics: Metrics): StackPlan {
  const views = zonesOf(network, system, 'inner');
  const boundaries = boundariesAt(network, views);
  const sites = zonesOf(network, system, 'remote');
  const around = edgesAround(network, views, sites, boundaries, metrics, false);
  return {
    sites, compactSites: around.compactSites, top: around.internet, columns: [{ system, views }],
    bottom: [...around.carriers, ...around.neighbours.map((view) => neighbourEdge(view, metrics))], boundaries, systemBars: false,
  };
}

/** More neighbours than this are drawn as one symbol behind one symbol of all their firewalls. */
const mostNeighbours = 3;

/** KM: its CAs above, whether next door or behind a carrier's network. */
function kmPlan(network: Network, system: System, metrics: Metrics): StackPlan {
  const views = zonesOf(network, system, 'inner');
  const boundaries = boundariesAt(network, views);
  const around = edgesAround(network, views, [], boundaries, metrics, false);
  const many = around.neighbours.length > mostNeighbours;
  return {
    sites: [], compactSites: false,
    top: [...around.internet, ...around.carriers, ...(many ? [neighboursEdge(around.neighbours, metrics)] : around.neighbours.map((view) => neighbourEdge(view, metrics)))],
    columns: [{ system, views }], bottom: [], boundaries: many ? mergeDoors(boundaries, around.neighbours) : boundaries, systemBars: false,
  };
}

/** Boundaries between the same zone and one of many neighbours become one, which keeps its place and all their devices. */
function mergeDoors(boundaries: readonly Boundary[], neighbours: readonly ZoneView[]): Boundary[] {
  const foreign = new Set(neighbours.map(({ zone }) => zone.id));
  const merged = new Map<string, Boundary>();
  for (const boundary of boundaries) {
    const inner = boundary.zones.filter((zone) => !foreign.has(zone));
    const key = inner.length === boundary.zones.length ? boundary.id : `to ${inner.join(' ')}`;
    const known = merged.get(key);
    const devices = [...(known?.devices ?? []), ...boundary.devices];
    merged.set(key, known ? { ...known, devices, name: commonName(devices, known.name), pair: undefined } : boundary);
  }
  return [...merged.values()];
}

/** CAs side by side, KMs below them. */
function overallPlan(network: Network, cas: readonly System[], kms: readonly System[], metrics: Metrics): StackPlan {
  const columns: StackColumn[] = cas.map((system) => ({ system, views: zonesOf(network, system, 'inner') }));
  const kmViews = kms.flatMap((system) => zonesOf(network, system, 'inner'));
  const views = [...columns.flatMap((column) => column.views), ...kmViews];
  const boundaries = boundariesAt(network, views);
  const sites = cas.flatMap((system) => zonesOf(network, system, 'remote'));
  const around = edgesAround(network, views, sites, boundaries, metrics, cas.length > 1);
  return { sites, compactSites: around.compactSites, top: around.internet, columns, bottom: [...around.carriers, ...kmViews], boundaries, systemBars: true };
}

const serves = (...sections: [string, string][]): Serves[] => sections.map(([doc, section]) => ({ doc, section }));
/** More CAs than this are drawn on several sheets, each with the KM; fewer where even so many do not fit. */
const casPerSheet = [3, 2, 1];

export function overallTopologies(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const cas = model.systems.filter(({ kind }) => kind === 'ca');
  const kms = model.systems.filter(({ kind }) => kind === 'km');
  if (cas.length === 0 || kms.length === 0) return [];
  return attempt({ name: 'topology-overall', title: '总体网络拓扑图' }, onUndrawn, () => {
    for (const perSheet of casPerSheet) {
      const scenes = overallSheets(model, cas, kms, perSheet);
      if (scenes) return scenes;
    }
    throw tooLarge();
  });
}

function overallSheets(model: Model, cas: readonly System[], kms: readonly System[], perSheet: number): Scene[] | undefined {
  const network = networkOf(model);
  const sheets = Math.ceil(cas.length / perSheet);
  const scenes: Scene[] = [];
  for (let i = 0; i < sheets; i++) {
    const some = cas.slice(i * perSheet, (i + 1) * perSheet);
    const scene = tryDraw(model, {
      name: sheets === 1 ? 'topology-overall' : `topology-overall-${i + 1}`,
      title: `总体网络拓扑图${sheets === 1 ? '' : `（${i + 1}/${sheets}）`}`,
      number: 'TP-00', attempts: overallAttempts, page: { number: i + 1, of: sheets },
      serves: serves(['CA-技术', '2.3'], ['CA-建设', '5.2'], ['KM-技术', '2.3'], ['KM-建设', '4.2']),
      planner: (metrics) => overallPlan(network, some, kms, metrics),
    });
    if (!scene) return undefined;
    scenes.push(scene);
  }
  return scenes;
}

export function systemTopologies(model: Model, onUndrawn?: OnUndrawn, only?: string): Scene[] {
  const network = networkOf(model);
  return model.systems.filter((system) => zonesOf(network, system, 'inner').length > 0).flatMap((system, i) => {
    if (only !== undefined && system.id !== only) return [];
    const wanted: Wanted = {
      name: `topology-${system.id}`,
      title: `${system.title}网络拓扑图`,
      number: `TP-${String(i + 1).padStart(2, '0')}`,
      attempts: systemAttempts,
      serves: system.kind === 'ca' ? serves(['CA-技术', '2.3'], ['CA-安全', '3.2'], ['CA-建设', '5.2']) : serves(['KM-技术', '2.3'], ['KM-安全', '3.2'], ['KM-建设', '4.2']),
      planner: (metrics) => (system.kind === 'ca' ? caPlan(network, system, metrics) : kmPlan(network, system, metrics)),
    };
    return attempt(wanted, onUndrawn, () => {
      const scene = tryDraw(model, wanted);
      if (!scene) throw tooLarge();
      return [scene];
    });
  });
}
