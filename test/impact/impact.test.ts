import fc from 'fast-check';
import { impactOf, type Impact, type Part } from '../../analysis/impact';
import { reach } from '../../analysis/reachability';
import { assess } from '../../compliance/assess';
import { by, endpointId, indexOf, isDeviceEnd, type Flow, type Model } from '../../model';
import { exampleModel, exampleNames, referenceModel } from '../support';
import { hosts, smallFacility, zoneOfHost } from './small-facility';
import { walks } from './walk';

const device = (id: string): Part => ({ kind: 'device', id });
const link = (id: string): Part => ({ kind: 'link', id });
const stated = (model: Model, { flows }: Impact) => flows.filter(({ flow }) => indexOf(model).flows.get(flow)!.origin === 'stated');

const lists = fc.array(fc.record({ from: fc.subarray([...hosts], { minLength: 1, maxLength: 3 }), to: fc.subarray([...hosts], { minLength: 1, maxLength: 3 }) })
  .filter(({ from, to }) => !from.some((host) => to.includes(host))), { minLength: 1, maxLength: 4 });

/** Random parts of a model: devices mostly of the network, and cables. */
const lostIn = (model: Model) => fc.record({
  devices: fc.subarray(model.devices.map(({ id }) => id), { maxLength: 4 }),
  links: fc.subarray(model.links.filter(({ kind }) => kind === 'access').map(({ id }) => id), { maxLength: 6 }),
});

describe('over the cables that are left', () => {
  test.each([false, true])('flows are cut exactly where no walk from host to host is left (single second firewall: %s)', (single) => {
    fc.assert(fc.property(lists.chain((flows) => {
      const model = smallFacility({ flows, single });
      return fc.record({ model: fc.constant(model), lost: lostIn(model) });
    }), ({ model, lost }) => {
      const gone = { devices: new Set(lost.devices), links: new Set(lost.links) };
      const found = impactOf(model, [...lost.devices.map(device), ...lost.links.map(link)]);
      for (const flow of model.flows.filter(({ origin }) => origin === 'stated')) {
        const relations = flow.from.flatMap((from) => flow.to.map((to) => walks(model, gone, endpointId(from), endpointId(to))));
        const expected = relations.every((passes) => passes) ? undefined : relations.some((passes) => passes) ? 'partly' : 'lost';
        expect([flow.id, found.flows.find((impact) => impact.flow === flow.id)?.state]).toEqual([flow.id, expected]);
      }
    }), { numRuns: 30 });
  });

  test('what is cut by one loss is cut by more losses too', () => {
    const model = referenceModel();
    const rank = (found: Impact, flow: string) => [undefined, 'by-hand', 'partly', 'lost'].indexOf(found.flows.find((impact) => impact.flow === flow)?.state);
    fc.assert(fc.property(lostIn(model), lostIn(model), (a, b) => {
      const first = [...a.devices.map(device), ...a.links.map(link)];
      const [less, more] = [impactOf(model, first), impactOf(model, [...first, ...b.devices.map(device), ...b.links.map(link)])];
      for (const { id } of model.flows) expect(rank(more, id)).toBeGreaterThanOrEqual(rank(less, id));
    }), { numRuns: 25 });
  });

  test('nothing lost, nothing cut', () => {
    for (const name of exampleNames) {
      const { lost: _, remaining, ...found } = impactOf(exampleModel(name), []);
      expect([name, Object.entries(found).filter(([, list]) => list.length > 0)]).toEqual([name, []]);
      expect(remaining.devices).toEqual(exampleModel(name).devices);
    }
  });
});

describe('pairs', () => {
  test.each(exampleNames)('%s: the loss of one member cuts nothing that the other carries', (name) => {
    const model = exampleModel(name);
    for (const { id, members } of model.pairs) for (const member of members) {
      const found = impactOf(model, [device(member)]);
      // What names the member itself is cut there, and nowhere else.
      for (const flow of stated(model, found)) expect([member, flow.flow, flow.ends, flow.legs]).toEqual([member, flow.flow, [{ device: member }], []]);
      expect(found.pairs).toEqual([{ pair: id, mode: 'vrrp', out: [member], left: members.filter((other) => other !== member), takeover: member === members[0] ? 'automatic' : 'standby-gone' }]);
      expect(found.services.every(({ state }) => state === 'unprotected')).toBe(true);
    }
  });

  test('a replicating pair waits for somebody to promote its standby; one that shares its load does not', () => {
    const of = (mode: 'replication' | 'shared-load', lost: string) => {
      const found = impactOf(smallFacility({ flows: [{ from: ['c1'], to: ['database'] }], mode }), [device(lost)]);
      return { flow: found.flows.find(({ flow }) => flow === 'flow-0')?.state, takeover: found.pairs.map(({ takeover }) => takeover) };
    };
    expect(of('replication', 'ca-a1')).toEqual({ flow: 'by-hand', takeover: ['by-hand'] });
    expect(of('replication', 'ca-a2')).toEqual({ flow: undefined, takeover: ['standby-gone'] });
    expect(of('shared-load', 'ca-a1')).toEqual({ flow: undefined, takeover: ['shared'] });
  });

  test('both members lost stop what hangs on them', () => {
    const model = smallFacility({ flows: [{ from: ['issuing'], to: ['database'] }, { from: ['b3'], to: ['issuing'] }] });
    const found = impactOf(model, [device('ca-a1'), device('ca-a2')]);
    expect(found.services).toEqual([{ system: 'ca', subsystem: 'ca', state: 'stopped', out: ['ca-a1', 'ca-a2'], flows: ['flow-0'] }]);
    expect(found.systems).toEqual([{ system: 'ca', state: 'stopped' }]);
  });
});

