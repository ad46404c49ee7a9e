/** 位置示意: walls and rooms of the whole floor small, with one room marked; or, where the outline of the storey is known, where in it they lie. */
import { boxOf, contains, insidePoint } from '../../analysis/geometry';
import type { Room } from '../../model';
import { measure } from '../font';
import type { Canvas } from '../canvas';
import type { Shape } from '../scene';
import { heading, noteSize, type Piece } from '../writing';
import { baseShapes } from './base';
import { columnWidth } from './panel';
import { Frame, lengthAt, type FloorPlan } from './plan';
import { Placer } from './placer';

const scales = [200, 250, 300, 400, 500, 600, 1000, 1500, 2000, 5000] as const;

export const keyPlan = (plan: FloorPlan, room: Room): Piece[] => small(plan, plan.bounds, '位置示意', (canvas, frame) => {
  canvas.groundPath({ of: 'table-key-plan', d: frame.path([room.inner]), fill: 'core', fillOpacity: 0.2, box: frame.box(room.inner) });
  for (const each of plan.rooms) {
    const text = each.number ?? each.name;
    const [px, py] = frame.at(insidePoint(each.inner));
    const half = measure(text, noteSize) / 2 + 1;
    const ring = each.inner.map((spot) => frame.at(spot)).map(([rx, ry]) => ({ x: rx, y: ry }));
    const corners = [[-half, -noteSize * 0.6], [half, -noteSize * 0.6], [half, noteSize * 0.6], [-half, noteSize * 0.6]] as const;
    if (!corners.every(([dx, dy]) => contains(ring, { x: px + dx, y: py + dy }))) continue;
    canvas.text({ text, size: noteSize, weight: each.id === room.id ? 'bold' : 'regular', tone: 'ink' }, px, py + noteSize * 0.36, 'middle', 'table-key-plan');
  }
});

/** Where the machine room lies on its storey: nothing where the outline of that is not known. */
export function storeyPlan(plan: FloorPlan): Piece[] {
  const { outline } = plan.floor;
  if (!outline) return [];
  const { left, right, top, bottom } = plan.bounds;
  return small(plan, boxOf([...outline, { x: left, y: bottom }, { x: right, y: top }]), '所在楼层示意', (canvas, frame) => canvas.groundPath({ of: 'table-key-plan', d: frame.path([outline]), stroke: 'ink', strokeWidth: 0.6, box: frame.box(outline) }));
}

function small(plan: FloorPlan, bounds: FloorPlan['bounds'], title: string, more: (canvas: Canvas, frame: Frame) => void): Piece[] {
  const { left, right, top, bottom } = bounds;
  const scale = scales.find((each) => lengthAt(right - left, each) <= columnWidth && lengthAt(top - bottom, each) <= 150) ?? scales.at(-1)!;
  const margin = 3;
  const parts = new Set([...plan.rooms, ...plan.walls].map(({ id }) => id));
  return [heading(`${title}（${plan.floor.name}，1:${scale}）`, columnWidth, 'table-key-plan'), {
    height: lengthAt(top - bottom, scale) + 2 * margin,
    draw(canvas, x, y) {
      const frame = new Frame({ ...plan, bounds }, scale, x + (columnWidth - lengthAt(right - left, scale)) / 2, y + margin);
      for (const shape of baseShapes({ ...plan, site: { ...plan.site, shieldings: [] } }, frame, new Placer())) if (shape.shape === 'path' && parts.has(shape.of ?? '')) canvas.groundPath(thin(shape));
      more(canvas, frame);
    },
  }];
}

/** Belongs to the panel, whatever it shows. */
const thin = (shape: Extract<Shape, { shape: 'path' }>): Extract<Shape, { shape: 'path' }> => ({ ...shape, of: 'table-key-plan', ...(shape.strokeWidth === undefined ? {} : { strokeWidth: shape.strokeWidth / 2 }) });
