/** Losses in the machine room, against the calculation of its power. */
import fc from 'fast-check';
import { impactOf, type Part } from '../../analysis/impact';
import { powerNetOf } from '../../analysis/site/power-flow';
import { explain } from '../../analysis/explain';
import { emptyLock } from '../../analysis/lock';
import { outputsNaming } from '../../cli/impact-outputs';
import { impactText } from '../../cli/impact-report';
import { clausesLost } from '../../compliance/lost';
import { by, locales, siteIndexOf } from '../../model';
import { expectGolden } from '../golden';
import { referenceModel } from '../support';
import { smallModel, smallSite } from '../site/small-site';

const thing = (id: string) => ({ kind: 'site', id } as const satisfies Part);
const model = smallModel();
const site = model.site!;
const ids = (list: readonly { readonly device: string }[]) => list.map(({ device }) => device);
const nodes = [...powerNetOf(model, site).nodes.keys()];

describe('power', () => {
  test('devices go off exactly where the calculation of power finds them dark', () => {
    // A UPS of the calculation has a battery or not; here the batteries are never lost by themselves.
    fc.assert(fc.property(fc.subarray(nodes, { minLength: 1, maxLength: 5 }), (lost) => {
      const dark = powerNetOf(model, site).state(lost).dark.filter(({ kind }) => kind === 'device').map(({ id }) => id).sort();
      expect(ids(impactOf(model, lost.map(thing)).off)).toEqual(dark);
    }), { numRuns: 300 });
  });

  test('one path lost: devices with both feeds live on the other, the one on it alone is off', () => {
    const found = impactOf(model, [thing('ups-a')]);
    expect(ids(found.off)).toEqual(['s4']);
    expect(found.feeds.map(({ device, left }) => [device, left])).toEqual([['s1', ['pdu-a01-b']], ['s2', ['pdu-a01-b']], ['s3', ['pdu-a02-b']]]);
  });

  test('without mains the UPS live on their batteries, and the air conditioners do not', () => {
    const found = impactOf(model, [thing('mains')]);
    expect(found.off).toEqual([]);
    const effects = (effect: string) => found.site.filter((each) => each.effect === effect).map(({ part }) => part.id);
    expect(effects('limited')).toEqual(['dc', 'fp', 'service', 'ups-a', 'ups-b']);
    expect(effects('off')).toEqual(expect.arrayContaining(['ac-1', 'ac-2', 'cool', 'main', 'nvr']));
    expect(effects('idle')).toEqual(['cam-1']);
    expect(impactOf(model, [thing('mains'), thing('bat-a'), thing('bat-b')]).off.map(({ device }) => device)).toEqual(['s1', 's2', 's3', 's4']);
  });
});

test('a room takes with it what stands in it, a rack its devices', () => {
  expect(ids(impactOf(model, [thing('a01')]).off)).toEqual(['s1', 's2']);
  expect(ids(impactOf(model, [thing('service')]).off)).toEqual(['s1', 's2', 's3', 's4']);
  expect(impactOf(model, [thing('service')]).site.map(({ part }) => part.id)).toEqual(expect.arrayContaining(['a01', 'ac-1', 'cam-1', 's-1']));
});

test('one air conditioner of two carries the room or does not, by its heat', () => {
  expect(impactOf(model, [thing('ac-1')]).cooling).toEqual([]);
  const weak = smallModel({ site: smallSite((changed) => { for (const unit of changed.cooling.airConditioners) unit.sensibleKilowatts = 2; }) });
  const [cooling] = impactOf(weak, [thing('ac-1')]).cooling;
  expect(cooling).toMatchObject({ rooms: ['service'], left: 2 });
  expect(cooling!.needed).toBeGreaterThan(2);
  expect(impactOf(model, [thing('ac-1'), thing('ac-2')]).site).toContainEqual({ part: thing('service'), effect: 'limited', why: { zh: '没有空调，设备会过热', en: 'no air conditioner is left: what stands there gets too hot' } });
});

test('what is left of a group is told: the other UPS, the other air conditioner, with what it carries', () => {
  expect(impactOf(model, [thing('ups-a')]).upsLeft).toEqual(['ups-b']);
  const [cooling] = impactOf(model, [thing('ac-1')]).coolingLeft;
  expect(cooling).toMatchObject({ rooms: ['service'], left: 8 });
  expect(impactOf(model, [thing('ac-1'), thing('ac-2')]).coolingLeft).toEqual([]);
});

