/**
 * SVG of a scene, in points at print size. How text is written is given from outside: kept as text, or turned into outlines.
 * No opacity, marker, clip, mask or filter is ever written: other programs draw them each in its own way, and raster/ does not know them.
 */
import { iconOf, type Icon } from './icons';
import { number as n, rectPath } from './path-data';
import type { IconShape, LineShape, PathShape, RectShape, Scene, Shape, TextShape } from './scene';
import { lines, tones, type LinePaint } from './style';

export type TextWriter = (text: TextShape) => string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

/** Values are numbers, colours and path data, all made here: nothing in them is to be escaped. */
function element(name: string, attributes: Attributes): string {
  let out = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) out += ` ${key}="${typeof value === 'number' ? n(value) : value}"`;
  }
  return `${out}/>`;
}

/** A drawing as SVG whose texts are still to be written: it is kept as text and as outlines, and all else is the same in both. */
export interface Written {
  readonly head: string;
  readonly elements: readonly (string | TextShape)[];
}

export function written(scene: Scene): Written {
  const { width, height } = scene.sheet;
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}pt" height="${n(height)}pt" viewBox="0 0 ${n(width)} ${n(height)}">
<title>${escapeXml(scene.title)}</title>
`;
  return { head, elements: [element('path', { d: rectPath(0, 0, width, height), fill: tones.paper }), ...scene.shapes.map((shape) => (shape.shape === 'text' ? shape : writeShape(shape)))] };
}

/** What stands after the head. */
export const bodyOf = ({ elements }: Written, writeText: TextWriter): string => `${elements.map((each) => (typeof each === 'string' ? each : writeText(each))).join('\n')}\n</svg>\n`;

function writeShape(shape: Exclude<Shape, TextShape>): string {
  switch (shape.shape) {
    case 'rect': return writeRect(shape);
    case 'line': return writeLine(shape);
    case 'icon': return writeIcon(shape);
    case 'path': return writePath(shape);
  }
}

const fillOf = (shape: RectShape | PathShape): Attributes => ({
  fill: shape.fill === undefined || shape.fill === 'none' ? 'none' : tones[shape.fill],
  'fill-opacity': shape.fillOpacity,
  stroke: shape.stroke && tones[shape.stroke],
  'stroke-width': shape.stroke && (shape.strokeWidth ?? 1),
});

function writeRect(rect: RectShape): string {
  return element('rect', {
    x: rect.x, y: rect.y, width: rect.width, height: rect.height, rx: rect.radius === undefined ? undefined : Math.min(rect.radius, rect.width / 2, rect.height / 2), ...fillOf(rect),
    'stroke-dasharray': rect.dash && rect.stroke ? '4 2.5' : undefined,
  });
}

const writePath = (path: PathShape): string => element('path', { d: path.d, ...fillOf(path), 'stroke-dasharray': path.stroke && path.dash?.map(n).join(' '), 'stroke-linejoin': path.stroke && 'round' });

/** Of a ghost only a shadow is left; what is paper stays so, that nothing behind shows through. */
const ghostly = 0.32;

const iconParts = (icon: Icon, faint = false): string => icon.parts.map((part) => element('path', {
  d: part.d,
  fill: part.fill ? tones[part.fill] : 'none',
  'fill-opacity': faint && part.fill && part.fill !== 'paper' ? (part.fillOpacity ?? 1) * ghostly : part.fillOpacity,
  stroke: part.stroke && tones[part.stroke],
  'stroke-opacity': faint && part.stroke ? ghostly + 0.1 : undefined,
  'stroke-width': part.stroke && (part.strokeWidth ?? 1),
  'stroke-linejoin': part.stroke && 'round',
  'stroke-linecap': part.stroke && 'round',
})).join('');

/** One symbol as an SVG document of its own. */
export const iconSvg = (icon: Icon): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${icon.width}" height="${icon.height}" viewBox="0 0 ${icon.width} ${icon.height}">${iconParts(icon)}</svg>`;

function writeIcon(shape: IconShape): string {
  const icon = iconOf(shape.icon);
  const scale = Math.min(shape.width / icon.width, shape.height / icon.height);
  const x = shape.x + (shape.width - icon.width * scale) / 2;
  const y = shape.y + (shape.height - icon.height * scale) / 2;
  const size = Math.abs(scale - 1) < 1e-6 ? '' : ` scale(${Number(scale.toFixed(4))})`;
  return `<g transform="translate(${n(x)} ${n(y)})${size}">${iconParts(icon, shape.faint)}</g>`;
}

