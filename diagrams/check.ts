/**
 * Judges a finished drawing as a careful reader of the print would: nothing cut, nothing over anything, nothing too small.
 * Every finding names what is wrong and where, in points from the upper left corner of the sheet.
 */
import type { Bilingual } from '../model';
import { around, bottom, convexOverlap, cornersOf, holds, inset, overlap, right, segmentMeets, type Box, type Point } from './geometry';
import { Grid } from './grid';
import type { IconShape, LineShape, PathShape, RectShape, Scene, Shape, TextShape } from './scene';
import { lines } from './style';
import { isOblique, textBox, textCorners } from './text-place';

const smallestText = 7;

export type FaultName =
  | 'small-text' | 'outside-sheet' | 'outside-frame' | 'text-on-text' | 'text-on-icon' | 'text-on-edge' | 'text-on-art'
  | 'line-through-text' | 'icon-on-icon' | 'icon-on-edge' | 'line-through-icon' | 'line-through-box' | 'line-on-line' | 'boxes-overlap';

export interface DrawingFault {
  readonly fault: FaultName;
  /** File name of the drawing. */
  readonly drawing: string;
  /** What is at fault: texts, or ids of what the shapes show. */
  readonly what: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly message: Bilingual;
}

const words: Readonly<Record<FaultName, Bilingual>> = {
  'small-text': { zh: '字小于 7 磅', en: 'text is smaller than 7 pt' },
  'outside-sheet': { zh: '超出图纸', en: 'lies outside the sheet' },
  'outside-frame': { zh: '超出图框', en: 'lies outside the frame' },
  'text-on-text': { zh: '两处文字重叠', en: 'two texts overlap' },
  'text-on-icon': { zh: '文字压图标', en: 'a text overlaps an icon' },
  'text-on-edge': { zh: '文字压边框', en: 'a text crosses the edge of a box' },
  'text-on-art': { zh: '文字压图形', en: 'a text crosses the edge of a figure' },
  'line-through-text': { zh: '线穿过文字', en: 'a line runs through a text' },
  'icon-on-icon': { zh: '图标重叠', en: 'two icons overlap' },
  'icon-on-edge': { zh: '图标压边框', en: 'an icon crosses the edge of a box' },
  'line-through-icon': { zh: '线穿过不相干的图标', en: 'a line runs through an icon it does not join' },
  'line-through-box': { zh: '线穿过不相干的框', en: 'a line runs through a box it does not join' },
  'line-on-line': { zh: '两条线重合', en: 'two lines run over each other' },
  'boxes-overlap': { zh: '两个框交叠', en: 'two boxes overlap in part' },
};

interface Placed<S extends Shape> { readonly shape: S; readonly box: Box; readonly order: number }
/** @property corners of one that fills less than its box */
interface PlacedText extends Placed<TextShape> { readonly corners?: readonly Point[] }
interface Segment { readonly line: LineShape; readonly a: Point; readonly b: Point; readonly box: Box; readonly order: number }

/** Every fault of a drawing; empty when it can be printed. */
export function checkScene(scene: Scene): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const report = (fault: FaultName, x: number, y: number, ...what: (string | undefined)[]): void => {
    const names = what.map((name) => name ?? '?');
    const place = `(${x.toFixed(1)}, ${y.toFixed(1)})`;
    const { zh, en } = words[fault];
    faults.push({
      fault, drawing: scene.name, what: names, x, y,
      message: { zh: `${scene.name}：${zh}：${names.map((name) => `“${name}”`).join('、')}，位置 ${place}`, en: `${scene.name}: ${en}: ${names.map((name) => `"${name}"`).join(', ')} at ${place}` },
    });
  };
  const parts = sort(scene);
  checkBounds(scene, parts, report);
  checkTexts(parts, report);
  checkIcons(parts, report);
  checkLines(parts, report);
  checkBoxes(parts, report);
  return faults;
}