test('doors without access control, and the points that watch what is lost, at the reference', () => {
  const reference = referenceModel();
  const of = (...lost: string[]) => impactOf(reference, lost.map(thing));
  const { site: room, monitoringPoints = [] } = reference;
  for (const { id } of room!.access.controllers) {
    const doors = room!.doors.filter((door) => [...room!.access.readers, ...room!.access.locks].some((each) => each.door === door.id && each.controller === id)).map((door) => door.id);
    expect(of(id).doors).toEqual(doors);
    expect(of(id).watching).toEqual(monitoringPoints.filter(({ watches }) => doors.includes(watches ?? '')).map((point) => point.id));
  }
  // A UPS is read by its own card, which is lost with it; its cabinet and its contact are watched by the collector.
  expect(of('ups-a')).toMatchObject({ watching: ['env-pd-a', 'env-ups-a-sync'], monitoringPoints: ['env-ups-a'] });
  expect(of('ac-core-1').watching).toEqual(['env-ac-core-1', 'leak-core-1']);
  // Who reads is lost: nothing is watched any more.
  expect(of('env-collector')).toMatchObject({ watching: [], monitoringPoints: monitoringPoints.filter(({ source }) => source === 'env-collector').map(({ id }) => id) });
});

test('clauses that a part of the machine room meets are unmet without it', () => {
  const reference = referenceModel();
  const rulesWithout = (...lost: string[]) => clausesLost(reference, impactOf(reference, lost.map(thing)).remaining).map(({ rule }) => rule);
  expect(rulesWithout('ac-core-1')).toEqual(['ac-red']);
  expect(rulesWithout('acu-1')).toContain('door-ctrl-each');
  expect(rulesWithout('cam-05')).toContain('vid-no-blind');
  expect(rulesWithout('ups-a')).toContain('pwr-ups-red');
  expect(rulesWithout('ups-a')).not.toContain('pwr-ups-size');
  expect(rulesWithout('env-collector')).toEqual([]);
});

test('a door controller takes its readers', () => {
  expect(impactOf(model, [thing('dc')]).site.map(({ part, effect }) => [part.id, effect])).toEqual([['r-in', 'idle'], ['r-service', 'idle']]);
});

describe('alarm', () => {
  /** Two fire panels: the second hears group 2; a linkage on each signal. */
  const panels = smallModel({ site: smallSite(({ fire, intrusion }) => {
    fire.panels.push({ ...fire.panels[0]!, id: 'fp-2', path: 'fp-2' });
    for (const detector of fire.detectors) if (detector.group === 2) detector.panel = 'fp-2';
    const linkage = (id: string, trigger: 'first' | 'second' | 'discharge' | 'intrusion', zone?: string) => ({ id, path: id, name: id, trigger, action: 'alarm' as const, targets: ['ac-1'], ...(zone === undefined ? {} : { zone }) });
    fire.linkages = [linkage('first', 'first'), linkage('first-gz', 'first', 'gz'), linkage('first-management', 'first', 'management'), linkage('second-gz', 'second', 'gz'), linkage('after-gz', 'discharge', 'gz'), linkage('thief', 'intrusion')];
    intrusion.panels = [{ id: 'ip', path: 'ip', name: '入侵报警主机', position: { room: 'management', x: 400, y: 600, z: 1500 }, standbyHours: 8, inputs: ['light-1'] }];
    intrusion.detectors = [{ id: 'ir-1', path: 'ir-1', name: '红外1', kind: 'infrared', position: { room: 'service', x: 7000, y: 300, z: 2400, direction: 90 }, panel: 'ip', armed: '始终' }];
  }) });
  const idle = (...lost: string[]) => impactOf(panels, lost.map(thing)).site.filter(({ effect }) => effect === 'idle').map(({ part }) => part.id);
  const detection = (...lost: string[]) => impactOf(panels, lost.map(thing)).detection.map(({ kind, room, left, all }) => `${kind} ${room} ${left}/${all}`);

  test('detectors and call points are of no use without their panel; what needs both groups, without either', () => {
    expect(idle('fp-2')).toEqual(['after-gz', 'h-1', 's-2', 'second-gz']);
    expect(idle('fp')).toEqual(['after-gz', 'first-management', 'mb-1', 's-1', 's-3', 'second-gz']);
    expect(idle('fp', 'fp-2')).toEqual(['after-gz', 'first', 'first-gz', 'first-management', 'h-1', 'mb-1', 's-1', 's-2', 's-3', 'second-gz']);
    expect(idle('ip')).toEqual(['ir-1', 'thief']);
  });

  test('rooms are told that have no detection left, or less', () => {
    expect(detection('fp-2')).toEqual(['fire service 1/3']);
    expect(detection('fp')).toEqual(['fire management 0/1', 'fire service 2/3']);
    expect(detection('fp', 'ip')).toEqual(['fire management 0/1', 'fire service 2/3', 'intrusion service 0/1']);
    expect(detection('s-3')).toEqual(['fire management 0/1']);
    // Its detectors are gone with it.
    expect(detection('service')).toEqual([]);
  });

  test('on its battery a panel goes on; how long it lasts unsaid, it does not', () => {
    expect(detection('light-1')).toEqual([]);
    const unsaid = smallModel({ site: smallSite(({ fire }) => { delete fire.panels[0]!.standbyHours; }) });
    const found = impactOf(unsaid, [thing('light-1')]);
    expect(found.site.find(({ part }) => part.id === 'fp')).toMatchObject({ effect: 'off', why: { zh: expect.stringContaining('未说明') } });
    expect(found.detection.map(({ room, left }) => [room, left])).toEqual([['management', 0], ['service', 0]]);
  });

  test('in words, both languages', () => {
    const text = locales.map((locale) => impactText(panels, [thing('fp'), thing('ip')], impactOf(panels, [thing('fp'), thing('ip')]), [], undefined, locale)).join('\n');
    expectGolden('impact/site-alarm-panels.txt', text);
  });

  test('at the reference a panel takes its detectors, its linkages, and the clauses that ask for them', () => {
    const reference = referenceModel();
    const { fire, intrusion } = reference.site!;
    const of = (panel: string) => {
      const found = impactOf(reference, [thing(panel)]);
      return { idle: found.site.map(({ part }) => part.id), rooms: found.detection.map(({ room, left }) => [room, left]), rules: clausesLost(reference, found.remaining).map(({ rule }) => rule) };
    };
    const byId = (...lists: (readonly { readonly id: string }[])[]) => lists.flat().map(({ id }) => id).sort(by((id) => id));
    const rooms = (items: readonly { readonly position: { readonly room: string } }[]) => [...new Set(items.map(({ position }) => position.room))].sort().map((room) => [room, 0]);
    expect(of('fire-panel')).toMatchObject({ idle: byId(fire.detectors, fire.devices, fire.linkages.filter(({ trigger }) => trigger !== 'intrusion')), rooms: rooms(fire.detectors), rules: expect.arrayContaining(['fire-probe-each', 'fire-manual', 'fire-seq-second']) });
    expect(of('alarm-panel')).toMatchObject({ idle: byId(intrusion.detectors, fire.linkages.filter(({ trigger }) => trigger === 'intrusion')), rooms: rooms(intrusion.detectors), rules: expect.arrayContaining(['intr-ir', 'intr-openings']) });
  });

  test('points are not read without their host, their collector, or the switch that joins these', () => {
    const reference = referenceModel();
    const unread = (lost: string) => impactOf(reference, [thing(lost)]).monitoringPoints;
    const onesOf = (end: 'source' | 'server', id: string) => reference.monitoringPoints!.filter((point) => point[end] === id).map(({ id: point }) => point);
    const { hosts, collectors, switches } = reference.site!.monitoring;
    for (const { id } of hosts) expect(unread(id)).toEqual(onesOf('server', id));
    for (const { id } of collectors) expect(unread(id)).toEqual(onesOf('source', id));
    const plugged = new Map(switches.flatMap(({ id, connections }) => connections.map((each) => [each.thing, id])));
    expect(unread(plugged.get(hosts[0]!.id)!)).toEqual(expect.arrayContaining(onesOf('server', hosts[0]!.id)));
  });
});

