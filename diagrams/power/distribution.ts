/** 配电系统图: every cabinet with its main breaker, its bus and each circuit that leaves it, down to the PDUs. */
import { byText, cabinetKindBeside, codedNameOf, codeOf, naturally, type Cabinet, type Circuit, type Model, type Site } from '../../model';
import { Canvas, heightOf, type TextLine } from '../canvas';
import type { Box } from '../geometry';
import type { LineStyle } from '../scene';
import { areaOf, type SheetSize } from '../sheet';
import { fact, lineUp, lineUpList, note, oneLine, strong } from '../writing';
import { factsOf, shortened, supplyOf, type Supply } from './supply';

const columnGap = 18;
const busAt = 14;
const breakerAt = 24;
const breakerWidth = 15;
const breakerHeight = 13;
/** Room above and below a row: the most that needs no further sheet. */
const rowPads = [2.6, 1.6, 0.6] as const;
const blockGap = 12;
const phases = { L1: 'L1', L2: 'L2', L3: 'L3', '3P': '三相' } as const;
const heads = ['编号', '回路', '相', '断路器', '电缆', '最大负荷', '最大电流', '供电对象'] as const;
const widths = [30, 76, 20, 27, 58, 40, 56] as const;
/** Beside the symbols of cabinet and surge protector. */
const headText = 56;
const textAt = breakerAt + breakerWidth + 6;

interface Row { readonly circuit: Circuit; readonly cells: readonly (readonly TextLine[])[]; readonly height: number }
interface Head { readonly name: TextLine; readonly lines: readonly TextLine[]; readonly height: number }
/** A cabinet, or what one column holds of it. */
interface Part { readonly cabinet: Cabinet; readonly head: Head; readonly rows: readonly Row[]; readonly last: boolean; readonly y: number }

/** One A4 sheet where one column holds all; else A3 sheets of two, as many as the circuits need. */
export function distribution(model: Model, site: Site): { readonly size: SheetSize; readonly pages: readonly Canvas[] } {
  const supply = supplyOf(model, site);
  const small = columnsOf(site, supply, 'A4', 1);
  const [size, columns, filled] = small.length === 1 ? ['A4', 1, small] as const : ['A3', 2, columnsOf(site, supply, 'A3', 2)] as const;
  const { area, width } = columnArea(size, columns);
  return { size, pages: Array.from({ length: Math.ceil(filled.length / columns) }, (_, page) => {
    const canvas = new Canvas();
    filled.slice(page * columns, (page + 1) * columns).forEach((parts, i) => {
      for (const part of parts) drawPart(canvas, part, { x: area.x + i * (width + columnGap), y: area.y + part.y, width, height: partHeight(part) });
    });
    return canvas;
  }) };
}

function columnArea(size: SheetSize, columns: number): { readonly area: Box; readonly width: number } {
  const area = areaOf(size);
  return { area, width: (area.width - (columns - 1) * columnGap) / columns };
}

/** What each column holds, with the airiest rows that need no further sheet. */
function columnsOf(site: Site, supply: Supply, size: SheetSize, columns: number): Part[][] {
  const { area, width } = columnArea(size, columns);
  const cabinets = [...site.power.cabinets].sort((a, b) => supply.row.get(a.id)! - supply.row.get(b.id)! || naturally(a.name, b.name) || byText(a.id, b.id));
  const choices = rowPads.map((pad) => fill(supply, cabinets, width, area.height, pad));
  const sheets = (parts: readonly unknown[]): number => Math.ceil(parts.length / columns);
  const fewest = Math.min(...choices.map(sheets));
  return choices.find((parts) => sheets(parts) === fewest)!;
}

const partHeight = ({ head, rows }: Part): number => head.height + rows.reduce((sum, row) => sum + row.height, 0);

function fill(supply: Supply, cabinets: readonly Cabinet[], width: number, height: number, pad: number): Part[][] {
  const filled: Part[][] = [[]];
  let y = 0;
  for (const cabinet of cabinets) {
    let rows = (supply.circuits.get(cabinet.id) ?? []).map((circuit) => rowOf(supply, circuit, width, pad));
    for (let first = true; first || rows.length > 0; first = false) {
      const head = headOf(supply, cabinet, width, !first);
      // A head is not left alone at the foot of a column.
      if (y > 0 && y + head.height + (rows.slice(0, 4).reduce((sum, row) => sum + row.height, 0)) > height) { filled.push([]); y = 0; }
      let used = y + head.height;
      let count = 0;
      while (count < rows.length && used + rows[count]!.height <= height) used += rows[count++]!.height;
      if (count === 0 && rows.length > 0) count = 1;
      filled.at(-1)!.push({ cabinet, head, rows: rows.slice(0, count), last: count === rows.length, y });
      y = used + blockGap;
      rows = rows.slice(count);
      if (rows.length > 0) { filled.push([]); y = 0; }
    }
  }
  return filled.filter((parts) => parts.length > 0);
}