type Report = (fault: FaultName, x: number, y: number, ...what: (string | undefined)[]) => void;
interface Parts {
  readonly texts: readonly PlacedText[];
  readonly icons: readonly Placed<IconShape>[];
  readonly rects: readonly Placed<RectShape>[];
  readonly paths: readonly Placed<PathShape>[];
  readonly segments: readonly Segment[];
}

function sort(scene: Scene): Parts {
  const texts: PlacedText[] = [];
  const icons: Placed<IconShape>[] = [];
  const rects: Placed<RectShape>[] = [];
  const paths: Placed<PathShape>[] = [];
  const segments: Segment[] = [];
  for (const [order, shape] of scene.shapes.entries()) {
    switch (shape.shape) {
      case 'text': texts.push({ shape, box: textBox(shape), order, ...(isOblique(shape) ? { corners: textCorners(shape) } : {}) }); break;
      case 'icon': icons.push({ shape, box: shape, order }); break;
      case 'rect': rects.push({ shape, box: shape, order }); break;
      case 'path': paths.push({ shape, box: shape.box, order }); break;
      case 'line': for (const [i, b] of shape.points.entries()) {
        const a = shape.points[i - 1];
        if (a) segments.push({ line: shape, a, b, order, box: around([{ x: a[0], y: a[1], width: 0, height: 0 }, { x: b[0], y: b[1], width: 0, height: 0 }]) });
      }
    }
  }
  return { texts, icons, rects, paths, segments };
}

function checkBounds(scene: Scene, parts: Parts, report: Report): void {
  const sheet: Box = { x: 0, y: 0, width: scene.sheet.width, height: scene.sheet.height };
  const frame = parts.rects.find(({ shape }) => shape.role === 'frame')?.box;
  const judge = (box: Box, name: string | undefined): void => {
    if (!holds(sheet, box)) report('outside-sheet', box.x, box.y, name);
    else if (frame && !holds(frame, box)) report('outside-frame', box.x, box.y, name);
  };
  for (const { shape, box } of parts.texts) {
    judge(box, shape.text);
    if (shape.size < smallestText) report('small-text', box.x, box.y, shape.text);
  }
  for (const { shape, box } of [...parts.icons, ...parts.rects, ...parts.paths]) judge(box, shape.of);
  for (const { line, box } of parts.segments) judge(box, line.of);
}

/** Whether a text and what fills a box, or another text, share area. */
const onText = (text: PlacedText, other: { readonly box: Box; readonly corners?: readonly Point[] }): boolean =>
  overlap(text.box, other.box) && ((text.corners ?? other.corners) === undefined || convexOverlap(text.corners ?? cornersOf(text.box), other.corners ?? cornersOf(other.box)));

/** @param half of the width of the line */
const throughText = (a: Point, b: Point, half: number, { box, corners }: PlacedText): boolean =>
  segmentMeets(a, b, inset(box, -half)) && (corners === undefined || convexOverlap(corners, [a, b], -half));

function checkTexts({ texts, icons, rects, paths, segments }: Parts, report: Report): void {
  const grid = new Grid(texts);
  for (const text of texts) {
    for (const other of grid.near(text.box)) {
      if (other.order > text.order && onText(text, other)) report('text-on-text', text.box.x, text.box.y, text.shape.text, other.shape.text);
    }
  }
  for (const icon of icons) {
    for (const text of grid.near(icon.box)) if (onText(text, icon)) report('text-on-icon', text.box.x, text.box.y, text.shape.text, icon.shape.of);
  }
  const crossed = (fault: FaultName, placed: Placed<RectShape> | Placed<PathShape>): void => {
    const { box, shape, order } = placed;
    for (const text of grid.near(box)) {
      // Filled shapes laid over a text hide it.
      const filled = shape.fill !== undefined && shape.fill !== 'none';
      const inside = holds(box, text.box) && (!filled || order < text.order);
      if (!inside && onText(text, placed)) report(fault, text.box.x, text.box.y, text.shape.text, shape.of);
    }
  };
  for (const rect of rects) crossed('text-on-edge', rect);
  for (const path of paths) if (!isWash(path.shape)) crossed('text-on-art', path);
  const plates = rects.filter(({ shape }) => shape.role === 'plate' && shape.fill !== undefined && shape.fill !== 'none' && (shape.fillOpacity ?? 1) === 1);
  for (const { line, a, b, box, order } of segments) {
    const half = lines[line.style].width / 2;
    for (const text of grid.near(inset(box, -half))) {
      if (!throughText(a, b, half, text)) continue;
      // A label on an opaque plate that was laid over the line hides the line.
      const plated = plates.some((plate) => plate.order > order && plate.order < text.order && holds(plate.box, text.box));
      if (!plated) report('line-through-text', text.box.x, text.box.y, line.of, text.shape.text);
    }
  }
}

