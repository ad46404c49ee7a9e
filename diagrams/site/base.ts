/** What every plan of a floor shows: tinted rooms, walls, doors with the arc of their leaves, windows, shields. */
import type { Ring, Spot } from '../../analysis/geometry';
import { sectionOf } from '../../analysis/site/standing';
import { unionOf, type Region } from '../../analysis/geometry/regions';
import { areas, shieldGapOf, type Area, type Door, type Shielding, type Wall, type Window } from '../../model';
import type { Box, Point } from '../geometry';
import { number as n } from '../path-data';
import type { PathShape, Shape, Tone } from '../scene';
import type { FloorPlan, Frame } from './plan';
import type { Placer } from './placer';
import { alongWall, strip } from './wall-faces';

/** Tone and strength of the tint of each 物理区域. */
const tints: Readonly<Record<Area, readonly [Tone, number]>> = {
  public: ['public', 0.07], buffer: ['public', 0.06], management: ['management', 0.09], service: ['service', 0.09], core: ['core', 0.1], monitoring: ['tunnel', 0.08],
  'km-management': ['km', 0.07], 'km-core': ['km', 0.13], support: ['muted', 0.08], 'remote-ra': ['public', 0.05],
};
export const tintOf = (area: Area): { readonly fill: Tone; readonly fillOpacity: number } => ({ fill: tints[area][0], fillOpacity: tints[area][1] });
export const areaWord = (area: Area): string => areas[area].zh;

/** Shapes of the building, back to front; what lies there is told to the placer. */
export function baseShapes(plan: FloorPlan, frame: Frame, placer: Placer): Shape[] {
  const shapes: Shape[] = [];
  for (const { id, area, outline } of plan.rooms) shapes.push({ shape: 'path', of: id, d: frame.path([outline]), ...tintOf(area), box: frame.box(outline) });
  for (const wall of plan.walls) shapes.push(...wallShapes(plan, frame, wall, placer));
  for (const column of plan.columns) {
    const ring = sectionOf(column);
    const box = frame.box(ring);
    placer.solid(box);
    shapes.push({ shape: 'path', of: column.id, d: frame.path([ring]), fill: 'ink', box });
  }
  for (const shielding of plan.site.shieldings) {
    if (!plan.rooms.some(({ id }) => id === shielding.room)) continue;
    for (const outline of skinOf(plan, shielding)) {
      const ring = [...outline, outline[0]!].map((spot) => frame.at(spot));
      placer.line(ring);
      shapes.push({ shape: 'line', style: 'shield', of: shielding.id, points: ring });
    }
  }
  for (const window of plan.windows) shapes.push(...windowShapes(plan, frame, window, placer));
  for (const door of plan.doors) shapes.push(...doorShapes(plan, frame, door, placer));
  return shapes;
}

/** An enclosure reaches the wall at its doors: as wide as the door and its frame (mm). */
const doorFrame = 100;
/** A neck reaches so far into the enclosure, whose side keeps its gap from the thickest wall along it (mm). */
const beyondSkin = 400;

function skinOf(plan: FloorPlan, shielding: Shielding): Region {
  const { id, room, outline } = shielding;
  const necks = plan.doors.filter((door) => door.shielding === id).map(({ wall: name, offset, width }): Ring => {
    const wall = plan.index.walls.get(name)!;
    const along = alongWall(wall);
    const [near, far] = [wall.thickness / 2, wall.thickness / 2 + shieldGapOf(shielding) + beyondSkin].map((aside) => (wall.left === room ? aside : -aside)) as [number, number];
    const ends = [offset - doorFrame, offset + width + doorFrame] as const;
    return ([[ends[0], near], [ends[1], near], [ends[1], far], [ends[0], far]] as const).map(([at, aside]) => along.at(at, aside)).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  });
  return unionOf([outline, ...necks]);
}

/** The pieces of a wall between its openings. */
function wallShapes(plan: FloorPlan, frame: Frame, wall: Wall, placer: Placer): Shape[] {
  const along = alongWall(wall);
  const openings = [...plan.index.doorsOfWall.get(wall.id) ?? [], ...plan.windows.filter((window) => window.wall === wall.id)]
    .map(({ offset, width }) => [offset, offset + width] as const).sort(([a], [b]) => a - b);
  const pieces: (readonly [number, number])[] = [];
  let start = 0;
  for (const [from, to] of openings) {
    pieces.push([start, from]);
    start = to;
  }
  pieces.push([start, along.length]);
  const level = along.u.x === 0 || along.u.y === 0;
  const shapes: PathShape[] = [];
  for (const [from, to] of pieces) {
    if (to - from < 1) continue;
    const ring = plan.faces.piece(wall, from, to);
    const box = frame.box(ring);
    // A slanting wall is told in short steps: its upright box would take the whole room.
    const steps = Math.ceil((to - from) / wall.thickness);
    if (level) placer.solid(box);
    else for (let i = 0; i < steps; i++) placer.solid(frame.box(strip(wall, from + ((to - from) * i) / steps, from + ((to - from) * (i + 1)) / steps)));
    const middle = frame.box(strip(wall, (from + to) / 2 - 1, (from + to) / 2 + 1));
    shapes.push({ shape: 'path', of: wall.id, d: frame.path([ring]), fill: wall.glazed ? 'paper' : 'ink', ...(wall.glazed ? { stroke: 'ink' as const, strokeWidth: 0.6 } : {}), box: level ? box : middle });
  }
  return shapes;
}