describe('parts that need others', () => {
  const model = smallFacility({ flows: [{ from: ['b3'], to: ['issuing'] }] });

  test('a server whose HSM or its cable is gone runs and is out of work; its pair can take over', () => {
    const cable = model.links.find(({ kind, ends }) => kind === 'hsm' && ends.some((end) => isDeviceEnd(end) && end.device === 'ca-c1'))!;
    for (const lost of [device('ca-hsm-c1'), link(cable.id)]) {
      const found = impactOf(model, [lost]);
      expect(found.idle.map((each) => each.device)).toEqual(['ca-c1']);
      expect(found.pairs).toEqual([{ pair: 'ca-issuing', mode: 'vrrp', out: ['ca-c1'], left: ['ca-c2'], takeover: 'if-watched' }]);
      expect(stated(model, found)).toEqual([]);
    }
    expect(impactOf(model, [device('ca-hsm-c1'), device('ca-hsm-c2')]).services).toEqual([{ system: 'ca', subsystem: 'ca', state: 'stopped', out: ['ca-c1', 'ca-c2'], flows: [] }]);
  });

  test('a table of dependencies of its own takes devices down with what feeds them', () => {
    const feeds: Part[] = [{ kind: 'site', id: 'ups-1' }, { kind: 'site', id: 'ups-2' }];
    const why = { zh: '断电', en: 'no power' };
    const dependencies = [
      { part: device('ca-b1'), on: [feeds[0]!], effect: 'off', why }, { part: device('ca-b2'), on: feeds, effect: 'off', why },
      { part: feeds[1]!, on: [{ kind: 'site', id: 'mains' }], effect: 'off', why },
    ] as const;
    const off = (...lost: Part[]) => impactOf(model, lost, { dependencies }).off.map((each) => each.device);
    expect(off(feeds[0]!)).toEqual(['ca-b1']);
    expect(off({ kind: 'site', id: 'mains' })).toEqual([]);
    expect(off(feeds[0]!, { kind: 'site', id: 'mains' })).toEqual(['ca-b1', 'ca-b2']);
  });

  test('one switch of a stack cuts off what hangs on it alone; a zone without its network all that stands there', () => {
    const found = impactOf(model, [device('ca-sw-management-1')]);
    expect(found.cutOff).toEqual(['ca-b3', 'ca-fw-1-a', 'ca-fw-2-a']);
    expect(found.cables.map((each) => each.device)).toEqual(['ca-b1', 'ca-b2']);
    expect(found.pairs.map(({ pair, takeover }) => [pair, takeover])).toEqual([['ca-fw-1', 'automatic'], ['ca-fw-2', 'automatic']]);
    const zone = impactOf(model, [{ kind: 'zone', id: 'ca-core' }]);
    expect(zone.zones).toEqual([{ zone: 'ca-core', state: 'down' }]);
    expect(zone.flows.find(({ flow }) => flow === 'flow-0')).toEqual({ flow: 'flow-0', state: 'lost', ends: [{ pair: 'ca-issuing' }], legs: [] });
  });
});