test.each([['mains'], ['ups-a'], ['ac-1', 'ac-2']])('in words: %s', (...lost) => {
  const found = impactOf(model, lost.map(thing));
  const text = locales.map((locale) => impactText(model, lost.map(thing), found, clausesLost(model, found.remaining), undefined, locale)).join('\n');
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  expectGolden(`impact/site-${lost.join('-')}.txt`, text);
});

test('what is coded is told by its code, circuits and rack PDUs like everything else', () => {
  const reference = referenceModel();
  const { power } = reference.site!;
  const told = (id: string) => impactText(reference, [thing(id)], impactOf(reference, [thing(id)]), [], undefined, 'zh-CN');
  for (const { id, code, name } of [power.circuits.find(({ code }) => code === 'HL31')!, power.pdus[0]!, power.cabinets[0]!]) expect(told(id).split('\n')[0]).toBe(`失去 ${code === name ? '' : `${code} `}${name}（${id}）：`);
  expect(told('mdp')).toContain('AC01 电池间空调');
  const about = (id: string) => outputsNaming(reference, [thing(id)], [{ path: 'diagrams/plan.svg', title: '平面图', kind: 'drawing', serves: [], bytes: new TextEncoder().encode('<text>HL31</text>') }]).map(({ path }) => path);
  expect([about('mdp-ups-a'), about('mdp-ups-b')]).toEqual([['diagrams/plan'], []]);
});

test('every part of the machine room is explained by what it needs and what needs it', () => {
  const words = (id: string) => explain({ model, lock: emptyLock }, thing(id)).sections.filter(({ title }) => title.zh !== '计算').flatMap(({ lines }) => lines.map(({ zh }) => zh));
  for (const id of siteIndexOf(site).things.keys()) expect(words(id).join('\n')).not.toMatch(/undefined|\[object/);
  expect(words('ups-a')).toEqual(['在 管理区（management）（600, 4500 mm）', '供电 main（main）', 'main、电池组A（bat-a） 都没有则停止（断电）', '没有 main 则只能维持一段时间（靠蓄电池供电，时间有限）', '没有 管理区（management） 则停止（所在机房或机柜失去）', '只靠它：out-a']);
});
