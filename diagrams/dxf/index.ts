/**
 * A plan as DXF: the building in millimetres at its true size and place, the sheet around it as many times as large as the print is smaller.
 * Layers by kind, symbols as blocks, dimensions that can be measured again, Chinese text styles.
 */
import { iconOf } from '../icons';
import type { IconShape, LineShape, PathShape, RectShape, Scene, Shape, TextShape, Tone, TrueSize } from '../scene';
import { lines, tones } from '../style';
import { startOf } from '../text-place';
import { filled, layerOf, lettering, roomLayer, sheetLayers, tinted } from './layers';
import { outlinesOf, type Outline } from './outline';
import { DxfWriter, type Lettering, type Paint } from './writer';

const millimetre = 72 / 25.4;
/** Height of capital letters, by the size of a font: what DXF means by the height of text. */
const capitals = 0.72;
/** Half of the slanting stroke at the end of a dimension, in points. */
const tick = 2.2;

export function dxfOf(scene: Scene, trueSize: TrueSize): string {
  const plan = new PlanWriter(trueSize);
  const chains = new Set(scene.shapes.flatMap(({ of }) => (of?.startsWith('dimension-') ? [of] : [])));
  // Pale areas first: nothing lies under them.
  for (const shape of scene.shapes) plan.tint(shape);
  for (const shape of scene.shapes) if (!chains.has(shape.of ?? '')) plan.write(shape);
  for (const chain of chains) plan.dimensions(chain, scene.shapes.filter(({ of }) => of === chain));
  return plan.document();
}

class PlanWriter {
  private readonly writer: DxfWriter;
  /** Millimetres of the building that a point of the print is. */
  private readonly unit: number;

  constructor(private readonly size: TrueSize) {
    this.writer = new DxfWriter(size.scale);
    this.unit = size.scale / millimetre;
  }

  document(): string {
    return this.writer.document();
  }

  /**
   * A place on the sheet as a place of the building. Places of the building are whole millimetres, and shapes carry hundredths of a point:
   * at every scale of a plan less than half a millimetre, so that rounding gives the place again.
   */
  private readonly at = (x: number, y: number): readonly [number, number] => [Math.round(this.size.x + (x - this.size.left) * this.unit), Math.round(this.size.y - (y - this.size.top) * this.unit)];

  /** A pale area. Those of rooms are left out: a room is its outline here, and its table says what it is for. */
  tint(shape: Shape): void {
    if (shape.shape !== 'path' || shape.fill === undefined || !isTint(shape.fill, shape.fillOpacity)) return;
    const layer = layerOf(shape.of, this.size.kinds);
    if (layer !== roomLayer && !sheetLayers.has(layer)) this.writer.fill(outlinesOf(shape.d, this.at), { layer: this.writer.layer(tinted(layer), true), ...blended(shape.fill, shape.fillOpacity) });
  }

  write(shape: Shape): void {
    const layer = layerOf(shape.of, this.size.kinds);
    switch (shape.shape) {
      case 'text': this.text(shape, sheetLayers.has(layer) ? layer : lettering); break;
      case 'rect': this.rect(shape, layer); break;
      case 'line': this.line(shape, layer); break;
      case 'icon': this.icon(shape, layer); break;
      case 'path': this.path(shape, layer); break;
    }
  }

  private text(shape: TextShape, layer: string): void {
    if (shape.text !== '') this.writer.text(this.lettering(shape), { layer, ...colour(shape.tone) });
  }

  private lettering(shape: TextShape): Lettering {
    const { text, size, weight, anchor, turn = 0 } = shape;
    const [x, y] = this.at(shape.x, shape.y);
    return { text, x, y, start: this.at(...startOf(shape)), turn, height: size * capitals * this.unit, bold: weight === 'bold', anchor };
  }

  private rect({ x, y, width, height, fill, fillOpacity, stroke, strokeWidth, dash }: RectShape, layer: string): void {
    const ring = outlinesOf(`M${x} ${y}h${width}v${height}h${-width}z`, this.at);
    this.area(ring, { fill, fillOpacity, stroke, strokeWidth, ...(dash ? { dash: [4, 2.5] } : {}) }, layer);
  }

  private line({ points, style, tone }: LineShape, layer: string): void {
    const paint = lines[style];
    const corners = points.map(([x, y]) => this.at(x, y)).map(([x, y]) => ({ x, y, bulge: 0 }));
    this.writer.polyline({ corners, closed: false }, { layer, ...colour(tone ?? paint.tone), ...this.pen(paint.width, paint.dash) });
  }

  private path(path: PathShape, layer: string): void {
    this.area(outlinesOf(path.d, this.at), path, layer);
  }

