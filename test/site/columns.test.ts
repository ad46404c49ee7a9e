/** Columns of the building: in which rooms they stand, what they hide and block, how they are drawn. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { area, overlap } from '../../analysis/geometry';
import { siteCalculations } from '../../analysis/site';
import { columnsIn, sectionOf } from '../../analysis/site/standing';
import { Building, Camera, Circuit, Column, DistributionCabinet, Facility, Floor, GasSystem, GasZone, Mains, Rack, rectangle, Recorder, Room, Site } from '../../constructs';
import { drawingFiles } from '../../diagrams';
import type { Model } from '../../model';

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

const design = (withColumn: boolean) => parts(withColumn).facility.resolve();

function parts(withColumn: boolean) {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  const site = new Site(facility, 'site', { class: 'B' });
  const floor = new Floor(new Building(site, 'b', { address: '示例市', floorsAbove: 3 }), 'f1', { level: 1, storeyHeight: 4000 });
  const room = new Room(floor, 'hall', { name: '机房', area: 'service', outline: rectangle(0, 0, 8000, 6000) });
  const cabinet = new DistributionCabinet(room, 'pd', { kind: 'main', x: 7600, y: 5000, direction: 180, amperes: 63, inputs: [new Mains(site, 'mains', { kva: 50 })] });
  const rack = new Rack(room, 'a01', { x: 6000, y: 3000, direction: 180 });
  const recorder = new Recorder(room, 'nvr', { rack, unit: 20, terabytes: 4, inputs: [new Circuit(cabinet, 'c1', { phase: 'L1', amperes: 16, cable: 'ZR-YJV-3×4', squareMillimetres: 4 })] });
  new Camera(room, 'cam', { x: 200, y: 200, direction: 45, recorder, address: '10.0.0.2' });
  if (withColumn) new Column(floor, 'kz-1', { name: 'KZ-1', x: 1500, y: 1500, width: 800, round: true });
  return { facility, site, floor, room };
}

test('what columns take is told and of gas on the safe side: no agent is saved for them, and the strength is that of the rest', () => {
  const model = (withColumn: boolean) => {
    const { facility, site, room, floor } = parts(withColumn);
    const gas = new GasSystem(room, 'gas', { agent: 'hfc-227ea', kind: 'prefabricated', x: 600, y: 5000, cylinders: { count: 1, litres: 150, kilograms: 120, megapascals: 2.5, tareKilograms: 150 } });
    new GasZone(site, 'zone', { rooms: [room], system: gas, layers: ['room'], concentration: 8, dischargeSeconds: 8, soakMinutes: 5, minimumTemperature: 18, maximumTemperature: 30, nozzles: [{ room, x: 4000, y: 3000 }], reliefs: [] });
    // Half of it in the wall.
    if (withColumn) new Column(floor, 'kz-2', { name: 'KZ-2', x: 3000, y: 120, width: 1000, depth: 500 });
    return facility.resolve();
  };
  const of = (made: Model, id: string) => siteCalculations(made).find((each) => each.id === id)!;
  const [bare, made] = [model(false), model(true)];
  const limit = (each: Model, id: string) => of(each, id).limit!.value!;
  expect(limit(made, 'gas-quantity:zone')).toBe(limit(bare, 'gas-quantity:zone'));
  const taken = (1000 * 250 + area(sectionOf(made.site!.columns[0]!))) / 1e6;
  const height = made.site!.rooms[0]!.clearHeight / 1000;
  const valued = (id: string, symbol: string): number => of(made, id).inputs.find((each) => each.symbol === symbol)!.value as number;
  expect(valued('gas-quantity:zone', 'Vz')).toBeCloseTo(taken * height, 1);
  expect(valued('room-area:hall', 'Sz')).toBeCloseTo(taken, 2);
  expect(valued('gas-concentration-hot:zone', 'V')).toBeCloseTo((7.76 * 5.76 - taken) * height, 1);
  expect(of(made, 'gas-concentration-hot:zone').result.value).toBeGreaterThan(of(bare, 'gas-concentration-hot:zone').result.value as number);
  expect(JSON.stringify(siteCalculations(bare))).not.toContain('未扣除');
});

test('a column hides what is behind it from cameras, and is drawn on every plan and on a layer of its own', () => {
  const [bare, blocked] = [design(false), design(true)];
  const seen = (model: typeof bare): number => siteCalculations(model).find(({ id }) => id === 'camera-cover:hall')!.result.value as number;
  expect(seen(blocked)).toBeLessThan(seen(bare) - 10);
  const plans = drawingFiles(blocked, { png: false }).filter(({ path }) => /site-\w+.*\.dxf$/.test(path));
  expect(plans.length).toBeGreaterThan(2);
  for (const { bytes } of plans) expect(Buffer.from(bytes).toString('utf8')).toContain('柱');
});
