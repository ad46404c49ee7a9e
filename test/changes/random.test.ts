/** Random edits of whole designs: the laws that a list of changes keeps. */
import { isDeepStrictEqual } from 'node:util';
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { changesBetween, passingBetween, reverseOf, type Change, type Changes, type Value } from '../../analysis/changes';
import { lockOf } from '../../analysis/lock';
import { reach } from '../../analysis/reachability';
import { CertificateSystem, CoreZone, Facility, Firewall, ManagementZone, Server, ServiceZone, Switch, tcp, udp } from '../../constructs';
import { readModel, writeModel, type Model } from '../../model';

const zoneNames = ['a', 'b', 'c'] as const;
type ZoneName = (typeof zoneNames)[number];
interface Host { readonly id: string; readonly name: string; readonly zone: ZoneName; readonly rack: string; readonly address: number | undefined }
interface Plan { readonly hosts: readonly Host[]; readonly flows: readonly { readonly from: number; readonly to: number; readonly port: number }[]; readonly prefix: number; readonly window: boolean }

const host = (n: number): fc.Arbitrary<Host | undefined> => fc.option(fc.record({
  id: fc.constantFrom(`h${n}`, `renamed-${n}`), name: fc.constantFrom(`主机${n}`, `服务器${n}`), zone: fc.constantFrom(...zoneNames), rack: fc.constantFrom('A01', 'A02'), address: fc.option(fc.constant(100 + n), { nil: undefined, freq: 4 }),
}), { nil: undefined, freq: 5 });
const plans: fc.Arbitrary<Plan> = fc.record({
  hosts: fc.tuple(...[1, 2, 3, 4, 5].map(host)).map((list) => list.filter((each) => each !== undefined)),
  flows: fc.uniqueArray(fc.record({ from: fc.nat(4), to: fc.nat(4), port: fc.constantFrom(80, 443, 8443) }), { maxLength: 4, selector: ({ from, to }) => `${from} ${to}` }),
  prefix: fc.constantFrom(1, 1, 1, 7), window: fc.boolean(),
});

function modelOf({ hosts, flows, prefix, window }: Plan, earlier?: Model, turned = false): Model {
  const facility = new Facility(new RootConstruct(), 'random', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const zones = { a: new ServiceZone(ca, 'a', { prefix: `10.0.${prefix}.0/24` }), b: new ManagementZone(ca, 'b', { prefix: '10.0.2.0/24' }), c: new CoreZone(ca, 'c', { prefix: '10.0.3.0/24' }) };
  new Firewall(ca, 'fw-1', { between: [zones.a, zones.b] });
  new Firewall(ca, 'fw-2', { between: [zones.b, zones.c] });
  for (const zone of zoneNames) new Switch(zones[zone], `sw-${zone}`, { name: `交换机-${zone}` });
  const inOrder = <T>(list: readonly T[]): T[] => (turned ? [...list].reverse() : [...list]);
  const third: Record<ZoneName, number> = { a: prefix, b: 2, c: 3 };
  const made = new Map(inOrder(hosts).map(({ id, name, zone, rack, address }) =>
    [id, new Server(zones[zone], id, { name, rack, ...(address === undefined ? {} : { address: `10.0.${third[zone]}.${address}` }) })] as const));
  for (const { from, to, port } of inOrder(flows)) {
    const [source, target] = [hosts[from], hosts[to]];
    if (source && target && source !== target) facility.allow({ id: `flow-${from}-${to}`, from: made.get(source.id)!, to: made.get(target.id)!, service: port === 80 ? udp(port) : tcp(port), purpose: `端口 ${port}`, ...(window ? { window: '每日 02:00-04:00' } : {}) });
  }
  return facility.resolve(earlier ? { lock: lockOf(earlier) } : {});
}

const pairs = fc.tuple(plans, plans, fc.boolean()).map(([first, second, locked]) => {
  const before = modelOf(first);
  return { first, second, before, after: modelOf(second, locked ? before : undefined) };
});

describe('random edits', () => {
  it('nothing differs from itself, in whatever order it was declared; and the other way round tells the same', () => {
    fc.assert(fc.property(pairs, ({ first, before, after }) => {
      expect(changesBetween(before, readModel(writeModel(before))).list).toEqual([]);
      expect(changesBetween(before, modelOf(first, before, true)).list).toEqual([]);
      const changes = changesBetween(before, after);
      expect(changesBetween(after, before)).toEqual(reverseOf(changes));
      expect(changes.list.length === 0).toBe(isDeepStrictEqual(normal(before), normal(after)));
    }), { numRuns: 60 });
  });

  it('the earlier addresses with the changes applied are the later ones', () => {
    fc.assert(fc.property(pairs, ({ before, after }) => {
      expect(applied(addressesOf(before), changesBetween(before, after), 'address', ['address', 'prefixLength', 'origin'])).toEqual(addressesOf(after));
    }), { numRuns: 60 });
  });

  it('the earlier flows with the changes applied are the later ones', () => {
    fc.assert(fc.property(pairs, ({ before, after }) => {
      expect(applied(flowsOf(before), changesBetween(before, after), 'flow', ['purpose', 'window', 'services', 'from', 'to'])).toEqual(flowsOf(after));
    }), { numRuns: 60 });
  });

  it('an example that opens is denied before and passes after; one that closes the other way round', () => {
    fc.assert(fc.property(pairs, ({ before, after }) => {
      for (const { kind, example, packets } of passingBetween(before, after)) {
        expect(packets.has(example)).toBe(true);
        const [open, shut] = kind === 'opens' ? [after, before] : [before, after];
        const [source, target] = [deviceAt(open, example.source), deviceAt(open, example.destination)];
        const service = { name: '', protocol: example.protocol === 6 ? 'tcp' as const : 'udp' as const, ports: [{ from: example.port, to: example.port }] };
        expect(reach(open, source, target, service).verdict).toBe('allowed');
        const [there, then] = [deviceAt(shut, example.source, false), deviceAt(shut, example.destination, false)];
        if (there !== '' && then !== '' && shut.devices.find(({ id }) => id === there)!.zone !== shut.devices.find(({ id }) => id === then)!.zone) expect(reach(shut, there, then, service).verdict).toBe('denied');
      }
    }), { numRuns: 60 });
  });

  it('a device that only bears another id is never told as gone and come', () => {
    fc.assert(fc.property(plans, (plan) => {
      const renamed = { ...plan, hosts: plan.hosts.map((each) => ({ ...each, id: `other-${each.id}` })) };
      const before = modelOf(plan);
      const changes = changesBetween(before, modelOf(renamed, before));
      expect(changes.list.filter(({ subject, kind }) => subject === 'device' && (kind === 'added' || kind === 'removed'))).toEqual([]);
      expect(changes.list.filter(({ subject, kind }) => subject === 'device' && kind === 'renamed')).toHaveLength(plan.hosts.length);
    }), { numRuns: 50 });
  });
});

/** Without what says nothing: the order of things in lists. */
function normal(model: Model): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)])) : value;
  };
  return sorted(JSON.parse(writeModel(model)));
}

