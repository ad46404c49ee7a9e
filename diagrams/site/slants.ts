/** 斜墙: length along its axis and angle to the level, beside each slanting wall. */
import { by } from '../../model';
import type { Shape } from '../scene';
import { detailShapes, type DetailDimension } from './detail-dimensions';
import type { FloorPlan, Frame } from './plan';
import type { Placer } from './placer';
import { alongWall, isSlanting } from './wall-faces';

/** From the face of the wall to its dimension, on the print (points). */
const away = [12, 18, 24] as const;

export function slantShapes(plan: FloorPlan, frame: Frame, placer: Placer): Shape[] {
  const point = frame.length(1);
  const walls = plan.walls.filter(isSlanting).sort(by(({ from }) => from.x, ({ from }) => from.y, ({ id }) => id));
  return detailShapes(walls.map((wall): DetailDimension => {
    const along = alongWall(wall);
    // Outside before inside.
    const sides = wall.left === undefined ? [1, -1] : [-1, 1];
    return {
      of: `slant-${wall.id}`, apart: true, text: `${Math.round(along.length)}（${degrees(along.u)}°）`,
      choices: sides.flatMap((side) => away.map((by) => { const aside = side * (wall.thickness / 2 + by / point); return [along.at(0, aside), along.at(along.length, aside)] as const; })),
    };
  }), frame, placer);
}

/** Between the axis and the level, to a tenth. */
const degrees = ({ x, y }: { readonly x: number; readonly y: number }): number => Math.round((Math.atan2(Math.abs(y), Math.abs(x)) * 1800) / Math.PI) / 10;
