/** Points on a plan lie in the room they are said of: luminaires, nozzles, sensors and leak ropes, aisles. */
import { contains } from '../../../analysis/geometry';
import type { Point } from '../../../model';
import type { MonitoringPoint } from '../../environment';
import type { Element } from '../../element';
import { Aisle } from '../../site/cooling';
import { GasZone } from '../../site/fire';
import { Lighting } from '../../site/power';
import type { Floor } from '../../site/building';
import type { Room } from '../../site/room';
import type { AnyThing } from './entries';
import { mendOf, placeWords } from './standing';
import { isPolygon, outlineWords } from './walls';

/** @param spaces inner outline of each room */
export function checkWithin(sound: readonly AnyThing[], points: readonly MonitoringPoint[], spaces: ReadonlyMap<Room, Point[]>): void {
  const inside = (thing: Element, room: Room | undefined, spots: readonly Point[]): void => {
    const space = room && spaces.get(room);
    const off = space && spots.find((spot) => !contains(space, spot));
    if (off) thing.report('outside-room', { at: placeWords(off, [off]), room: room.title, outline: outlineWords(space), mend: mendOf(off, [off], space) });
  };
  for (const thing of sound) {
    if (thing instanceof Lighting) inside(thing, thing.room, thing.props.fixtures);
    else if (thing instanceof Aisle) inside(thing, thing.room, thing.props.outline);
    else if (thing instanceof GasZone) for (const { room, x, y } of thing.props.nozzles) {
      if (thing.props.rooms.includes(room)) inside(thing, room, [{ x, y }]);
      else thing.report('nozzle-elsewhere', { room: room.title, rooms: thing.props.rooms.map(({ title }) => title).join('、') }, room);
    }
  }
  for (const point of points) {
    const { x, y, line = [] } = point.props;
    inside(point, point.room, [...(x === undefined || y === undefined ? [] : [{ x, y }]), ...line]);
  }
}

/** Rooms lie in the outline of their floor, where that is stated. */
export function checkFloorOutlines(floors: readonly Floor[], rooms: readonly Room[]): void {
  const outlines = new Map(floors.flatMap((floor) => (floor.props.outline && isPolygon(floor, floor.props.outline) ? [[floor, floor.props.outline] as const] : [])));
  for (const room of rooms) {
    const outline = room.floor && outlines.get(room.floor);
    const off = outline && room.isSound ? room.props.outline.find((corner) => !contains(outline, corner)) : undefined;
    if (off) room.report('room-outside-floor', { at: `(${off.x}, ${off.y})`, floor: room.floor!.title, outline: outlineWords(outline!) }, room.floor);
  }
}
