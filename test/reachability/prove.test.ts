import { RootConstruct } from 'constructs';
import { holdsPacket } from '../../analysis/packets/term';
import { proveNothingElse, termOfRule } from '../../analysis/reachability';
import { Facility, Firewall, ManagementZone, Server, ServiceZone } from '../../constructs';
import { parsePrefix, type Model, type Policy, type Rule } from '../../model';
import { exampleModel, exampleNames, referenceModel } from '../support';

const reference = referenceModel();
const changed = (id: string, change: (policy: Policy) => Policy, model: Model = reference): Model =>
  ({ ...model, policies: model.policies.map((policy) => (policy.id === id ? change(policy) : policy)) });

test.each(exampleNames)('in %s every forwarder lets pass what the flows ask for and nothing else', (name) => {
  const model = exampleModel(name);
  const proof = proveNothingElse(model);
  expect(proof.deviations).toEqual([]);
  expect(proof.rules).toBe(model.policies.reduce((sum, policy) => sum + policy.rules.length, 0));
  expect(proof.lanes).toBeGreaterThan(model.policies.length);
});

test('any rule that is missing is missed, with a packet of its own and the flow that wants it', () => {
  for (const policy of reference.policies) for (const rule of policy.rules) {
    const { deviations } = proveNothingElse(changed(policy.id, (old) => ({ ...old, rules: old.rules.filter((each) => each !== rule) })));
    expect(deviations.map(({ kind, policy: where, flows, packet }) => ({ kind, where, flows, own: holdsPacket(termOfRule(rule), packet!) })))
      .toEqual([{ kind: 'blocked-though-asked', where: policy.id, flows: [rule.flow], own: true }]);
  }
});

test('any rule that is too wide is found, with a packet that should not pass and the number of the rule', () => {
  const wider: [string, (rule: Rule) => Rule][] = [
    ['another port', (rule) => ({ ...rule, service: { ...rule.service, ports: [...rule.service.ports, { from: 7, to: 7 }] } })],
    ['another source', (rule) => ({ ...rule, sources: [rule.family === 4 ? '198.18.0.0/15' : '2001:db8:ffff::/48'] })],
    ['another destination', (rule) => ({ ...rule, destinations: [...rule.destinations, '198.18.0.1/32'] })],
  ];
  for (const policy of reference.policies) for (const rule of policy.rules) for (const [what, widen] of wider) {
    if (what === 'another port' && (rule.window !== undefined || rule.service.ports.length === 0)) continue;
    if (what === 'another source' && rule.sources.some((source) => parsePrefix(source)!.length === 0)) continue;
    const { deviations } = proveNothingElse(changed(policy.id, (old) => ({ ...old, rules: old.rules.map((each) => (each === rule ? widen(rule) : each)) })));
    const found = deviations.find(({ kind }) => kind === 'passes-unasked');
    expect([policy.id, rule.number, what, found?.policy, found?.rules]).toEqual([policy.id, rule.number, what, policy.id, [rule.number]]);
    expect(holdsPacket(termOfRule(rule), found!.packet!)).toBe(false);
  }
});

test('a rule in another lane does not stand in for the right one', () => {
  const policy = reference.policies.find((each) => each.rules.some((rule) => rule.chain === 'forward'))!;
  const rule = policy.rules.find((each) => each.chain === 'forward')!;
  const turned = changed(policy.id, (old) => ({ ...old, rules: old.rules.map((each) => (each === rule ? { ...rule, fromZone: rule.toZone, toZone: rule.fromZone } : each)) }));
  expect(proveNothingElse(turned).deviations.map(({ kind }) => kind).sort()).toEqual(['blocked-though-asked', 'passes-unasked']);
});

test('what is open in a time window only does not stand in for what is always open', () => {
  const policy = reference.policies.find((each) => each.rules.some((rule) => rule.window !== undefined))!;
  const rule = policy.rules.find((each) => each.window !== undefined)!;
  const { window: _, ...always } = rule;
  const { deviations } = proveNothingElse(changed(policy.id, (old) => ({ ...old, rules: old.rules.map((each) => (each === rule ? always : each)) })));
  expect(deviations.map(({ kind }) => kind).sort()).toEqual(['blocked-though-asked', 'passes-unasked']);
});

test('messages name the place, the rule or the flow, and a packet, in both languages', () => {
  const policy = reference.policies.find((each) => each.id === 'ca-fw-3')!;
  const rule = policy.rules.find((each) => each.flow === 'ca-ldap-replication')!;
  const missing = proveNothingElse(changed(policy.id, (old) => ({ ...old, rules: old.rules.filter((each) => each !== rule) }))).deviations[0]!;
  expect(missing.text).toEqual({
    zh: '核心区防火墙 转发 核心区 → 管理区 IPv4：业务流 ca-ldap-replication 要求的报文没有规则放行，例如 10.10.30.13 → 10.10.10.16 tcp/636',
    en: 'ca-fw-3 forward ca-core to ca-management IPv4: no rule lets pass what flow ca-ldap-replication asks for, such as 10.10.30.13 → 10.10.10.16 tcp/636',
  });
  const wide = proveNothingElse(changed(policy.id, (old) => ({ ...old, rules: old.rules.map((each) => (each === rule ? { ...rule, destinations: [...rule.destinations, '10.10.10.99/32'] } : each)) }))).deviations[0]!;
  expect(wide.text).toEqual({
    zh: `核心区防火墙 转发 核心区 → 管理区 IPv4：规则 ${rule.number} 放行了没有业务流要求的报文，例如 10.10.30.13 → 10.10.10.99 tcp/636`,
    en: `ca-fw-3 forward ca-core to ca-management IPv4: rule ${rule.number} lets packets pass that no flow asks for, such as 10.10.30.13 → 10.10.10.99 tcp/636`,
  });
});