function headOf(supply: Supply, cabinet: Cabinet, width: number, continued: boolean): Head {
  const nameOf = new Map(supply.nodes.map(({ thing }) => [thing.id, codedNameOf(thing)]));
  const feeders = supply.edges.filter(({ to }) => to === cabinet.id).map(({ from, circuit }) => (circuit ? `${nameOf.get(from) ?? from} ${codedNameOf(circuit)}（${circuit.cable}）` : nameOf.get(from) ?? from));
  const name = oneLine(`${codedNameOf(cabinet)}${continued ? '（续）' : ''}`, { ...strong, size: 9 });
  const kind = cabinetKindBeside(cabinet);
  const lines = continued ? [] : lineUp([...kind, ...(feeders.length === 0 ? [] : [`进线：${feeders.join('、')}`]), ...factsOf({ kind: 'cabinet', thing: cabinet }, supply).slice(kind.length)].map((text) => text.replace(/　/gu, '，')).join('；'), width - headText - 6, fact);
  return { name, lines, height: Math.max(continued ? 0 : 30, 14 + heightOf(lines) + 5) + 13 };
}

function rowOf(supply: Supply, circuit: Circuit, width: number, pad: number): Row {
  const found = supply.calculation(`circuit-load:${circuit.id}`);
  const load = found?.inputs.find(({ symbol }) => symbol === 'P');
  const current = found ? `${shortened(found.result.value)}${found.limit ? ` ≤ ${shortened(found.limit.value)}` : ''} A` : '—';
  const fed = (supply.fed.get(circuit.id) ?? []).map(({ name }) => name);
  const wrong = found?.verdict === 'not-met';
  const look = wrong ? { ...fact, weight: 'bold' as const, tone: 'danger' as const } : fact;
  const rest = width - textAt - widths.reduce((sum, each) => sum + each, 0) - 4;
  const texts: readonly (readonly [string, number])[] = [
    // A circuit called by its code is told once.
    [codeOf(circuit), widths[0]], [circuit.name === circuit.code ? '' : circuit.name, widths[1]], [phases[circuit.phase], widths[2]], [`${circuit.amperes} A`, widths[3]], [circuit.cable, widths[4]],
    [load === undefined ? '—' : `${shortened(load.value)} ${load.unit}`, widths[5]], [current, widths[6]],
  ];
  const cells = [
    ...texts.map(([text, room], i) => (text === '' ? [] : lineUp(text, room - 5, i === 6 ? look : fact))),
    lineUpList((fed.length === 0 ? ['备用'] : fed).map((each, i, all) => `${each}${circuit.nonFire && i === all.length - 1 ? '（消防切非）' : ''}`), rest - 5, fact),
  ];
  return { circuit, cells, height: Math.max(breakerHeight, ...cells.map(heightOf)) + 2 * pad };
}

const styleOf = ({ feed }: Cabinet): LineStyle => (feed === 'A' ? 'power-a' : feed === 'B' ? 'power-b' : 'power');

function drawPart(canvas: Canvas, { cabinet, head, rows, last }: Part, box: Box): void {
  const of = cabinet.id;
  const group = `cabinet:${of}`;
  canvas.ground({ role: 'panel', of: group, ...box, height: box.height + 3, radius: 3, fill: 'none', stroke: 'line', strokeWidth: 0.9 });
  canvas.ground({ role: 'panel', of: group, ...box, height: head.height - 13, radius: 3, fill: 'line', fillOpacity: 0.08 });
  const continued = head.lines.length === 0;
  const textX = box.x + (continued ? 8 : headText);
  canvas.text(head.name, textX, box.y + 11.5, 'start', of);
  canvas.textBlock(head.lines, textX, box.y + 15.5, 'start', of);
  if (!continued) {
    const middle = box.y + (head.height - 13) / 2;
    canvas.icon('cabinet', { x: box.x + 4, y: middle - 11, width: 25.4, height: 22 }, of);
    if (cabinet.surge) canvas.icon('surge', { x: box.x + 31, y: middle - 9, width: 20.8, height: 18 }, of);
  }
  let y = box.y + head.height - 13;
  let x = box.x + textAt;
  for (const [i, title] of heads.entries()) {
    canvas.text(oneLine(title, { ...note, weight: 'bold' }), x, y + 9.4, 'start', of);
    x += widths[i] ?? 0;
  }
  canvas.line('hair', [[box.x, y + 12.6], [box.x + box.width, y + 12.6]], of);
  const top = y;
  y += 13;
  const style = styleOf(cabinet);
  canvas.group({ id: group, label: codedNameOf(cabinet), tone: 'line', ...box });
  for (const [i, row] of rows.entries()) {
    const middle = y + row.height / 2;
    const end = box.x + breakerAt;
    canvas.line(style, [[box.x + busAt, middle], [end, middle]], row.circuit.id);
    canvas.dot(box.x + busAt, middle, row.circuit.id, 'ink');
    canvas.icon('breaker', { x: end, y: middle - breakerHeight / 2, width: breakerWidth, height: breakerHeight }, row.circuit.id);
    let at = box.x + textAt;
    for (const [k, lines] of row.cells.entries()) {
      canvas.textBlock(lines, at, middle - heightOf(lines) / 2, 'start', row.circuit.id);
      at += widths[k] ?? 0;
    }
    if (i < rows.length - 1) canvas.line('hair', [[box.x + textAt, y + row.height], [box.x + box.width, y + row.height]], of);
    canvas.node({ id: row.circuit.id, label: row.cells.map((lines) => lines.map(({ text }) => text).join('')), icon: 'breaker', group, x: box.x, y, width: box.width, height: row.height });
    y += row.height;
  }
  const end = rows.at(-1);
  if (end) canvas.line(style, [[box.x + busAt, top + 1], [box.x + busAt, last ? y - end.height / 2 : y]], `bus:${of}`);
}
