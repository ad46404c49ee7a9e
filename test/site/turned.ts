/** A machine room turned or mirrored on its plans: everything of it is where it was, seen from another side. */
import type { Model, Site } from '../../model';

export interface Turn { readonly point: (x: number, y: number) => readonly [number, number]; readonly direction: (degrees: number) => number; readonly mirrored: boolean }

const within = (degrees: number): number => ((degrees % 360) + 360) % 360;
/** By 90° counter-clockwise. */
export const quarter: Turn = { point: (x, y) => [-y, x], direction: (degrees) => within(degrees + 90), mirrored: false };
/** Left for right. */
export const mirror: Turn = { point: (x, y) => [-x, y], direction: (degrees) => within(180 - degrees), mirrored: true };

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const rings = new Set(['outline', 'inner']);

function everywhere(value: Json, turn: Turn, key = ''): Json {
  if (Array.isArray(value)) {
    const turned = value.map((each) => everywhere(each, turn));
    // Counter-clockwise again.
    return rings.has(key) && turn.mirrored ? [turned[0]!, ...turned.slice(1).reverse()] : turned;
  }
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, everywhere(each, turn, name)]));
  if (typeof value.x === 'number' && typeof value.y === 'number') [made.x, made.y] = turn.point(value.x, value.y) as [number, number];
  if (typeof value.direction === 'number') made.direction = turn.direction(value.direction);
  // North is told clockwise from +y.
  if (typeof value.north === 'number') made.north = within(turn.mirrored ? -value.north : value.north - 90);
  return made;
}

/** A model with its machine room turned, and the points of its monitoring. */
export const turned = (model: Model, turn: Turn): Model => ({
  ...model, site: turnedSite(model.site!, turn),
  monitoringPoints: everywhere(JSON.parse(JSON.stringify(model.monitoringPoints ?? [])) as Json, turn) as unknown as NonNullable<Model['monitoringPoints']>,
});

/** @returns the site with all plans turned; walls begin again at the end with smaller x, or smaller y, and what is on them is told from there */
function turnedSite(site: Site, turn: Turn): Site {
  const turned = everywhere(JSON.parse(JSON.stringify(site)) as Json, turn) as unknown as Site;
  const flipped = new Map<string, number>();
  for (const wall of turned.walls as { -readonly [K in keyof Site['walls'][number]]: Site['walls'][number][K] }[]) {
    const { from, to } = wall;
    const backwards = from.x > to.x || (from.x === to.x && from.y > to.y);
    if (backwards) {
      Object.assign(wall, { from: to, to: from });
      flipped.set(wall.id, Math.hypot(to.x - from.x, to.y - from.y));
    }
    // Sides change when the wall is turned round or seen in a mirror, not when both.
    if (backwards !== turn.mirrored) [wall.left, wall.right] = [wall.right, wall.left];
  }
  const along = (item: { wall: string; offset: number }, width: number): void => {
    const length = flipped.get(item.wall);
    if (length !== undefined) item.offset = Math.round(length - item.offset - width);
  };
  const changed = turned as unknown as { doors: Site['doors'][number][]; windows: Site['windows'][number][] };
  for (const door of changed.doors as { -readonly [K in keyof Site['doors'][number]]: Site['doors'][number][K] }[]) {
    along(door, door.width);
    const backwards = flipped.has(door.wall);
    if (backwards) door.hinge = door.hinge === 'near' ? 'far' : 'near';
    if (backwards !== turn.mirrored && door.swing !== 'sliding') door.swing = door.swing === 'left' ? 'right' : 'left';
  }
  for (const window of changed.windows) along(window, window.width);
  for (const damper of turned.cooling.dampers) along(damper, 0);
  for (const zone of turned.fire.gasZones) for (const relief of zone.reliefs) along(relief, 0);
  return turned;
}
