import type { Link, Model } from '../../model';
import type { Canvas } from '../canvas';
import type { LineStyle } from '../scene';
import type { EdgePlan } from './edge';
import { endsOf, networkOf } from './network';

/** The graph's edges are the cables of the model, joined to whatever symbol stands for a device in this drawing. */
export function addCables(canvas: Canvas, model: Model, edges: readonly EdgePlan[]): void {
  const clouds = new Map(edges.flatMap((edge) => (edge.cloud ? edge.zones.map((zone) => [zone, edge.cloud!.id] as const) : [])));
  const forwarders = new Set(networkOf(model).boundaries.flatMap(({ devices }) => devices.map(({ id }) => id)));
  for (const link of model.links) {
    const outside = link.zone === undefined ? undefined : clouds.get(link.zone);
    const [a, b] = endsOf(link).map((device) => (device === undefined ? outside : canvas.nodeOf(device)));
    if (a !== undefined && b !== undefined) canvas.edge({ from: a, to: b, style: styleOf(link, forwarders) });
  }
}

function styleOf(link: Link, forwarders: ReadonlySet<string>): LineStyle {
  if (link.kind === 'uplink') return 'trunk';
  if (link.kind !== 'access') return link.kind;
  return endsOf(link).some((device) => device !== undefined && forwarders.has(device)) ? 'trunk' : 'access';
}
