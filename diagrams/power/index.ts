/** 供电系统图, 配电系统图 and 接地示意图 of the site. */
import type { Model, Serves, System } from '../../model';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { distribution } from './distribution';
import { earthing } from './earthing';
import { singleLine } from './single-line';

const supplySections: Readonly<Record<System['kind'], Serves>> = { ca: { doc: 'CA-建设', section: '7.5.1' }, km: { doc: 'KM-建设', section: '6.5.1' } };
const distributionSections: Readonly<Record<System['kind'], Serves>> = { ca: { doc: 'CA-建设', section: '7.5.2' }, km: { doc: 'KM-建设', section: '6.5.2' } };

const earthingSections: Readonly<Record<System['kind'], Serves>> = { ca: { doc: 'CA-建设', section: '7.5.4' }, km: { doc: 'KM-建设', section: '6.5.4' } };

export function powerDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const { site } = model;
  if (!site) return [];
  const { power } = site;
  const served = (sections: Readonly<Record<System['kind'], Serves>>): Serves[] => [...new Set(model.systems.map(({ kind }) => kind))].sort().map((kind) => sections[kind]);
  const supply = { name: 'power-supply', title: '供电系统图' };
  const earth = { name: 'earthing', title: '接地示意图' };
  const circuits = { name: 'power-distribution', title: '配电系统图' };
  return [
    ...(power.cabinets.length === 0 && power.ups.length === 0 ? [] : attempt(supply, onUndrawn, () => {
      const pages = singleLine(model, site);
      return pages.map(({ canvas, size }, i) => sheetOf(model, {
        ...supply, name: pages.length > 1 ? `${supply.name}-${i + 1}` : supply.name, number: 'GD-01', serves: served(supplySections), size,
        ...(pages.length > 1 ? { page: { number: i + 1, of: pages.length } } : {}), body: canvas.shapes, graph: canvas.graph,
      }));
    })),
    ...(power.circuits.length === 0 ? [] : attempt(circuits, onUndrawn, () => {
      const { size, pages } = distribution(model, site);
      return pages.map((canvas, i) => sheetOf(model, {
        ...circuits, name: pages.length > 1 ? `${circuits.name}-${i + 1}` : circuits.name, number: 'PD-01', serves: served(distributionSections), size,
        page: { number: i + 1, of: pages.length }, body: canvas.shapes, graph: canvas.graph,
      }));
    })),
    ...(power.earthing === undefined ? [] : attempt(earth, onUndrawn, () => {
      const { canvas, size } = earthing(site, power.earthing!);
      return [sheetOf(model, { ...earth, number: 'JD-01', serves: served(earthingSections), size, body: canvas.shapes, graph: canvas.graph })];
    })),
  ];
}