function windowShapes(plan: FloorPlan, frame: Frame, window: Window, placer: Placer): Shape[] {
  const wall = plan.index.walls.get(window.wall)!;
  const along = alongWall(wall);
  const ring = strip(wall, window.offset, window.offset + window.width);
  const box = frame.box(ring);
  placer.solid(box);
  const panes = [-1, 1].map((side) => [along.at(window.offset, (side * wall.thickness) / 6), along.at(window.offset + window.width, (side * wall.thickness) / 6)].map((spot) => frame.at(spot)));
  return [
    { shape: 'path', of: window.id, d: frame.path([ring]), fill: 'paper', stroke: 'ink', strokeWidth: 0.7, box },
    { shape: 'path', of: window.id, d: panes.map(([a, b]) => `M${xy(a!)}L${xy(b!)}`).join(''), stroke: 'ink', strokeWidth: 0.5, box },
  ];
}

const xy = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

/** Leaf and arc of each leaf of a door, in millimetres. */
export function leavesOf(plan: FloorPlan, door: Door): { readonly hinge: Spot; readonly open: Spot; readonly shut: Spot; readonly radius: number }[] {
  const wall = plan.index.walls.get(door.wall)!;
  const along = alongWall(wall);
  const side = door.swing === 'right' ? -1 : 1;
  const face = (side * wall.thickness) / 2;
  const [near, far] = [door.offset, door.offset + door.width];
  const leaf = (hinge: number, shut: number) => {
    const radius = Math.abs(shut - hinge);
    return { hinge: along.at(hinge, face), open: along.at(hinge, face + side * radius), shut: along.at(shut, face), radius };
  };
  if (door.leaves === 2) return [leaf(near, (near + far) / 2), leaf(far, (near + far) / 2)];
  return [door.hinge === 'near' ? leaf(near, far) : leaf(far, near)];
}

function doorShapes(plan: FloorPlan, frame: Frame, door: Door, placer: Placer): Shape[] {
  const wall = plan.index.walls.get(door.wall)!;
  const along = alongWall(wall);
  const ring = strip(wall, door.offset, door.offset + door.width);
  placer.solid(frame.box(ring));
  const tone: Tone = door.shielding === undefined ? 'ink' : 'core';
  const sill: Shape = { shape: 'path', of: door.id, d: frame.path([ring]), fill: 'paper', stroke: 'muted', strokeWidth: 0.4, box: frame.box(ring) };
  if (door.swing === 'sliding') {
    // Half open before the wall: shows which way it moves.
    const half = wall.thickness / 2;
    const [a, b] = [along.at(door.offset - door.width / 2, half + 40), along.at(door.offset + door.width / 2, half + 40)].map((spot) => frame.at(spot)) as [Point, Point];
    const box = boxAround([a, b]);
    placer.solid(box);
    return [sill, { shape: 'path', of: door.id, d: `M${xy(a)}L${xy(b)}`, stroke: tone, strokeWidth: 1.4, box }];
  }
  return [sill, ...leavesOf(plan, door).flatMap(({ hinge, open, shut, radius }): Shape[] => {
    const [h, o, s] = [hinge, open, shut].map((spot) => frame.at(spot)) as [Point, Point, Point];
    const box = boxAround([h, o, s]);
    placer.solid(box);
    const sweep = (o[0] - h[0]) * (s[1] - h[1]) - (o[1] - h[1]) * (s[0] - h[0]) > 0 ? 1 : 0;
    const r = n(frame.length(radius));
    return [
      { shape: 'path', of: door.id, d: `M${xy(o)}A${r} ${r} 0 0 ${sweep} ${xy(s)}`, stroke: 'ink', strokeWidth: 0.5, dash: [2, 1.4], box },
      { shape: 'path', of: door.id, d: `M${xy(h)}L${xy(o)}`, stroke: tone, strokeWidth: door.shielding === undefined ? 1.2 : 2, box },
    ];
  })];
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

