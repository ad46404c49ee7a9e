/** 位置示意: walls and rooms of the whole floor small, with one room marked. */
import { contains, insidePoint } from '../../analysis/geometry';
import type { Room } from '../../model';
import { measure } from '../font';
import type { Shape } from '../scene';
import { heading, noteSize, type Piece } from '../writing';
import { baseShapes } from './base';
import { columnWidth } from './panel';
import { Frame, lengthAt, type FloorPlan } from './plan';
import { Placer } from './placer';

const scales = [200, 250, 300, 400, 500, 600, 1000] as const;

export function keyPlan(plan: FloorPlan, room: Room): Piece[] {
  const { left, right, top, bottom } = plan.bounds;
  const scale = scales.find((each) => lengthAt(right - left, each) <= columnWidth && lengthAt(top - bottom, each) <= 150) ?? scales.at(-1)!;
  const height = lengthAt(top - bottom, scale);
  const margin = 3;
  const parts = new Set([...plan.rooms, ...plan.walls].map(({ id }) => id));
  return [heading(`位置示意（${plan.floor.name}，1:${scale}）`, columnWidth, 'table-key-plan'), {
    height: height + 2 * margin,
    draw(canvas, x, y) {
      const frame = new Frame(plan, scale, x + (columnWidth - lengthAt(right - left, scale)) / 2, y + margin);
      for (const shape of baseShapes({ ...plan, site: { ...plan.site, shieldings: [] } }, frame, new Placer())) if (shape.shape === 'path' && parts.has(shape.of ?? '')) canvas.groundPath(thin(shape));
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
    },
  }];
}

/** Belongs to the panel, whatever it shows. */
const thin = (shape: Extract<Shape, { shape: 'path' }>): Extract<Shape, { shape: 'path' }> => ({ ...shape, of: 'table-key-plan', ...(shape.strokeWidth === undefined ? {} : { strokeWidth: shape.strokeWidth / 2 }) });
