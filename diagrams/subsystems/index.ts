/** Functional architectures of 安防, 消防及报警 and 环境监控. */
import type { Model, Serves, Site, System } from '../../model';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { fireLayers, monitoringLayers, securityLayers } from './contents';
import { architecture, type Layer } from './layout';

export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly serves: Readonly<Record<System['kind'], string>>;
  readonly layers: (model: Model, site: Site) => readonly Layer[];
  /** Whether the site has any of it. */
  readonly present: (model: Model, site: Site) => boolean;
}

const kinds: readonly Kind[] = [
  {
    name: 'security-architecture', title: '安防系统架构图', number: 'AF-00', serves: { ca: '7.4.1', km: '6.4.2' }, layers: (_, site) => securityLayers(site),
    present: (_, { access, video, intrusion }) => access.readers.length + access.controllers.length + video.cameras.length + intrusion.detectors.length > 0,
  },
  {
    name: 'fire-architecture', title: '消防及报警系统架构图', number: 'XF-00', serves: { ca: '7.8.1', km: '6.8.1' }, layers: (_, site) => fireLayers(site),
    present: (_, { fire }) => fire.detectors.length + fire.panels.length + fire.gasZones.length > 0,
  },
  {
    name: 'monitoring-architecture', title: '环境监控系统架构图', number: 'HJ-00', serves: { ca: '7.9.1', km: '6.9.1' }, layers: monitoringLayers,
    present: ({ monitoringPoints }) => (monitoringPoints ?? []).length > 0,
  },
];

/** What one architecture shows of a model. */
export interface Architecture { readonly kind: Kind; readonly layers: readonly Layer[] }

/** The architectures of what a site has. */
export function architecturesOf(model: Model): Architecture[] {
  const { site } = model;
  return site ? kinds.filter(({ present }) => present(model, site)).map((kind) => ({ kind, layers: kind.layers(model, site) })) : [];
}

/** @throws DoesNotFit when its parts fit no sheet */
export function architectureSheet(model: Model, { kind: { name, title, number, serves }, layers }: Architecture): Scene {
  const { canvas, size } = architecture(layers);
  const served = [...new Set(model.systems.map(({ kind }) => kind))].sort().map((kind): Serves => ({ doc: kind === 'ca' ? 'CA-建设' : 'KM-建设', section: serves[kind] }));
  return sheetOf(model, { name, title, number, serves: served, size, body: canvas.shapes, graph: canvas.graph });
}

export const subsystemDrawings = (model: Model, onUndrawn?: OnUndrawn): readonly Scene[] =>
  architecturesOf(model).flatMap((each) => attempt({ name: each.kind.name, title: each.kind.title }, onUndrawn, () => [architectureSheet(model, each)]));
