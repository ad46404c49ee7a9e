import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { siteCalculations, type Calculation } from '../../analysis/site';
import { calculation, demand, input } from '../../analysis/site/calculation';
import { gapOf } from '../../analysis/site/clearances';
import { farthestIn, reachOf, unprotected } from '../../analysis/site/detectors';
import { reached, doorGraphOf, wayTo, doorsOfRole } from '../../analysis/site/doors';
import { agents } from '../../analysis/site/gas';
import { powerNetOf } from '../../analysis/site/power-flow';
import { dischargeMinutes } from '../../analysis/site/ups';
import { contains, distance, footprint, vectorOf } from '../../analysis/geometry/polygon';
import { regionHolds } from '../../analysis/geometry/regions';
import twoFloors from '../../facilities/two-floors/facility';
import type { Model, Rack, Site } from '../../model';
import { gridOf, skyline } from '../geometry/random-plans';
import { smallModel, smallSite } from './small-site';

const all = (model: Model) => new Map(siteCalculations(model).map((item) => [item.id, item]));
const of = (model: Model, id: string): Calculation => {
  const found = all(model).get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const changed = (change: (site: Site) => void, devices?: Parameters<typeof smallModel>[0]) => smallModel({ ...devices, site: smallSite(change) });
const value = (item: Calculation) => Number(item.result.value);

describe('calculations of a small machine room, against numbers worked out by hand', () => {
  const model = smallModel();
  it('have ids of their own, a formula, and a verdict wherever something is demanded', () => {
    const list = siteCalculations(model);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    for (const item of list) {
      expect([item.id, item.formula === '']).toEqual([item.id, false]);
      expect([item.id, item.limit === undefined]).toEqual([item.id, item.verdict === undefined]);
      // Nothing of ours is printed as a clause, and no clause without being sure of it.
      expect([item.id, item.certainty === 'U' && item.clause !== undefined]).toEqual([item.id, false]);
    }
  });
  it('areas: inside the walls', () => {
    expect(value(of(model, 'room-area:management'))).toBe(30);
    expect(value(of(model, 'area-total:site'))).toBe(70);
  });
  it('floor load: 600 kg on 0.7 m × 0.8 m is 10.51 kN/m², which a floor of 10 does not bear', () => {
    expect(of(model, 'floor-load:bat-a')).toMatchObject({ result: { value: 10.51 }, verdict: 'not-met' });
    expect(of(changed((site) => { site.rooms[0]!.floorLoad = 12; }), 'floor-load:bat-a').verdict).toBe('met');
  });
  it('rack: 120 kg with two servers of 25 kg, 1 kW', () => {
    expect(value(of(model, 'rack-weight:a01'))).toBe(170);
    expect(value(of(model, 'rack-power:a01'))).toBe(1);
    const silent = changed(({ racks }) => { delete racks[0]!.maxKilograms; delete racks[0]!.kilograms; });
    expect(of(silent, 'rack-weight:a01')).toMatchObject({ result: { value: 50 }, verdict: 'not-assessable', note: { en: 'not stated: `maxKilograms`; 1 devices have no stated weight and are not counted.' } });
  });
  it('circuit: two servers of 500 W on one path, 1000 W / (380 V/√3 × 0.95) = 4.798 A, printed as 4.8 A', () => {
    expect(value(of(model, 'circuit-load:a-2'))).toBe(4.8);
    // 6 kW of three phases, and once a fire is out a fan of 0.55 kW more, as fire cuts nothing off: 6550 / (√3 × 380 × 0.95) = 10.475 A
    expect(value(of(model, 'circuit-load:cool-1'))).toBe(10.5);
  });
  it('a device with one cord is dark when its path is lost, one with two is not', () => {
    expect(of(model, 'feed-loss:feed-A')).toMatchObject({ result: { value: 1 }, verdict: 'not-met' });
    expect(of(model, 'feed-loss:feed-A').note?.zh).toContain('S4');
    expect(of(model, 'feed-loss:feed-B')).toMatchObject({ result: { value: 0 }, verdict: 'met' });
  });
  it('UPS: of 2N one side counts, 10 kVA × 0.9 = 9 kW against 1.1 × 2.072 kW', () => {
    expect(of(model, 'ups-capacity:it')).toMatchObject({ result: { value: 9 }, limit: { value: 2.28 }, verdict: 'met', clause: 'GB 50174-2017', certainty: 'S' });
  });
  it('autonomy: on the lines of the discharge data, in logarithms', () => {
    const table = [{ minutes: 30, wattsPerCell: 80 }, { minutes: 10, wattsPerCell: 160 }];
    expect(dischargeMinutes(table, 160)?.minutes).toBeCloseTo(10, 9);
    expect(dischargeMinutes(table, Math.sqrt(160 * 80))?.minutes).toBeCloseTo(Math.sqrt(300), 9);
    expect(dischargeMinutes(table, 161)).toEqual({ minutes: 0, within: false });
    expect(dischargeMinutes(table, 1)).toEqual({ minutes: 30, within: false });
    expect(dischargeMinutes([], 1)).toBeUndefined();
    // 10 servers of 500 W and 72 W of light behind UPS-A alone: 5072 W / 0.9 / 192 cells = 29.35 W, between 80 W (30 min) and 28 W (120 min): 114.6 min
    const many = Array.from({ length: 10 }, (_, i) => ({ id: `m${i}`, rack: 'a01', unit: 1 + 2 * i, feeds: ['A'] as const }));
    expect(value(of(smallModel({ devices: many }), 'autonomy:ups-a'))).toBeCloseTo(30 * (120 / 30) ** (Math.log(29.3519 / 80) / Math.log(28 / 80)), 0);
  });
  it('illuminance: 10 × 4000 lm × 0.6 × 0.8 / 40 m² = 480 lx', () => {
    expect(of(model, 'illuminance:service')).toMatchObject({ result: { value: 480 }, verdict: 'not-met', limit: { value: 500 } });
    expect(value(of(model, 'illuminance-standby:service'))).toBe(20);
  });
  it('luminaires that nothing feeds give no light; with batteries of their own they burn in an emergency only', () => {
    const without = (id: string, minutes?: number) => changed((site) => {
      const found = site.power.lighting.find((each) => each.id === id)!;
      found.inputs = [];
      if (minutes !== undefined) found.minutes = minutes;
    });
    expect(of(without('l-service'), 'illuminance:service').result.value).toBe(96);
    expect(of(without('l-standby'), 'illuminance:service').result.value).toBe(384);
    expect(of(without('l-standby'), 'illuminance-standby:service').result.value).toBe(0);
    const own = without('l-standby', 90);
    expect(of(own, 'illuminance:service').result.value).toBe(384);
    expect(of(own, 'illuminance-standby:service').result.value).toBe(25);
    expect(of(own, 'illuminance:service').inputs.map(({ from }) => from)).not.toContain('power.lighting.l-standby');
  });
  it('nothing is judged of light where no luminaire is stated', () => {
    expect(of(changed((site) => { site.power.lighting = []; }), 'illuminance:service').verdict).toBe('not-assessable');
  });
  it('a number that no standard gives may be the site’s own, and says so', () => {
    const own = of(changed((site) => { site.assumptions = { utilization: 0.7 }; }), 'illuminance:service');
    expect(own).toMatchObject({ result: { value: 560 }, verdict: 'met' });
    expect(own.inputs.find(({ symbol }) => symbol === 'U')?.from).toBe('site.assumptions.utilization');
  });
  it('cooling: 2 kW of servers, 0.288 + 0.072 kW of light, 40 m² × 30 W; one unit of 8 kW is enough', () => {
    expect(value(of(model, 'room-heat:service'))).toBe(3.56);
    expect(of(model, 'cooling-loss:service')).toMatchObject({ result: { value: 8 }, verdict: 'met' });
    const alone = (precision?: boolean) => of(changed((site) => { site.cooling.airConditioners.pop(); const [unit] = site.cooling.airConditioners; if (precision === undefined) delete unit!.precision; else unit!.precision = precision; }), 'cooling-loss:service');
    expect([true, false, undefined].map((precision) => [alone(precision).verdict, alone(precision).note?.en])).toEqual([
      ['not-met', undefined], [undefined, undefined], ['not-assessable', 'not stated: whether they are precision units (`precision`)']]);
  });
  it('what is shown is enough to work the result out again: corners of an area, floor and heights of a volume, openings of a relief', () => {
    const shown = (id: string) => of(model, id).inputs.map((each) => [each.symbol, each.value] as const);
    const symbols = (id: string, symbol: string) => shown(id).filter(([own]) => own === symbol).map(([, own]) => own);
    const corners = [...String(symbols('room-area:service', '(xᵢ, yᵢ)')[0]).matchAll(/\(([\d.-]+), ([\d.-]+)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const twice = corners.reduce((sum, [x, y], i) => { const [u, v] = corners[(i + 1) % corners.length]!; return sum + x * v - u * y; }, 0);
    expect(Math.abs(twice) / 2).toBeCloseTo(Number(value(of(model, 'room-area:service'))), 2);
    const [floor] = symbols('gas-zone-volume:gz', 'S');
    const heights = symbols('gas-zone-volume:gz', 'h').map(Number).reduce((sum, height) => sum + height, 0);
    expect(Number(floor) * heights).toBeCloseTo(Number(value(of(model, 'gas-zone-volume:gz'))), 1);
    const openings = symbols('gas-relief:gz', 'b×h').map((size) => String(size).split('×').map(Number).reduce((a, b) => a * b, 1e-6)).reduce((sum, square) => sum + square, 0);
    expect(openings).toBeCloseTo(Number(value(of(model, 'gas-relief:gz'))), 2);
  });
  it('HFC-227ea: 100 m³ at 8 % and 20 °C need 63.4 kg; IG541: 100 m³ at 37.5 % need 66.6 kg', () => {
    const [hfc, ig] = [agents['hfc-227ea'], agents.ig541];
    expect(hfc.volume(20)).toBeCloseTo(0.13716, 5);
    expect(hfc.mass(1, 100, hfc.volume(20), 8)).toBeCloseTo(63.4, 1);
    expect(ig.mass(1, 100, ig.volume(20), 37.5)).toBeCloseTo(66.62, 2);
    for (const agent of [hfc, ig]) expect(agent.percent(agent.mass(1, 137, agent.volume(12), 9), 137, agent.volume(12))).toBeCloseTo(9, 9);
  });
  it('gas zone: 120 m³ need 76.08 kg, 80 kg make 8.66 % at 30 °C, 9.51 kg/s ask 0.0412 m² at 1200 Pa', () => {
    expect(of(model, 'gas-quantity:gz')).toMatchObject({ result: { value: 80 }, limit: { value: 76.1 }, verdict: 'met' });
    expect(value(of(model, 'gas-concentration-hot:gz'))).toBe(8.7);
    expect(of(model, 'gas-relief:gz').limit?.value).toBe(0.041);
    expect(of(changed((site) => { site.fire.gasSystems[0]!.cylinders.kilograms = 95; }), 'gas-concentration-hot:gz').verdict).toBe('not-met');
    expect(of(changed((site) => { site.fire.gasZones[0]!.reliefs[0]!.sill = 1500; }), 'gas-relief-height:gz').verdict).toBe('not-met');
  });
  it('leaving a gas zone: from the farthest point to the nearest door, 8.824 m × √2 at 1 m/s', () => {
    expect(of(model, 'gas-evacuation:gz')).toMatchObject({ result: { value: 12.5 }, limit: { value: 30 }, verdict: 'met' });
    const zoned = (change: (site: Site) => void) => of(changed(change), 'gas-evacuation:gz');
    const [into, opposite] = [model.site!.doors.find(({ id }) => id === 'd-service')!, 'd-east'];
    // Doors at both ends: the farthest point lies between them, at no corner: (4.1 m, 3.5 m) from either.
    expect(zoned(({ doors }) => { doors.push({ ...into, id: opposite, path: opposite, wall: 'w-east' }); }).result.value).toBe(7.6);
    // A door into another room of the zone leads on, 3.939 m to the one that leads out of it.
    expect(zoned(({ fire }) => { fire.gasZones[0]!.rooms = ['management', 'service']; }).result.value).toBe(18.1);
    expect(zoned((whole) => { whole.doors = whole.doors.filter(({ id }) => id !== 'd-service'); })).toMatchObject({ result: { value: '—' }, verdict: 'not-met' });
  });
  it('video: 4 Mbit/s for 90 days are 3.888 TB', () => {
    expect(of(model, 'video-storage:nvr')).toMatchObject({ limit: { value: 3.9 }, verdict: 'met' });
  });
  it('aisles: racks back to back 1.2 m apart', () => {
    expect(value(of(model, 'aisle-back:service/A/back'))).toBe(1.2);
    expect(of(changed((site) => { site.racks[2]!.position.x = 11900; }), 'aisle-back:service/A/back')).toMatchObject({ result: { value: 0.7 }, verdict: 'not-met' });
  });
});

describe('what is printed', () => {
  const about = { id: 'x', name: 'x' };
  it('has the digits of its unit, and below one two that tell something', () => {
    const printed = (unit: string, amount: number) => input({ zh: '', en: '' }, '', amount, unit, '').value;
    expect(printed('A', 10.3642)).toBe(10.4);
    expect(printed('A', 0.46058)).toBe(0.46);
    expect(printed('W', 22706.38)).toBe(22706);
    expect(printed('m²', 0.03217)).toBe(0.032);
    expect(printed('%', 0.5036)).toBe(0.5);
    expect(printed('', 0.8001)).toBe(0.8001);
  });
  it('never lies on the other side of the limit than the verdict', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom('≤' as const, '≥' as const), fc.constantFrom('gas-concentration-hot' as const, 'circuit-load' as const, 'ups-capacity' as const, 'illuminance' as const), (limit, by, relation, kind) => {
      fc.pre(Math.abs(by) > 1e-4);
      const { result, limit: wanted, verdict } = calculation(kind, about, [], limit + by, demand('fire-hfc-max', relation, limit));
      const [left, right] = [Number(result.value), wanted!.value];
      expect([relation === '≤' ? left <= right : left >= right, verdict]).toEqual([verdict === 'met', verdict]);
      expect(verdict).toBe((relation === '≤' ? by <= 0 : by >= 0) ? 'met' : 'not-met');
    }), { numRuns: 300 });
  });
});

describe('units of a rack', () => {
  const collisions = (devices: Parameters<typeof smallModel>[0]) => value(of(smallModel(devices), 'rack-collisions:a01'));
  it('are taken once, by front and rear things together only where their depths fit', () => {
    expect(collisions({ devices: [{ id: 'x', rack: 'a01', unit: 5 }, { id: 'y', rack: 'a01', unit: 6 }] })).toBe(1);
    expect(collisions({ devices: [{ id: 'x', rack: 'a01', unit: 5 }, { id: 'y', rack: 'a01', unit: 7 }] })).toBe(0);
    expect(collisions({ devices: [{ id: 'x', rack: 'a01', unit: 5 }, { id: 'y', rack: 'a01', unit: 6, face: 'rear' }] })).toBe(1);
    expect(collisions({ devices: [{ id: 'x', rack: 'a01', unit: 5 }, { id: 'y', rack: 'a01', unit: 6, face: 'rear', product: 'flat' }] })).toBe(0);
    expect(collisions({ devices: [{ id: 'x', rack: 'a01', unit: 42 }] })).toBe(1);
  });
  it('collide exactly where a table of all units says so', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 42 }), { maxLength: 12 }), (units) => {
      let pairs = 0;
      units.forEach((a, i) => units.slice(i + 1).forEach((b) => { if (Math.abs(a - b) < 2) pairs += 1; }));
      expect(collisions({ devices: units.map((unit, i) => ({ id: `d${i}`, rack: 'a01', unit })) })).toBe(pairs + units.filter((unit) => unit === 42).length);
    }), { numRuns: 40 });
  });
});