test('a translation behind another that takes its packets elsewhere does not count as done', () => {
  const edge = reference.policies.find((each) => each.translations.length > 1)!;
  const [first, second] = edge.translations;
  const port = second!.service.ports[0]!.from;
  // Two flows published at one address, the first with a range around the port of the second: both are in the model, both rows are in the policy.
  const wide = { ...first!.service, protocol: second!.service.protocol, ports: [{ from: port - 1, to: port + 1 }] };
  const prove = (target: string, order: readonly number[]) => {
    const mutated = structuredClone(reference);
    const rows = [{ ...first!, address: second!.address, service: wide, target }, second!];
    mutated.flows = mutated.flows.map((flow) => (flow.id === first!.flow ? { ...flow, services: [wide], publish: { ...flow.publish!, address: second!.address } } : flow));
    mutated.policies = mutated.policies.map((policy) => (policy.id === edge.id ? { ...policy, translations: [...order.map((i) => rows[i]!), ...policy.translations.slice(2)] } : policy));
    return proveNothingElse(mutated).deviations.filter(({ kind }) => kind === 'translation-shadowed');
  };
  const [found, ...others] = prove(first!.target, [0, 1]);
  expect([others, found?.policy, found?.flows, found?.packet?.port]).toEqual([[], edge.id, [second!.flow], port]);
  expect(found!.text.en).toContain(`packets that flow ${second!.flow} wants at ${second!.target} are taken to ${first!.target} first, by flow ${first!.flow}`);
  expect(prove(first!.target, [1, 0]).map(({ flows }) => flows)).toEqual([[first!.flow]]);
  expect(prove(second!.target, [0, 1])).toEqual([]);
});

test('translations too many, too few and to the wrong target', () => {
  const edge = reference.policies.find((each) => each.translations.length > 0)!;
  const [first, ...rest] = edge.translations;
  const kinds = (translations: Policy['translations']) => proveNothingElse(changed(edge.id, (old) => ({ ...old, translations }))).deviations.map(({ kind, flows }) => `${kind} ${flows.join()}`);
  expect(kinds(rest)).toEqual([`translation-missing ${first!.flow}`]);
  expect(kinds([...edge.translations, { ...first!, address: '203.0.113.14' }])).toEqual([`translation-unasked ${first!.flow}`]);
  expect(kinds([{ ...first!, target: '10.10.30.11' }, ...rest])).toEqual([`translation-unasked ${first!.flow}`, `translation-missing ${first!.flow}`]);
});

test('a route that is missing, or leads round in a circle, is told with the flow and the place', () => {
  const lost = proveNothingElse(changed('ca-fw-2', (old) => ({ ...old, routes: old.routes.filter((route) => route.prefix === '0.0.0.0/0') }))).deviations;
  expect(lost.filter(({ kind }) => kind === 'astray').map(({ text }) => text)).toContainEqual({
    zh: '业务流 ca-scan（服务区 → 核心区，tcp/全部端口）：去往 10.10.30.11/32 的报文到 互联网 后路由通向别处',
    en: 'flow ca-scan (ca-service to ca-core, tcp/全部端口): packets to 10.10.30.11/32 get as far as internet, where the route leads elsewhere',
  });
  const none = proveNothingElse(changed('ca-fw-2', (old) => ({ ...old, routes: [] }))).deviations;
  expect(none.filter(({ kind }) => kind === 'astray').map(({ text }) => text.zh)).toContainEqual('业务流 ca-scan（服务区 → 核心区，tcp/全部端口）：去往 10.10.30.11/32 的报文到 管理区防火墙 后没有路由');
  const circle = changed('ca-fw-3', (old) => ({ ...old, zones: old.zones.filter((zone) => zone !== 'ca-core'), routes: [{ prefix: '0.0.0.0/0', via: '10.10.20.1' }] }));
  expect(proveNothingElse(circle).deviations.some(({ kind, text }) => kind === 'astray' && text.zh.endsWith('路由成环'))).toBe(true);
});

test('no policies, no flows: nothing to prove and nothing wrong', () => {
  const empty: Model = { ...reference, flows: [], policies: reference.policies.map((policy) => ({ ...policy, rules: [], translations: [] })) };
  expect(proveNothingElse(empty)).toEqual({ lanes: 0, rules: 0, deviations: [] });
  expect(proveNothingElse({ ...empty, policies: [], zones: [], devices: [], pairs: [], links: [] })).toEqual({ lanes: 0, rules: 0, deviations: [] });
});

test('a host in two zones is a way round the firewall between them, in a facility of no licensed system too', () => {
  const facility = new Facility(new RootConstruct(), 't', { organization: '示例' });
  const [outer, inner] = [new ServiceZone(facility, 'a', { prefix: '10.1.0.0/24' }), new ManagementZone(facility, 'b', { prefix: '10.2.0.0/24' })];
  new Firewall(facility, 'fw', { between: [outer, inner] });
  const host = new Server(outer, 'both', { name: '两头服务器' });
  expect(proveNothingElse(facility.resolve()).deviations).toEqual([]);
  host.join(inner);
  expect(proveNothingElse(facility.resolve()).deviations.map(({ kind, text }) => [kind, text.en])).toEqual([['bypass', 'both stands in a, b at once: a way round the firewalls between them']]);
});
