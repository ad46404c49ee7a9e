/** 机柜立面图: every rack of the site at 1:10, several to a sheet, row by row. */
import { append, by, naturally, type Model, type Rack, type Serves, type Site, type System } from '../../model';
import { Canvas, heightOf } from '../canvas';
import type { Scene } from '../scene';
import { areaOf, sheetOf } from '../sheet';
import { attempt, DoesNotFit, type OnUndrawn } from '../undrawn';
import { fact, lineUp, note, oneLine, type Piece } from '../writing';
import { contentsOfRack, type RackContents } from './contents';
import { Callouts, drawFace, frameHeight, frameWidth, headRoom, numberWidth } from './elevation';

const serves: Readonly<Record<System['kind'], readonly Serves[]>> = {
  ca: [{ doc: 'CA-建设', section: '5.1' }],
  km: [{ doc: 'KM-建设', section: '4.1' }],
};
const name = 'racks';
const title = '机柜立面图';
const leastGap = 10;
const mostGap = 46;
const remark = 'U位自下而上编号；虚线表示装于另一面的设备或后侧竖装PDU；外形尺寸为宽×深×高（mm）。';
const remarkHeight = 13;
const sum = { ...fact, size: 7.6 };

export function rackDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const { site } = model;
  if (!site || site.racks.length === 0) return [];
  return attempt({ name, title }, onUndrawn, () => sheets(model, site));
}

function sheets(model: Model, site: Site): readonly Scene[] {
  const area = areaOf('A3');
  const pages = pagesOf(rowsOf(site).map((racks) => racks.map((rack) => contentsOfRack(model, site, rack))), area.width);
  const served = model.systems.map(({ kind }) => kind).filter((kind, i, all) => all.indexOf(kind) === i).sort().flatMap((kind) => serves[kind]);
  return pages.map((racks, i) => {
    const canvas = new Canvas();
    drawPage(canvas, racks);
    return sheetOf(model, {
      name: pages.length > 1 ? `${name}-${i + 1}` : name, title, number: 'JG-01', serves: served, size: 'A3',
      page: { number: i + 1, of: pages.length }, scale: '1:10', body: canvas.shapes, graph: canvas.graph,
    });
  });
}

/** Racks by the row they stand in, in the order of their names. */
function rowsOf(site: Site): Rack[][] {
  const rows = new Map<string, Rack[]>();
  for (const rack of [...site.racks].sort((a, b) => naturally(a.name, b.name) || by<Rack>(({ id }) => id)(a, b))) {
    const key = `${rack.position.room}\n${rack.row ?? ''}`;
    append(rows, key, rack);
  }
  return [...rows.values()];
}

const cellWidth = (contents: RackContents): number => contents.faces.length * (frameWidth(contents) + 2 * numberWidth) + (contents.faces.length - 1) * 4;
const widthOfAll = (racks: readonly RackContents[]): number => racks.reduce((sum, rack) => sum + cellWidth(rack) + leastGap, -leastGap);

/** A row keeps to one sheet, or is shared out evenly; short rows stand together. */
function pagesOf(rows: readonly (readonly RackContents[])[], width: number): RackContents[][] {
  const pages: RackContents[][] = [];
  for (const row of rows) {
    const open = pages.at(-1);
    if (open && widthOfAll([...open, ...row]) <= width) { open.push(...row); continue; }
    const sheets = evenly(row, width);
    pages.push(...sheets);
  }
  return pages;
}

function evenly(row: readonly RackContents[], width: number): RackContents[][] {
  for (let count = 1; count <= row.length; count++) {
    const size = Math.ceil(row.length / count);
    const parts = Array.from({ length: Math.ceil(row.length / size) }, (_, i) => row.slice(i * size, (i + 1) * size));
    if (parts.every((part) => widthOfAll(part) <= width)) return parts;
  }
  throw new DoesNotFit({ zh: '有一台机柜在1:10时宽过A3图纸', en: 'a rack is wider than an A3 sheet at 1:10' });
}

function drawPage(canvas: Canvas, racks: readonly RackContents[]): void {
  const area = areaOf('A3');
  const spare = area.width - widthOfAll(racks);
  const gap = leastGap + Math.min(mostGap, spare / (racks.length + 1));
  const top = area.y + remarkHeight;
  const floor = top + headRoom + Math.max(...racks.map(frameHeight));
  canvas.text(oneLine(remark, note), area.x, area.y + 7, 'start', 'remark');
  let x = area.x + (area.width - widthOfAll(racks) - (gap - leastGap) * (racks.length - 1)) / 2;
  for (const contents of racks) {
    const callouts = new Callouts();
    for (const [i, face] of contents.faces.entries()) {
      drawFace(canvas, contents, face, x + numberWidth + i * (frameWidth(contents) + 2 * numberWidth + 4), floor, callouts);
    }
    const below = told(contents, callouts);
    if (floor + 7 + below.height > area.y + area.height) throw new DoesNotFit({ zh: `${contents.rack.name}的立面及说明高过A3图纸`, en: `elevation and notes of ${contents.rack.id} are higher than an A3 sheet` });
    below.draw(canvas, x + numberWidth, floor + 7);
    x += cellWidth(contents) + gap;
  }
  canvas.line('frame', [[area.x, floor], [area.x + area.width, floor]], 'floor');
}

/** Sums and notes under a rack. */
function told(contents: RackContents, callouts: Callouts): Piece {
  const width = cellWidth(contents) - numberWidth;
  const lines = [
    ...contents.facts.flatMap(({ text, wrong }) => lineUp(text, width, wrong ? { ...sum, weight: 'bold', tone: 'danger' } : sum)),
    ...callouts.texts.flatMap((text, i) => lineUp(`注${i + 1}　${text}`, width, note)),
  ];
  return { height: heightOf(lines), draw: (canvas, x, y) => canvas.textBlock(lines, x, y, 'start', `rack:${contents.rack.id}`) };
}