describe('power', () => {
  it('what the mains give is what is drawn, with the losses of UPS', () => {
    fc.assert(fc.property(fc.array(fc.record({ rack: fc.constantFrom('a01', 'a02'), feeds: fc.constantFrom<readonly ('A' | 'B')[]>(['A'], ['B'], ['A', 'B']) }), { maxLength: 20 }), (devices) => {
      const model = smallModel({ devices: devices.map(({ rack, feeds }, i) => ({ id: `d${i}`, rack, unit: i + 1, feeds })) });
      const state = powerNetOf(model, model.site!).state([]);
      const behind = devices.length * 500 + 2 * 36;
      const direct = 2 * 3000 + 8 * 36 + 60;
      expect(state.load.get('mains')).toBeCloseTo(behind / 0.9 + direct, 6);
      const phases = state.phases.get('mains')!;
      expect(phases[0] + phases[1] + phases[2]).toBeCloseTo(behind / 0.9 + direct, 6);
      for (const feed of ['A', 'B'] as const) {
        const lost = powerNetOf(model, model.site!).state(powerNetOf(model, model.site!).ofFeed(feed));
        expect(lost.dark.filter(({ kind }) => kind === 'device')).toHaveLength(devices.filter(({ feeds }) => feeds.length === 1 && feeds[0] === feed).length);
      }
    }), { numRuns: 40 });
  });
  it('a ring of inputs ends, and feeds nothing', () => {
    const model = changed((site) => { site.power.cabinets[0]!.inputs = ['cool']; });
    expect(powerNetOf(model, model.site!).state([]).load.get('mains')).toBeUndefined();
  });
});