const deviceAt = (model: Model, address: bigint, must = true): string => {
  const text = [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.');
  const found = model.devices.find(({ interfaces }) => interfaces.some(({ addresses }) => addresses.some((each) => each.address === text)))?.id;
  if (found === undefined && must) throw new Error(`nobody has ${text}`);
  return found ?? '';
};

type Row = Record<string, unknown>;

function addressesOf(model: Model): Map<string, Row> {
  return new Map(model.devices.flatMap(({ id, interfaces }) => interfaces.flatMap(({ name, addresses }) => addresses.map(({ family, address, prefixLength, origin }): [string, Row] => [`${id} ${name} IPv${family}`, { address, prefixLength, origin }]))));
}

const flowsOf = (model: Model): Map<string, Row> => new Map(model.flows.map(({ id, purpose, window, services, from, to }) => [id, { purpose, ...(window === undefined ? {} : { window }), services, from, to }]));

/** Takes away, adds, and sets fields, by nothing but the list. */
function applied(rows: Map<string, Row>, { list }: Changes, subject: Change['subject'], fields: readonly string[]): Map<string, Row> {
  const result = new Map(rows);
  const renames = new Map(list.filter(({ kind, subject: of }) => kind === 'renamed' && of === 'device').map(({ id, before }) => [before!, id]));
  // What names a renamed device names it anew, and is no change of its own.
  for (const [id, row] of rows) {
    const ends = (value: unknown) => (Array.isArray(value) ? (value as { device?: string }[]).map((end) => (end.device !== undefined && renames.has(end.device) ? { device: renames.get(end.device) } : end)) : value);
    const [owner = '', ...rest] = id.split(' ');
    const key = subject === 'address' && renames.has(owner) ? [renames.get(owner), ...rest].join(' ') : id;
    if (!list.some((change) => change.subject === subject && (change.before ?? change.id) === id)) {
      result.delete(id);
      result.set(key, subject === 'flow' ? { ...row, from: ends(row['from']), to: ends(row['to']) } : row);
    }
  }
  for (const { kind, id, before = id, fields: changed, subject: of } of list) if (of === subject) {
    const earlier = kind === 'added' ? {} : { ...rows.get(before) };
    if (subject === 'flow') for (const end of ['from', 'to']) if (Array.isArray(earlier[end])) earlier[end] = (earlier[end] as { device?: string }[]).map((each) => (each.device !== undefined && renames.has(each.device) ? { device: renames.get(each.device) } : each));
    if (kind === 'removed' || before !== id) result.delete(before);
    if (kind === 'removed') continue;
    for (const { field, after } of changed) if (fields.includes(field)) set(earlier, field, after);
    result.set(id, earlier);
  }
  return new Map([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function set(row: Row, field: string, value: Value | undefined): void {
  if (value === undefined) Reflect.deleteProperty(row, field);
  else row[field] = value;
}