describe('against a facility made without the device', () => {
  const allPairs = hosts.flatMap((from) => hosts.filter((to) => to !== from).map((to) => ({ from: [from], to: [to] })));

  test('what impactOf leaves standing is exactly what the other facility allows', () => {
    fc.assert(fc.property(fc.subarray(allPairs, { minLength: 1, maxLength: 12 }), fc.constantFrom('b1', 'b2', 'c3'), (flows, gone) => {
      const whole = smallFacility({ flows });
      const found = impactOf(whole, [device(`ca-${gone}`)]);
      const without = smallFacility({ flows: flows.map((flow) => (flow.from.includes(gone as never) || flow.to.includes(gone as never) ? { from: [], to: [] } : flow)), without: [gone] });
      flows.forEach(({ from, to }, i) => {
        const cut = found.flows.some(({ flow }) => flow === `flow-${i}`);
        expect(cut).toBe(from[0] === gone || to[0] === gone);
        if (cut || zoneOfHost(from[0]!) === zoneOfHost(to[0]!)) return;
        const service = indexOf(whole).flows.get(`flow-${i}`)!.services[0]!;
        for (const model of [without, found.remaining]) expect(reach(model, `ca-${from[0]}`, `ca-${to[0]}`, service).verdict).toBe(reach(whole, `ca-${from[0]}`, `ca-${to[0]}`, service).verdict);
      });
    }), { numRuns: 12 });
  });

  test.each(['t7-reference', 't3-remote-ra'])('%s: after the loss of any device, flows that are not said to be cut are still let through', (name) => {
    const model = exampleModel(name);
    const sample = (flow: Flow) => ({ from: flow.from[0]!, to: flow.to.at(-1)! });
    const id = (of: Model, end: Flow['from'][number]) => ('pair' in end ? indexOf(of).pairs.get(end.pair)!.members[0]! : endpointId(end));
    for (const { id: lost } of model.devices) {
      const found = impactOf(model, [device(lost)]);
      const cut = new Set(found.flows.map(({ flow }) => flow));
      for (const flow of model.flows.filter((each) => each.origin === 'stated' && !cut.has(each.id) && each.legs.length > 0 && each.legs[0]!.forwarders.length > 0).slice(0, 6)) {
        const { from, to } = sample(flow);
        const verdict = (of: Model) => reach(of, id(of, from), id(of, to), flow.services[0]!).verdict;
        expect([lost, flow.id, verdict(found.remaining)]).toEqual([lost, flow.id, verdict(model)]);
      }
    }
  });

  test.each(['t1-cs', 't3-remote-ra', 't7-reference'])('%s: the rules can judge what any loss leaves', (name) => {
    const model = exampleModel(name);
    for (const { id } of [...model.devices, ...model.zones]) {
      const part: Part = indexOf(model).zones.has(id) ? { kind: 'zone', id } : device(id);
      const failed = assess(impactOf(model, [part]).remaining).findings.filter(({ because }) => because.some(({ en }) => en.startsWith('the rule failed')));
      expect([id, failed.map((finding) => finding.rule)]).toEqual([id, []]);
    }
  });
});

describe('names and order', () => {
  const flows = [{ from: ['b3', 'b1'], to: ['issuing'] }, { from: ['issuing'], to: ['database'] }, { from: ['a1'], to: ['b2', 'c3'] }];
  const everything = (found: Impact) => {
    const { remaining: _, ...rest } = found;
    const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted).sort(by((item) => JSON.stringify(item)))
      : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)])) : value);
    return sorted(rest);
  };

  test('the order of declarations and of the lists of a model does not matter', () => {
    const model = smallFacility({ flows });
    fc.assert(fc.property(lostIn(model), fc.nat(), (lost, turn) => {
      const parts = [...lost.devices.map(device), ...lost.links.map(link)];
      const turned = <T>(list: readonly T[]): T[] => list.map((_, i) => list[(i + turn) % list.length]!);
      const shuffled: Model = { ...model, devices: turned(model.devices), links: turned(model.links), zones: turned(model.zones), flows: turned(model.flows), pairs: turned(model.pairs), policies: turned(model.policies) };
      expect(everything(impactOf(shuffled, parts))).toEqual(everything(impactOf(model, parts)));
    }), { numRuns: 50 });
    const reversed = smallFacility({ flows, reversed: true });
    for (const { id } of model.devices) expect(everything(impactOf(reversed, [device(id)]))).toEqual(everything(impactOf(model, [device(id)])));
  });

  test('another name changes nothing but the name', () => {
    const [plain, renamed] = [smallFacility({ flows }), smallFacility({ flows, called: { b2: 'b9', c3: 'c9' } })];
    const rename = (text: string) => text.replaceAll('ca-b2', 'ca-b9').replaceAll('ca-c3', 'ca-c9');
    for (const { id } of plain.devices) {
      const [a, b] = [impactOf(plain, [device(id)]), impactOf(renamed, [device(rename(id))])].map((found) => ({ flows: found.flows, pairs: found.pairs, services: found.services, cutOff: found.cutOff, idle: found.idle }));
      expect(JSON.parse(rename(JSON.stringify(a)))).toEqual(b);
    }
  });
});