describe('geometry of detectors and aisles', () => {
  it('what no detector reaches is what a grid finds', () => {
    fc.assert(fc.property(skyline, fc.array(fc.record({ x: fc.integer({ min: 0, max: 20000 }), y: fc.integer({ min: 0, max: 9000 }) }), { maxLength: 4 }), (room, points) => {
      const reach = reachOf('heat', 60, 3)!;
      const bare = unprotected([...room], points, reach.radius);
      for (const point of gridOf(room, 900)) {
        const nearest = Math.min(Infinity, ...points.map((each) => distance(each, point)));
        // Discs are counted as polygons within them, up to 4 mm smaller; slivers are dropped.
        if (!contains(room, point) || Math.abs(nearest - reach.radius) < 60) continue;
        expect([point, regionHolds(bare, point)]).toEqual([point, nearest > reach.radius]);
      }
    }), { numRuns: 40 });
  });
  it('the farthest from the nearest of some call points is what a grid finds', () => {
    const place = fc.record({ x: fc.integer({ min: -8000, max: 30000 }), y: fc.integer({ min: -8000, max: 20000 }) });
    fc.assert(fc.property(skyline, fc.array(place, { minLength: 1, maxLength: 6 }), (room, places) => {
      const step = 150;
      const most = Math.max(...[...gridOf(room, step), ...room].filter((spot) => contains(room, spot)).map((spot) => Math.min(...places.map((at) => distance(at, spot)))));
      const found = farthestIn(room, places);
      expect(found).toBeGreaterThanOrEqual(most - 1);
      expect(found).toBeLessThanOrEqual(most + step);
    }), { numRuns: 60 });
  });
  it('call points at both ends of a hall leave its middle out of reach, which no corner is', () => {
    const long = changed((site) => {
      Object.assign(site.rooms[1]!, { inner: [{ x: 6300, y: 100 }, { x: 70300, y: 100 }, { x: 70300, y: 5100 }, { x: 6300, y: 5100 }] });
      site.fire.devices = [[6400, 'management'], [70200, 'service']].map(([x, room], i) => ({ id: `mb-${i}`, path: `site/mb-${i}`, name: `手报${i}`, kind: 'button', position: { room: String(room), x: Number(x), y: 2600, z: 1400 }, panel: 'fp' }));
    });
    // Halfway at the wall: √(31.9² + 2.5²) m.
    expect(of(long, 'call-point-walk:f3')).toMatchObject({ result: { value: 32 }, verdict: 'not-met' });
  });
  it('the gap before a rack is what stepping away from it finds', () => {
    const rackOf = (x: number, y: number, direction: number): Rack => ({ id: 'r', path: 'r', name: 'r', position: { room: 'service', x, y, direction }, size: { width: 600, depth: 1000, height: 2000 }, kilograms: 100, units: 42, maxKilograms: 800, maxWatts: 4000 });
    fc.assert(fc.property(skyline, fc.record({ x: fc.integer({ min: 1500, max: 9000 }), y: fc.integer({ min: 3500, max: 5000 }) }), fc.constantFrom(0, 90, 180, 270), fc.record({ x: fc.integer({ min: 0, max: 12000 }), y: fc.integer({ min: 0, max: 9000 }) }), (room, { x, y }, direction, other) => {
      const rack = rackOf(x, y, direction);
      const ring = footprint(rack.position, rack.size);
      const box = footprint({ ...other, direction: 0 }, { width: 800, depth: 800 });
      fc.pre(ring.every((corner) => contains(room, corner)) && ring.every((corner) => !contains(box, corner)) && box.every((corner) => !contains(ring, corner)));
      const gap = gapOf(rack, 'front', room, [{ id: 'other', kind: 'rack', ring: box, height: 2000 }]);
      const ahead = vectorOf(direction);
      const across = [-290, -200, -100, 0, 100, 200, 290];
      let far = 0;
      while (far < 30000 && across.every((side) => { const p = { x: x + ahead.x * (500 + far) - ahead.y * side, y: y + ahead.y * (500 + far) + ahead.x * side }; return contains(room, p) && !contains(box, p); })) far += 10;
      // Steps of 10 mm, and lines 100 mm apart that a corner may pass between.
      if (Math.abs(gap.millimetres - far) > 12) expect(gap.millimetres).toBeLessThan(far);
      else expect(Math.abs(gap.millimetres - far)).toBeLessThanOrEqual(12);
    }), { numRuns: 60 });
  });
});

