/** 设备物理连接图: every cable of every zone of a system, with both port names. */
import { by, type Model, type Serves, type System } from '../../model';
import { drawingNumber, systemsOf, zonesOf } from '../by-system';
import { Canvas } from '../canvas';
import type { Scene } from '../scene';
import { areaOf, sheetOf, type SheetSize } from '../sheet';
import { zoneRank } from '../topology/network';
import { barHeight, barWidth } from '../topology/zone-name';
import { attempt, DoesNotFit, type OnUndrawn } from '../undrawn';
import { cableListOf } from './cable-list';
import { drawRow, rowsOf, stackRoom, type Row } from './row';
import { wiringsOf } from './wiring';

const serves: Readonly<Record<System['kind'], readonly Serves[]>> = {
  ca: [{ doc: 'CA-建设', section: '8.2' }],
  km: [{ doc: 'KM-建设', section: '7.2' }],
};
/** More A4 sheets than this are better read on A3. */
const mostA4 = 5;
const rowGap = 7;
/** Cables are drawn at least this much longer than they must be before a list of them takes the room. */
const roomPerRow = 16;

export function connectionDrawings(model: Model, onUndrawn?: OnUndrawn, only?: string): readonly Scene[] {
  return systemsOf(model, only).flatMap((system) => {
    const name = `connections-${system.id}`;
    const title = `${system.title}设备物理连接图`;
    return attempt({ name, title }, onUndrawn, () => drawingOf(model, system, name, title));
  });
}

function drawingOf(model: Model, system: System, name: string, title: string): readonly Scene[] {
  const small = pagesOf(model, system, 'A4');
  const [size, pages]: [SheetSize, Row[][]] = small && small.length <= mostA4 ? ['A4', small] : ['A3', pagesOf(model, system, 'A3') ?? tooHigh()];
  return pages.map((rows, i) => {
    const canvas = new Canvas();
    drawPage(canvas, model, system, rows, size);
    return sheetOf(model, {
      name: pages.length > 1 ? `${name}-${i + 1}` : name,
      title,
      number: drawingNumber(model, system, 'JX'),
      serves: serves[system.kind], size, page: { number: i + 1, of: pages.length }, body: canvas.shapes, graph: canvas.graph,
    });
  });
}

function tooHigh(): never {
  throw new DoesNotFit({ zh: '有一组设备高过 A3 图纸', en: 'a row of devices is taller than an A3 sheet' });
}

const nameWidthOf = (model: Model, system: System): number => barWidth(zonesOf(model, system).map(({ name }) => name), 1);

/** Rows shared out to sheets; undefined when a row does not fit one. */
function pagesOf(model: Model, system: System, size: SheetSize): Row[][] | undefined {
  const area = areaOf(size);
  const nameWidth = nameWidthOf(model, system);
  const zones = zonesOf(model, system).filter(({ switches }) => switches.length > 0).sort(by(zoneRank, ({ id }) => id));
  const rows = zones.flatMap((zone) => wiringsOf(model, zone).flatMap((wiring) => rowsOf(model, wiring, area.width - nameWidth - 10 - (wiring.lower ? stackRoom : 0))));
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const needed = Math.max(row.height, barHeight(row.wiring.zone.name, nameWidth, 1)) + rowGap;
    if (needed - rowGap > area.height) return undefined;
    const page = pages.at(-1);
    if (page && needed <= left) {
      page.push(row);
      left -= needed;
    } else {
      pages.push([row]);
      left = area.height + rowGap - needed;
    }
  }
  return pages;
}

function drawPage(canvas: Canvas, model: Model, system: System, rows: readonly Row[], size: SheetSize): void {
  const area = areaOf(size);
  const nameWidth = nameWidthOf(model, system);
  const needed = rows.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
  const list = cableListOf(model, rows, area.width);
  const listed = needed + rows.length * roomPerRow + list.height + 2 * rowGap <= area.height;
  const room = area.height - (listed ? list.height + 2 * rowGap : 0);
  // Longer cables fill the sheet, within reason; those of one switch less than those of two.
  const spare = rows.map(({ wiring }) => Math.min((room - needed) / rows.length, wiring.lower ? (rows.length === 1 ? 130 : 90) : 48));
  const total = spare.reduce((sum, each) => sum + each, 0);
  const between = Math.min((room - needed - total) / (rows.length + 1), 20);
  let y = area.y + Math.max(0, (room - needed - total - between * (rows.length - 1)) / 2);
  for (const [i, row] of rows.entries()) {
    const height = row.height + spare[i]!;
    drawRow(canvas, model, row, { x: area.x, y, width: area.width, height }, nameWidth);
    y += height + rowGap + between;
  }
  if (listed) list.draw(canvas, { ...area, y: area.y + area.height - list.height, height: list.height });
}
