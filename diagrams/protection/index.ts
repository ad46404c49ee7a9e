/** 防火墙、入侵检测、漏洞扫描部署图: one drawing per system. */
import type { Model, Serves, System } from '../../model';
import { drawingNumber } from '../by-system';
import { ladderOf } from '../ladder/ladder';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { onOneSheet, onSheets, type ProtectionPage } from './layout';

const serves: Readonly<Record<System['kind'], readonly Serves[]>> = {
  ca: [{ doc: 'CA-安全', section: '3.4.1' }, { doc: 'CA-安全', section: '3.4.2' }, { doc: 'CA-安全', section: '3.5' }],
  km: [{ doc: 'KM-安全', section: '3.3.1' }, { doc: 'KM-安全', section: '3.3.2' }, { doc: 'KM-安全', section: '3.4' }],
};

export function protectionDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  return model.systems.flatMap((system) => {
    const name = `security-deployment-${system.id}`;
    const title = `${system.title}防火墙、入侵检测与漏洞扫描部署图`;
    return attempt({ name, title }, onUndrawn, () => drawingOf(model, system, name, title));
  });
}

function drawingOf(model: Model, system: System, name: string, title: string): readonly Scene[] {
  const pages = pagesOf(model, system);
  return pages.map(({ canvas, size }, i) => sheetOf(model, {
    name: pages.length > 1 ? `${name}-${i + 1}` : name,
    title,
    number: drawingNumber(model, system, 'AQ'),
    serves: serves[system.kind], size, page: { number: i + 1, of: pages.length }, body: canvas.shapes, graph: canvas.graph,
  }));
}

function pagesOf(model: Model, system: System): ProtectionPage[] {
  const ladder = ladderOf(model, system, 2);
  if (ladder.rungs.length === 0) return [];
  const one = onOneSheet(model, ladder, 'A4') ?? onOneSheet(model, ladder, 'A3');
  return one ? [one] : onSheets(model, ladder);
}