describe('the door graph', () => {
  it('leads into 服务区 through 管理区 only', () => {
    const site = smallSite();
    expect(wayTo(doorGraphOf(site), 'service')?.rooms).toEqual(['', 'management', 'service']);
    expect(of(smallModel(), 'door-order:service').verdict).toBe('met');
    const shortcut = changed((own) => { own.doors.push({ ...own.doors[0]!, id: 'd-extra', wall: 'w-south-2' }); });
    expect(of(shortcut, 'door-order:service')).toMatchObject({ result: { value: 1 }, verdict: 'not-met' });
    const emergency = changed((own) => { own.doors.push({ ...own.doors[0]!, id: 'd-out', wall: 'w-south-2', use: 'emergency' }); });
    expect(of(emergency, 'door-order:service').verdict).toBe('met');
  });
  it('goes up a stairway: corridors of one outline on storeys over each other', () => {
    const upstairs = changed((own) => {
      own.rooms[0]!.use = 'corridor';
      own.floors.push({ ...own.floors[0]!, id: 'f4', level: 4 });
      own.rooms.push({ ...own.rooms[0]!, id: 'above', floor: 'f4' }, { ...own.rooms[1]!, id: 'away', floor: 'f4', use: 'corridor' });
    });
    expect(wayTo(doorGraphOf(upstairs.site!), 'above')).toMatchObject({ rooms: ['', 'management', 'above'], doors: [{ id: 'd-in' }] });
    expect(wayTo(doorGraphOf(upstairs.site!), 'away')).toBeUndefined();
  });
  it('tells what a role may pass, and which permitted room it never reaches', () => {
    const site = smallSite();
    expect(doorsOfRole(site, site.access.rights[0]!).map(({ door }) => door.id)).toEqual(['d-in', 'd-service']);
    expect(doorsOfRole(site, site.access.rights[1]!).map(({ door }) => door.id)).toEqual(['d-in']);
    expect(of(changed((own) => { own.access.rights[1]!.rooms = ['service']; }), 'door-reach:clerk').verdict).toBe('not-met');
    expect(reached(doorGraphOf(site), () => false)).toEqual(new Set(['']));
  });
});

