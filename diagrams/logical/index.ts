/** 系统逻辑结构图: the subsystems of each system and what they say to one another. */
import type { Model, Serves, System } from '../../model';
import { drawingNumber, systemsOf } from '../by-system';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { caStructure } from './ca';
import { kmStructure } from './km';
import { logicalPages } from './layout';

const serves: Readonly<Record<System['kind'], readonly Serves[]>> = {
  ca: [{ doc: 'CA-技术', section: '2.2' }, { doc: 'CA-建设', section: '6' }],
  km: [{ doc: 'KM-技术', section: '2.2' }, { doc: 'KM-建设', section: '5' }],
};

export function logicalDrawings(model: Model, onUndrawn?: OnUndrawn, only?: string): readonly Scene[] {
  return systemsOf(model, only).flatMap((system) => {
    const name = `logical-${system.id}`;
    const title = `${system.title}逻辑结构图`;
    return attempt({ name, title }, onUndrawn, () => drawingOf(model, system, name, title));
  });
}

function drawingOf(model: Model, system: System, name: string, title: string): readonly Scene[] {
  const structure = system.kind === 'ca' ? caStructure(model, system) : kmStructure(model, system);
  if (structure.parts.length === 0) return [];
  const pages = logicalPages(structure);
  return pages.map(({ canvas, size }, i) => sheetOf(model, {
    name: pages.length > 1 ? `${name}-${i + 1}` : name,
    title,
    number: drawingNumber(model, system, 'LJ'),
    serves: serves[system.kind], size, page: { number: i + 1, of: pages.length }, body: canvas.shapes, graph: canvas.graph,
  }));
}