/** Bends are rounded by this many points: easier to follow where lines run side by side. */
const bend = 3;

function polyline(points: LineShape['points']): string {
  let d = '';
  for (const [i, [x, y]] of points.entries()) {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before) d += `M${n(x)} ${n(y)}`;
    else if (!after) d += `L${n(x)} ${n(y)}`;
    else {
      const into = Math.hypot(x - before[0], y - before[1]);
      const out = Math.hypot(after[0] - x, after[1] - y);
      const r = Math.min(bend, into / 2, out / 2);
      if (r < 0.05) d += `L${n(x)} ${n(y)}`;
      else {
        const start = [x + ((before[0] - x) * r) / into, y + ((before[1] - y) * r) / into] as const;
        const end = [x + ((after[0] - x) * r) / out, y + ((after[1] - y) * r) / out] as const;
        d += `L${n(start[0])} ${n(start[1])}Q${n(x)} ${n(y)} ${n(end[0])} ${n(end[1])}`;
      }
    }
  }
  return d;
}

const arrowLength = 6;

/** A filled arrow head with its tip at the end of the line; the line itself stops at the head's foot. */
function arrowHead(from: readonly [number, number], tip: readonly [number, number]): { d: string; foot: readonly [number, number] } {
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
  const [ux, uy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
  const foot = [tip[0] - ux * arrowLength, tip[1] - uy * arrowLength] as const;
  const [wx, wy] = [-uy * 2.4, ux * 2.4];
  const d = `M${n(tip[0])} ${n(tip[1])}L${n(foot[0] + wx)} ${n(foot[1] + wy)}L${n(foot[0] - wx)} ${n(foot[1] - wy)}z`;
  return { d, foot: [tip[0] - ux * (arrowLength - 1), tip[1] - uy * (arrowLength - 1)] };
}

/** A broad grey band under an added line. */
const markUnder = (line: LineShape, d: string, width: number): string =>
  (line.mark === 'added' ? element('path', { d, fill: 'none', stroke: tones.ink, 'stroke-opacity': 0.22, 'stroke-width': width + 4.6, 'stroke-linejoin': 'round' }) : '');

/** A cross in the middle of the longest part of a removed line. */
function markOver({ mark, points }: LineShape): string {
  if (mark !== 'removed') return '';
  let [x, y, longest] = [0, 0, -1];
  for (const [i, [x2, y2]] of points.entries()) {
    const before = points[i - 1];
    const length = before ? Math.hypot(x2 - before[0], y2 - before[1]) : -1;
    if (before && length > longest) [x, y, longest] = [(before[0] + x2) / 2, (before[1] + y2) / 2, length];
  }
  const r = 2.6;
  return element('path', { d: `M${n(x - r)} ${n(y - r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`, fill: 'none', stroke: tones.ink, 'stroke-width': 1.1 });
}

function writeLine(line: LineShape): string {
  const paint: LinePaint = lines[line.style];
  const colour = tones[line.tone ?? paint.tone];
  const points = [...line.points];
  let heads = '';
  if (line.arrow === 'end' || line.arrow === 'both') {
    const [from, tip] = [points.at(-2), points.at(-1)];
    if (from && tip) {
      const head = arrowHead(from, tip);
      heads += element('path', { d: head.d, fill: colour });
      points[points.length - 1] = head.foot;
    }
  }
  if (line.arrow === 'both') {
    const [tip, from] = points;
    if (from && tip) {
      const head = arrowHead(from, tip);
      heads += element('path', { d: head.d, fill: colour });
      points[0] = head.foot;
    }
  }
  const d = polyline(points);
  const stroke = element('path', {
    d, fill: 'none', stroke: line.mark === 'removed' ? tones.muted : colour, 'stroke-width': paint.width,
    'stroke-dasharray': line.mark === 'removed' ? '1.5 3' : paint.dash?.map(n).join(' '),
    'stroke-linecap': paint.round ? 'round' : undefined,
    'stroke-linejoin': 'round',
  });
  const core = paint.double && line.mark !== 'removed' ? element('path', { d, fill: 'none', stroke: tones.paper, 'stroke-width': paint.width - 1.6, 'stroke-linejoin': 'round' }) : '';
  return markUnder(line, d, paint.width) + stroke + core + heads + markOver(line);
}