describe('cameras', () => {
  it('are asked for by a standard in rooms of its areas only: stairs, power and battery rooms without one are not judged', () => {
    const found = siteCalculations(twoFloors(new RootConstruct()).resolve());
    const judged = (kind: string, room: string) => found.filter((each) => each.kind === kind && each.subject.endsWith(room)).map(({ verdict, limit }) => [verdict, limit?.value]);
    expect(judged('camera-cover', 'battery-room-a')).toEqual([[undefined, undefined]]);
    expect(judged('camera-cover', 'core')).toContainEqual(['met', 100]);
    expect(judged('detector-count', 'stairs-2')).toEqual([[undefined, undefined]]);
  });
  it('leave no blind spot where two look at each other’s back, and say where one is', () => {
    expect(of(smallModel(), 'camera-cover:service')).toMatchObject({ verdict: 'not-met' });
    const four = changed((site) => {
      const corners = [[6400, 200, 45], [14200, 200, 135], [14200, 5000, 225], [6400, 5000, 315]] as const;
      site.video.cameras = corners.map(([x, y, direction], i) => ({ ...site.video.cameras[0]!, id: `c${i}`, position: { room: 'service', x, y, z: 2700, direction } }));
      site.cooling.airConditioners = [];
    });
    const cover = of(four, 'camera-cover:service');
    expect([value(cover), cover.note?.zh]).toEqual([100, undefined]);
    expect(cover.verdict).toBe('met');
  });
});