/** A light tint without an outline, such as the floor of a room: words over its edge read as well as beside it. */
const isWash = ({ stroke, fillOpacity }: PathShape): boolean => stroke === undefined && (fillOpacity ?? 1) <= 0.2;

function checkIcons({ icons, rects }: Parts, report: Report): void {
  const grid = new Grid(icons);
  for (const icon of icons) {
    for (const other of grid.near(icon.box)) {
      if (other.order > icon.order && overlap(icon.box, other.box)) report('icon-on-icon', icon.box.x, icon.box.y, icon.shape.of, other.shape.of);
    }
  }
  for (const rect of rects) {
    for (const icon of grid.near(rect.box)) {
      if (overlap(rect.box, icon.box) && !holds(rect.box, icon.box)) report('icon-on-edge', icon.box.x, icon.box.y, icon.shape.of, rect.shape.of);
    }
  }
}

const touches = (line: LineShape, of: string | undefined): boolean => of !== undefined && (line.of === of || (line.joins?.includes(of) ?? false));

function checkLines({ icons, rects, segments }: Parts, report: Report): void {
  const iconGrid = new Grid(icons);
  const boxGrid = new Grid(rects.filter(({ shape }) => shape.role === 'box' || shape.role === 'plate'));
  for (const { line, a, b, box, order } of segments) {
    for (const { shape, box: icon } of iconGrid.near(box)) {
      if (!touches(line, shape.of) && segmentMeets(a, b, inset(icon, 0.3))) report('line-through-icon', icon.x, icon.y, line.of, shape.of);
    }
    for (const { shape, box: rect, order: at } of boxGrid.near(box)) {
      const over = shape.role === 'plate' && at > order;
      if (!over && !touches(line, shape.of) && segmentMeets(a, b, inset(rect, 0.3))) report('line-through-box', rect.x, rect.y, line.of, shape.of);
    }
  }
  const grid = new Grid(segments);
  for (const segment of segments) {
    for (const other of grid.near(segment.box)) {
      if (other.order <= segment.order || (other.line.of !== undefined && other.line.of === segment.line.of)) continue;
      const shared = sharedRun(segment, other);
      if (shared > 1) report('line-on-line', Math.max(segment.box.x, other.box.x), Math.max(segment.box.y, other.box.y), segment.line.of, other.line.of);
    }
  }
}

/** Length over which two upright or level segments run on top of each other; 0 for slanting ones. */
function sharedRun(one: Segment, two: Segment): number {
  const [p, q] = [one.box, two.box];
  const near = 0.5;
  if (p.height < near && q.height < near && Math.abs(p.y - q.y) < near) return Math.min(right(p), right(q)) - Math.max(p.x, q.x);
  if (p.width < near && q.width < near && Math.abs(p.x - q.x) < near) return Math.min(bottom(p), bottom(q)) - Math.max(p.y, q.y);
  return 0;
}

function checkBoxes({ rects }: Parts, report: Report): void {
  const grid = new Grid(rects);
  for (const rect of rects) {
    for (const other of grid.near(rect.box)) {
      if (other.order <= rect.order || !overlap(rect.box, other.box)) continue;
      if (!holds(rect.box, other.box) && !holds(other.box, rect.box)) report('boxes-overlap', other.box.x, other.box.y, rect.shape.of, other.shape.of);
    }
  }
}