  /** Opaque paper only hides what lies behind on a print: here nothing does, except on what is filled itself. */
  private area(outlines: readonly Outline[], { fill, fillOpacity, stroke, strokeWidth, dash }: Pick<PathShape, 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth' | 'dash'>, layer: string): void {
    const shown = fill === undefined || fill === 'none' ? undefined : fill;
    const closed = outlines.map((outline) => ({ ...outline, closed: true }));
    if (shown !== undefined && shown !== 'paper' && !isTint(shown, fillOpacity)) this.writer.fill(closed, { layer: filled(layer), ...colour(shown) });
    // What has no line around it on the print has one here: it is found by its outline, not by its filling.
    const edge = stroke ?? (shown === undefined || shown === 'paper' ? undefined : shown);
    if (edge !== undefined) for (const outline of shown === undefined || shown === 'paper' ? outlines : closed) this.writer.polyline(outline, { layer, ...colour(edge), ...this.pen(stroke === undefined ? 0.4 : strokeWidth ?? 1, dash) });
  }

  private icon({ icon: name, x, y, width, height }: IconShape, layer: string): void {
    const icon = iconOf(name);
    const [cx, cy] = this.at(x + width / 2, y + height / 2);
    // Blocks are drawn in millimetres of the print.
    const own = (px: number, py: number): readonly [number, number] => [(px - icon.width / 2) / millimetre, (icon.height / 2 - py) / millimetre];
    const block = this.writer.block(`符号-${name}`, () => {
      for (const part of icon.parts) {
        const outlines = outlinesOf(part.d, own);
        const paint: Paint = { layer: '0' };
        if (part.fill) this.writer.fill(outlines.map((outline) => ({ ...outline, closed: true })), { ...paint, ...blended(part.fill, part.fillOpacity) });
        if (part.stroke) for (const outline of outlines) this.writer.polyline(outline, { ...paint, ...colour(part.stroke), ...this.pen(part.strokeWidth ?? 1) });
      }
    });
    this.writer.insert(block, cx, cy, this.size.scale * Math.min(width / icon.width, height / icon.height), { layer });
  }

  private pen(width: number, dash?: readonly number[]): Pick<Paint, 'weight' | 'lineType'> {
    return { weight: (width / millimetre) * 100, ...(dash ? { lineType: this.writer.dashed(dash.map((length) => length * this.unit)) } : {}) };
  }

  /** A chain of dimensions out of its shapes: a line, a leg at each stop, a number between each two. */
  dimensions(chain: string, shapes: readonly Shape[]): void {
    const upright = /^dimension-(left|right)/.test(chain);
    const along = upright ? 1 : 0;
    const straight = shapes.filter((shape): shape is LineShape => shape.shape === 'line').map(({ points }) => points.map(([x, y]) => this.at(x, y)));
    const base = straight.find(([a, b]) => a![1 - along] === b![1 - along]);
    if (!base) return;
    const line = base[0]![1 - along]!;
    const legs = straight.filter((points) => points !== base).map(([foot]) => foot!).sort((a, b) => a[along]! - b[along]!);
    const numbers = shapes.filter((shape): shape is TextShape => shape.shape === 'text');
    const layer = layerOf(chain, this.size.kinds);
    for (const [i, to] of legs.entries()) {
      const from = legs[i - 1];
      if (!from) continue;
      const between = (text: TextShape): number => Math.abs(this.at(text.x, text.y)[along]! - (from[along]! + to[along]!) / 2);
      const number = numbers.reduce<TextShape | undefined>((best, text) => (best === undefined || between(text) < between(best) ? text : best), undefined);
      if (!number) continue;
      this.writer.dimension({ from, to, line, upright, tick: tick * this.unit, number: this.lettering(number) }, { layer, weight: 13 });
    }
  }
}

const isTint = (fill: Tone | 'none', opacity: number | undefined): fill is Tone => fill !== 'none' && fill !== 'paper' && (opacity ?? 1) < 1;

/** The nearest of the colours that every reader knows by number. */
const indices: Readonly<Record<Tone, number>> = { ink: 7, muted: 8, line: 8, public: 8, service: 94, management: 152, core: 12, km: 192, tunnel: 32, hsm: 44, mirror: 202, paper: 255, danger: 10 };
const pale = 254;

/** Ink is the colour of the layer: white on a dark screen, black on paper. */
const colour = (tone: Tone): Pick<Paint, 'colour'> => (tone === 'ink' ? {} : { colour: { hex: tones[tone], index: indices[tone] } });

/** A tone thinned with white. */
function blended(tone: Tone, opacity: number | undefined): Pick<Paint, 'colour'> {
  if (opacity === undefined || opacity >= 1) return colour(tone);
  const hex = tones[tone];
  const channel = (at: number): string => Math.round(255 - (255 - Number.parseInt(hex.slice(at, at + 2), 16)) * opacity).toString(16).padStart(2, '0');
  return { colour: { hex: `#${channel(1)}${channel(3)}${channel(5)}`, index: opacity < 0.5 ? pale : indices[tone] } };
}
