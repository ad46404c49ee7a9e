/** Columns of the building: in which rooms they stand, what they hide and block, how they are drawn. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { overlap } from '../../analysis/geometry';
import { siteCalculations } from '../../analysis/site';
import { columnsIn, sectionOf } from '../../analysis/site/standing';
import { Building, Camera, Circuit, Column, DistributionCabinet, Facility, Floor, Mains, Rack, rectangle, Recorder, Room, Site } from '../../constructs';
import { drawingFiles } from '../../diagrams';

test('columns are told to every room whose floor they take some of, and to no other', () => {
  const place = fc.integer({ min: 0, max: 20_000 });
  const room = fc.tuple(place, place, fc.integer({ min: 1000, max: 8000 }), fc.integer({ min: 1000, max: 8000 }), fc.constantFrom('f1', 'f2'));
  const column = fc.tuple(place, place, fc.integer({ min: 200, max: 1200 }), fc.integer({ min: 0, max: 359 }), fc.boolean(), fc.constantFrom('f1', 'f2'));
  fc.assert(fc.property(fc.array(room, { maxLength: 6 }), fc.array(column, { maxLength: 8 }), (rooms, columns) => {
    const [inner, made] = [
      rooms.map(([x, y, width, depth, floor], i) => ({ id: `r${i}`, floor, inner: rectangle(x, y, width, depth) })),
      columns.map(([x, y, width, direction, round, floor], i) => ({ id: `c${i}`, path: '', name: `c${i}`, floor, x, y, direction, width, depth: round ? width : 2 * width, round })),
    ];
    const found = columnsIn(inner, made);
    for (const one of inner) {
      const wanted = made.filter((each) => each.floor === one.floor && overlap(sectionOf(each), one.inner)).map(({ id }) => id);
      expect((found.get(one.id) ?? []).map(({ id }) => id).sort()).toEqual(wanted.sort());
    }
  }));
});

function design(withColumn: boolean) {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  const site = new Site(facility, 'site', { class: 'B' });
  const floor = new Floor(new Building(site, 'b', { address: '示例市', floorsAbove: 3 }), 'f1', { level: 1, storeyHeight: 4000 });
  const room = new Room(floor, 'hall', { name: '机房', area: 'service', outline: rectangle(0, 0, 8000, 6000) });
  const cabinet = new DistributionCabinet(room, 'pd', { kind: 'main', x: 7600, y: 5000, direction: 180, amperes: 63, inputs: [new Mains(site, 'mains', { kva: 50 })] });
  const rack = new Rack(room, 'a01', { x: 6000, y: 3000, direction: 180 });
  const recorder = new Recorder(room, 'nvr', { rack, unit: 20, terabytes: 4, inputs: [new Circuit(cabinet, 'c1', { phase: 'L1', amperes: 16, cable: 'ZR-YJV-3×4', squareMillimetres: 4 })] });
  new Camera(room, 'cam', { x: 200, y: 200, direction: 45, recorder, address: '10.0.0.2' });
  if (withColumn) new Column(floor, 'kz-1', { name: 'KZ-1', x: 1500, y: 1500, width: 800, round: true });
  return facility.resolve();
}

test('a column hides what is behind it from cameras, and is drawn on every plan and on a layer of its own', () => {
  const [bare, blocked] = [design(false), design(true)];
  const seen = (model: typeof bare): number => siteCalculations(model).find(({ id }) => id === 'camera-cover:hall')!.result.value as number;
  expect(seen(blocked)).toBeLessThan(seen(bare) - 10);
  const plans = drawingFiles(blocked, { png: false }).filter(({ path }) => /site-\w+.*\.dxf$/.test(path));
  expect(plans.length).toBeGreaterThan(2);
  for (const { bytes } of plans) expect(Buffer.from(bytes).toString('utf8')).toContain('柱');
});
