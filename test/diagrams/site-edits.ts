/** Edits of a small machine room, one of each kind that a drawing must show. */
import { modelSchema, type Model, type Site } from '../../model';
import { smallModel } from '../site/small-site';

type Change = (model: Model, site: Site) => void;
const found = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const item = list.find((each) => each.id === id);
  if (!item) throw new Error(`no ${id} among ${list.map((each) => each.id).join(' ')}`);
  return item;
};
/** A field of a thing of the copy. */
const set = <T extends object>(thing: T, values: Partial<T>): void => { Object.assign(thing, values); };

/** Moves the wall between both rooms to the right, with their floors and the walls that end at it. */
function moveWall(site: Site, by: number): void {
  const middle = found(site.walls, 'w-middle');
  const shifted = <P extends { x: number; y: number }>(spot: P): P => (Math.abs(spot.x - middle.from.x) <= middle.thickness / 2 ? { ...spot, x: spot.x + by } : spot);
  const moved = { rooms: site.rooms.map(({ outline, inner }) => ({ outline: outline.map(shifted), inner: inner.map(shifted) })), walls: site.walls.map(({ from, to }) => ({ from: shifted(from), to: shifted(to) })) };
  site.rooms.forEach((room, i) => set(room, moved.rooms[i]!));
  site.walls.forEach((wall, i) => set(wall, moved.walls[i]!));
}

export const siteEdits: Readonly<Record<string, Change>> = {
  'rack-moved': (_, { racks }) => {
    const rack = found(racks, 'b01');
    set(rack, { position: { ...rack.position, x: rack.position.x + 800 } });
  },
  'rack-removed': (_, { racks }) => { racks.splice(racks.findIndex(({ id }) => id === 'b01'), 1); },
  'camera-added': (_, { video: { cameras } }) => {
    const [camera] = cameras;
    cameras.push({ ...camera!, id: 'cam-2', path: 'site/cam-2', name: '摄像机2', position: { ...camera!.position, x: 14200, y: 5000, direction: 225 } });
  },
  'camera-turned': (_, { video: { cameras: [camera] } }) => set(camera!, { position: { ...camera!.position, direction: 60 } }),
  'threshold-changed': ({ monitoringPoints: [point] = [] }) => set(point!, { thresholds: [{ ...point!.thresholds![0]!, warning: { min: 18, max: 25 } }] }),
  'reader-added': (_, { access: { readers } }) => { readers.push({ ...found(readers, 'r-service'), id: 'r-out', path: 'site/r-out', name: '出门读卡器', side: 'service' }); },
  'ups-model-changed': (_, { power: { ups } }) => set(found(ups, 'ups-a'), { kva: 15 }),
  'ups-removed': (_, { power: { ups } }) => { ups.splice(ups.findIndex(({ id }) => id === 'ups-b'), 1); },
  'device-in-other-unit': ({ devices }) => set(found(devices, 's4'), { unit: 26 }),
  'device-in-place-of-another': ({ devices }) => {
    set(found(devices, 's1'), { unit: 20 });
    set(found(devices, 's2'), { unit: 10 });
  },
  'room-boundary-moved': (_, site) => moveWall(site, 600),
  'detector-removed': (_, { fire: { detectors } }) => { detectors.splice(detectors.findIndex(({ id }) => id === 's-2'), 1); },
  'detector-moved': (_, { fire: { detectors } }) => {
    const detector = found(detectors, 's-1');
    set(detector, { position: { ...detector.position, y: 3900 } });
  },
};

function first(): Model {
  const model = smallModel();
  return modelSchema.parse({ ...model, monitoringPoints: [{
    id: 'th-1', path: 'site/th-1', name: '服务区温湿度', kind: 'temperature-humidity', source: 'collector', server: 'host', protocol: 'modbus-rtu', number: 1, position: { room: 'service', x: 8300, y: 4000 },
    thresholds: [{ measure: 'temperature', warning: { min: 18, max: 27 }, hysteresis: 1, delaySeconds: 60, clause: 'GB 50174-2017 附录A' }],
  }] });
}

export function siteEdited(name: string): { before: Model; after: Model } {
  const before = first();
  const after = structuredClone(before) as Model;
  siteEdits[name]!(after, after.site!);
  set(after, { facility: { ...after.facility, revision: 'B' } });
  return { before, after: modelSchema.parse(after) };
}
