/**
 * An SVG of our own as pixels. Written for what our drawings hold: a general renderer goes over every pixel of a sheet
 * several times, where most of them are paper, and reads each letter's outline anew wherever it stands.
 */
import { measure, outline, type Weight } from '../font';
import { directionOf } from '../text-place';
import { Coverage } from './coverage';
import { elementsOf, transformOf, turnOf, unmoved, within, type Element, type Transform } from './elements';
import { Page } from './page';
import { runsOf } from './path';
import { filled, stroked, turned, type Shape } from './shape';
import type { Pen } from './stroke';

/** @param scale pixels of a unit of the drawing */
export function rasterise(svg: string, scale: number): Page {
  let sheet: Sheet | undefined;
  for (const element of elementsOf(svg)) {
    if (element.name === 'svg') {
      const [, width, height] = /^0 0 ([\d.]+) ([\d.]+)$/.exec(element.attributes.get('viewBox') ?? '') ?? [];
      if (width === undefined) throw new Error('not an SVG of ours: no viewBox');
      sheet = new Sheet(new Page(Math.round(Number(width) * scale), Math.round(Number(height) * scale)), scale);
      // What is drawn with has its number before the shades along edges take them all.
      for (const colour of new Set(svg.match(/(?<=")#[0-9a-f]{6}(?=")/gi))) sheet.page.ink(colour);
    } else if (element.name !== 'title') sheet!.draw(element);
  }
  return sheet!.page;
}

class Sheet {
  private readonly coverage: Coverage;

  constructor(readonly page: Page, private readonly scale: number) {
    this.coverage = new Coverage(page);
  }

  draw(element: Element): void {
    const placing = within({ scale: this.scale, x: 0, y: 0 }, element.group);
    switch (element.name) {
      case 'path': return this.figure(element, required(element, 'd'), within(placing, transformOf(element.attributes.get('transform'))));
      case 'rect': return this.figure(element, pathOfRect(element), placing);
      case 'text': return this.text(element, placing);
      default: throw new Error(`not an SVG of ours: <${element.name}>`);
    }
  }

  private figure({ attributes, group }: Element, d: string, { scale, x, y, turn = 0 }: Transform): void {
    const keep = group !== unmoved;
    const placed = (shape: Shape): Shape => facing(shape, turn);
    const fill = attributes.get('fill') ?? '#000000';
    if (fill !== 'none') this.coverage.paint(placed(shapeOf(d, scale, undefined, keep)), x, y, this.page.ink(fill, Number(attributes.get('fill-opacity') ?? 1)));
    const colour = attributes.get('stroke');
    if (colour === undefined || colour === 'none') return;
    const dash = attributes.get('stroke-dasharray')?.split(' ').map((length) => Number(length) * scale);
    const pen: Pen = {
      width: Number(attributes.get('stroke-width') ?? 1) * scale,
      join: attributes.get('stroke-linejoin') === 'round' ? 'round' : 'miter',
      cap: attributes.get('stroke-linecap') === 'round' ? 'round' : 'butt',
      ...(dash ? { dash } : {}),
    };
    this.coverage.paint(placed(shapeOf(d, scale, pen, keep)), x, y, this.page.ink(colour, Number(attributes.get('stroke-opacity') ?? 1)));
  }

  private text(element: Element, placing: Transform): void {
    const { attributes, text } = element;
    const weight: Weight = attributes.get('font-weight') === '700' ? 'bold' : 'regular';
    const size = Number(attributes.get('font-size'));
    const anchor = attributes.get('text-anchor');
    const width = anchor === undefined ? 0 : measure(text, size, weight) * (anchor === 'middle' ? 0.5 : 1);
    const ink = this.page.ink(attributes.get('fill') ?? '#000000');
    const turn = turnOf(element);
    const { cos, sin } = directionOf(-turn);
    let x = placing.x + placing.scale * (Number(attributes.get('x')) - width * cos);
    let y = placing.y + placing.scale * (Number(attributes.get('y')) + width * sin);
    for (const character of text) {
      const { shape, advance } = letterOf(character, weight, size * placing.scale, turn);
      this.coverage.paint(shape, x, y, ink);
      x += advance * cos;
      y -= advance * sin;
    }
  }
}

/** Parts of symbols: each stands on a drawing many times. */
const symbols = new Map<string, Shape>();
const mostSymbols = 4000;

/** @param pen absent: the area within @param keep it will be asked for again */
function shapeOf(d: string, scale: number, pen: Pen | undefined, keep: boolean): Shape {
  const key = keep ? `${scale} ${pen === undefined ? '' : `${pen.width} ${pen.join} ${pen.cap} ${pen.dash?.join(' ') ?? ''}`} ${d}` : '';
  let shape = keep ? symbols.get(key) : undefined;
  if (shape === undefined) {
    const runs = runsOf(d, scale);
    shape = pen === undefined ? filled(runs) : stroked(runs, pen);
    if (symbols.size >= mostSymbols) symbols.clear();
    if (keep) symbols.set(key, shape);
  }
  return shape;
}

function required({ name, attributes }: Element, key: string): string {
  const value = attributes.get(key);
  if (value === undefined) throw new Error(`not an SVG of ours: <${name}> without ${key}`);
  return value;
}

function pathOfRect({ attributes }: Element): string {
  if (attributes.has('transform')) throw new Error('not an SVG of ours: <rect> with transform');
  const of = (key: string): number => Number(attributes.get(key) ?? 0);
  const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')];
  const r = Math.min(of('rx'), width / 2, height / 2);
  if (r === 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const corner = (toX: number, toY: number): string => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  const [right, bottom] = [x + width, y + height];
  return `M${x + r} ${y}H${right - r}${corner(right, y + r)}V${bottom - r}${corner(right - r, bottom)}H${x + r}${corner(x, bottom - r)}V${y + r}${corner(x + r, y)}Z`;
}

/** A letter at one size; where the next one begins, in pixels. */
interface Letter { readonly shape: Shape; readonly advance: number }

const letters = new Map<string, Map<string, Letter>>();
const mostSizes = 40;

/** @param turn degrees clockwise */
function facing(shape: Shape, turn: number): Shape {
  if (turn === 0) return shape;
  const { cos, sin } = directionOf(-turn);
  return turned(shape, cos, sin);
}

/** @param size pixels of an em @param turn degrees clockwise */
function letterOf(character: string, weight: Weight, size: number, turn: number): Letter {
  const key = `${weight} ${size} ${turn}`;
  let known = letters.get(key);
  if (known === undefined) {
    if (letters.size >= mostSizes) letters.clear();
    letters.set(key, known = new Map());
  }
  let letter = known.get(character);
  if (letter === undefined) {
    const { d, unitsPerEm } = outline(character, weight);
    known.set(character, letter = { shape: facing(filled(runsOf(d, size / unitsPerEm)), turn), advance: measure(character, size, weight) });
  }
  return letter;
}
