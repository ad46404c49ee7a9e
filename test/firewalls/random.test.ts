import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { proveNothingElse, reach } from '../../analysis/reachability';
import { CertificateSystem, CoreZone, Facility, FirewallPair, Server, ServiceZone, icmp, tcpRange, udp } from '../../constructs';
import { nftablesFor } from '../../firewalls';
import { formatPrefix, indexOf, prefixOf, type Family, type Model, type Rule, type Service } from '../../model';
import { exampleModel } from '../support';
import { nftComplaints, withNft } from './nft';
import { differences } from './read-back';

const base = exampleModel('dual-stack');
const policyId = 'ca-fw-2';
const policy = base.policies.find((each) => each.id === policyId)!;
const device = indexOf(base).devices.get(policy.devices[0]!)!;
const link = device.interfaces.find((port) => port.role === 'heartbeat')!.link!;
const places = [...policy.zones, link];

const prefixes = (family: Family): fc.Arbitrary<string[]> => {
  const bits = family === 4 ? 32 : 128;
  const start = family === 4 ? 0x0a0a0000n : 0xfd00n << 112n;
  const one = fc.oneof(
    { weight: 6, arbitrary: fc.nat(4096).map((n) => formatPrefix(prefixOf(start + BigInt(n), bits, family))) },
    { weight: 3, arbitrary: fc.tuple(fc.nat(4096), fc.integer({ min: bits - 12, max: bits })).map(([n, length]) => formatPrefix(prefixOf(start + BigInt(n), length, family))) },
    { weight: 1, arbitrary: fc.constant(family === 4 ? '0.0.0.0/0' : '::/0') },
  );
  return fc.array(one, { minLength: 1, maxLength: 8 });
};

const port = fc.tuple(fc.nat(65535), fc.nat(65535)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const ports: fc.Arbitrary<Service['ports']> = fc.oneof(
  fc.constant<Service['ports']>([]), fc.constant<Service['ports']>([{ from: 0, to: 65535 }]), fc.nat(65535).map((n) => [{ from: n, to: n }]), fc.array(port, { minLength: 1, maxLength: 7 }),
);
const service: fc.Arbitrary<Service> = fc.oneof(
  fc.tuple(fc.constantFrom('tcp', 'udp'), ports).map(([protocol, list]): Service => ({ name: protocol, protocol, ports: list })),
  fc.constantFrom('icmp', 'icmpv6', 'esp', 'vrrp').map((protocol): Service => ({ name: protocol, protocol, ports: [] })),
);
const oddText = fc.oneof(fc.constantFrom('用途', '“引号”"和$变量；{花括号}', 'x'.repeat(200), '很长的用途'.repeat(40), '换\n行\t#注释', '\u{1f512} emoji \\'), fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/[\ud800-\udfff\u0000]/.test(text)));
const flow = fc.constantFrom('ca-log', 'log', 'accept', 'a.b', 'a-b', '业务流', 'x'.repeat(60));

const rule: fc.Arbitrary<Omit<Rule, 'number'>> = fc.constantFrom<Family>(4, 6).chain((family) => fc.record({
  chain: fc.constantFrom('forward', 'input', 'output'), flow, family: fc.constant(family), sources: prefixes(family), destinations: prefixes(family), service,
  purpose: oddText, from: fc.constantFrom(...places), to: fc.constantFrom(...places), window: fc.option(fc.constantFrom('周日 02:00-04:00', '每月"一"次'), { nil: undefined, freq: 5 }),
})).map(({ from, to, window, ...rest }) => ({
  ...rest, ...(rest.chain === 'output' ? {} : { fromZone: from }), ...(rest.chain === 'input' ? {} : { toZone: to }), ...(window === undefined ? {} : { window }),
}));

/** One window per flow, as flows have it. */
function withRules(rules: readonly Omit<Rule, 'number'>[]): Model {
  const windows = new Map<string, string | undefined>();
  const numbered = rules.map((each, i): Rule => {
    if (!windows.has(each.flow)) windows.set(each.flow, each.window);
    const window = windows.get(each.flow);
    const { window: _, ...rest } = each;
    return { ...rest, number: i + 1, ...(window === undefined ? {} : { window }) };
  });
  return { ...base, policies: base.policies.map((each) => (each.id === policyId ? { ...each, rules: numbered, translations: [] } : each)) };
}

const policies = fc.array(rule, { maxLength: 12 }).map(withRules);

test('whatever the rules, the file read back lets pass exactly what they say', () => {
  fc.assert(fc.property(policies, (model) => {
    expect(differences(model, device)).toEqual([]);
  }), { numRuns: 150 });
});

test('losing a rule, or widening one, is noticed', () => {
  fc.assert(fc.property(rule, (only) => {
    const text = nftablesFor(withRules([only]), device);
    const line = text.split('\n').find((each) => each.includes(' accept comment '))!;
    expect(differences(withRules([only]), device, text.replace(line, ''))).not.toEqual([]);
    expect(differences(withRules([]), device, text)).not.toEqual([]);
  }), { numRuns: 50 });
});

withNft('nft itself refuses what is no rule', () => {
  const text = nftablesFor(base, device);
  expect(Object.keys(nftComplaints(new Map([['right', text], ['wrong', text.replace(' accept comment ', ' acept comment ')], ['empty set', text.replace(/ip saddr \{[^}]*\}/, 'ip saddr { }')]])))).toEqual(['wrong', 'empty set']);
});

withNft('whatever the rules, nft accepts the file', () => {
  const models = fc.sample(policies, { numRuns: 40, seed: 20261101 });
  expect(nftComplaints(new Map(models.map((model, i) => [`policy ${i}`, nftablesFor(model, device)])))).toEqual({});
});

test('a policy without rules is a file that drops everything', () => {
  expect(differences(withRules([]), device)).toEqual([]);
  expect(nftablesFor(withRules([]), device)).not.toContain(' accept comment ');
});

withNft('a facility with IPv6 only', () => {
  const facility = new Facility(new RootConstruct(), 'six', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'bs' });
  const [outer, inner] = [new ServiceZone(ca, 'service', { prefix6: 'fd00:0:0:1::/64' }), new CoreZone(ca, 'core', { prefix6: 'fd00:0:0:2::/64' })];
  new FirewallPair(ca, 'fw', { between: [outer, inner] });
  const [a, b] = [new Server(outer, 'a', { name: '甲' }), new Server(inner, 'b', { name: '乙' })];
  facility.allow({ id: 'all', from: a, to: b, service: [tcpRange(1, 65535), icmp()], purpose: '用途' });
  facility.allow({ id: 'zone', from: inner, to: a, service: udp(53), purpose: '用途' });
  const model = facility.resolve();
  expect(proveNothingElse(model).deviations).toEqual([]);
  const texts = new Map(model.devices.filter((each) => each.kind === 'firewall').map((each) => [each.id, nftablesFor(model, each)]));
  for (const [id, text] of texts) {
    expect(differences(model, indexOf(model).devices.get(id)!)).toEqual([]);
    expect(text).not.toMatch(/ip [sd]addr (?!\{ 172\.31|!= \{ 172\.31)/);
    expect(text).toContain('nd-neighbor-solicit');
    expect(text).toMatch(/ip6 saddr fd00:0:0:1::\S+ ip6 daddr fd00:0:0:2::\S+ meta l4proto icmpv6 /);
  }
  expect(nftComplaints(texts)).toEqual({});
  expect(reach(model, 'ca-a', 'ca-b', icmp()).verdict).toBe('allowed');
  expect(reach(model, 'ca-b', 'ca-a', icmp()).verdict).toBe('denied');
});
