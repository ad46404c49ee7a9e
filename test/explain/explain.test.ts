/** Explanations of each kind of subject in words, kept in test/golden/explain; and that what they say is so. */
import fc from 'fast-check';
import { explain, type Explanation } from '../../analysis/explain';
import { lockOf, emptyLock } from '../../analysis/lock';
import { siteCalculations } from '../../analysis/site';
import { holdersOf, namesOf, subjectsCalled, subjectKinds, type Subject } from '../../analysis/subjects';
import { assess } from '../../compliance/assess';
import { clausesOn, ruleSections } from '../../compliance/explain-rule';
import { rules } from '../../compliance/rules';
import { indexOf, locales, say, type Model } from '../../model';
import { expectGolden } from '../golden';
import { build, designs, exampleModel, exampleNames } from '../support';
import { draftOf } from '../wrong-designs/draft';

const model = exampleModel('t7-reference');
const lock = lockOf(model);

const textOf = ({ heading, path, sections }: Explanation): string => locales.map((locale) =>
  [say(heading, locale), ...(path === undefined ? [] : [path]), ...sections.flatMap(({ title, lines }) => ['', say(title, locale), ...lines.map((line) => `  ${say(line, locale)}`)]), ''].join('\n')).join('\n');

describe('in words', () => {
  test.each<{ name: string; asked: string }>([
    { name: 'device', asked: 'ca-ocsp-1' }, { name: 'firewall', asked: '外联防火墙（主）' }, { name: 'hsm', asked: 'ca/hsm-ca-1' }, { name: 'zone', asked: 'zone:服务区' }, { name: 'pair', asked: 'pair:ca-ocsp' },
    { name: 'flow', asked: 'flow:ca-ocsp' }, { name: 'derived-flow', asked: 'vrrp-ca-fw-1' }, { name: 'rule', asked: 'ca-fw-2#3' }, { name: 'rule-of-itself', asked: 'ca-fw-1-b#5' },
    { name: 'link', asked: 'ca-av:eth0' }, { name: 'line', asked: '运营商线路A' }, { name: 'product', asked: 'generic:hsm' }, { name: 'system', asked: 'km' },
    { name: 'address', asked: '10.10.10.13/24' }, { name: 'virtual-address', asked: '10.10.10.1' }, { name: 'published-address', asked: '203.0.113.5' }, { name: 'free-address', asked: '10.10.10.200' },
    { name: 'calculation', asked: 'ups-capacity:it' }, { name: 'calculation-not-limited', asked: '房间使用面积:服务区' }, { name: 'point', asked: 'th-core-1' }, { name: 'ups', asked: 'ups-a' },
    { name: 'door', asked: 'M04' }, { name: 'detector', asked: 'YG08' },
    { name: 'kept-address', asked: '10.10.10.250' }, { name: 'foreign-address', asked: '8.8.8.8' },
  ])('$name', ({ name, asked }) => {
    const [subject, ...others] = subjectsCalled(model, asked);
    expect(others).toEqual([]);
    const text = textOf(explain({ model, lock }, subject!));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expectGolden(`explain/${name}.txt`, text);
  });

  test('a door says in both languages what nobody stated of it', () => {
    const silent = draftOf(model);
    for (const property of ['material', 'closer', 'inside'] as const) Reflect.deleteProperty(silent.site!.doors.find(({ name }) => name === 'M04')!, property);
    const text = textOf(explain({ model: silent as Model, lock }, subjectsCalled(silent as Model, 'M04')[0]!));
    expect(text).toMatch(/材料未说明.*闭门器未说明/);
    expect(text).toMatch(/material not said.*closer not said/);
  });

  test('the rule of a finding, with how sure the clause is', () => {
    const { findings } = assess(model);
    const of = (id: string) => textOf({ subject: { kind: 'rule', id }, heading: { zh: id, en: id }, sections: ruleSections(rules.find((rule) => rule.id === id)!, findings) });
    expectGolden('explain/finding.txt', ['hsm-approved', 'net-no-bypass', 'dev-outer-fw', 'hsm-p2p-subnet'].map(of).join('\n'));
  });

  test('the clauses that look at a device', () => {
    expectGolden('explain/clauses.txt', textOf({ subject: { kind: 'device', id: '' }, heading: { zh: '', en: '' }, sections: clausesOn(assess(model).findings, 'ca/service/vscan') }));
  });
});

describe('of all examples', () => {
  const everything = (of: Model): Subject[] => [
    ...[...namesOf(of).values()].flat(), ...siteCalculations(of).map(({ id }): Subject => ({ kind: 'calculation', id })), ...of.policies.flatMap(({ id, rules: own }) => own.map(({ number }): Subject => ({ kind: 'rule', id: `${id}#${number}` }))),
    ...of.devices.flatMap(({ interfaces }) => interfaces.flatMap(({ addresses }) => addresses.map(({ address }): Subject => ({ kind: 'address', id: address })))),
  ];

  test.each(['t1-cs', 't4-km-wan', 't7-reference'])('%s: everything that has a name is explained, and where its path is a construct it has a line', (name) => {
    const facility = build(designs[name]!);
    const of = facility.resolve();
    const kinds = new Set<string>();
    const present: Readonly<Record<string, boolean>> = { calculation: of.site !== undefined, point: (of.monitoringPoints ?? []).length > 0, site: of.site !== undefined, pair: of.pairs.length > 0 };
    for (const subject of everything(of)) {
      const told = explain({ model: of, lock: emptyLock }, subject);
      kinds.add(subject.kind);
      expect(textOf(told)).not.toMatch(/undefined|NaN|\[object/);
      if (subject.kind !== 'address' && (subject.kind !== 'calculation' || told.path !== undefined)) expect([subject, told.path === undefined ? 'no path' : facility.sourceOf(told.path)]).toEqual([subject, expect.objectContaining({ line: expect.any(Number) as number })]);
    }
    expect([...kinds].sort()).toEqual([...subjectKinds].filter((kind) => present[kind] ?? true).sort());
  });

  test('every calculation is found by its id, and by its kind and what it is about; its explanation says every input and the limit', () => {
    for (const each of siteCalculations(model)) {
      const subject: Subject = { kind: 'calculation', id: each.id };
      expect(subjectsCalled(model, each.id)).toEqual([subject]);
      expect(subjectsCalled(model, `${each.kind}:${each.subjectName}`)).toContainEqual(subject);
      const text = textOf(explain({ model, lock }, subject));
      for (const { from, value } of each.inputs) {
        expect(text).toContain(from);
        expect(text).toContain(String(value));
      }
      expect(text).toContain(each.formula);
      if (each.clause !== undefined) expect(text).toContain(each.clause);
      if (each.limit) expect(text).toContain(`${each.limit.relation} ${each.limit.value}`);
    }
  });

  test.each(exampleNames)('%s: every device, flow and rule is found by each of its names', (name) => {
    const of = exampleModel(name);
    for (const { id, path, name: label } of of.devices) for (const called of [id, path, label]) expect(subjectsCalled(of, called, ['device'])).toEqual([{ kind: 'device', id }]);
    for (const policy of of.policies) for (const device of policy.devices) {
      expect(subjectsCalled(of, `${device}#1`)).toEqual([{ kind: 'rule', id: `${policy.id}#1` }]);
      expect(subjectsCalled(of, `${indexOf(of).devices.get(device)!.name}#1`)).toEqual([{ kind: 'rule', id: `${policy.id}#1` }]);
    }
  });

  test('an address of any form has the holders that a search of the whole model finds', () => {
    const of = exampleModel('dual-stack');
    const addresses = of.devices.flatMap((device) => device.interfaces.flatMap((port) => port.addresses.map(({ address, prefixLength }) => ({ address, prefixLength, device: device.id }))));
    fc.assert(fc.property(fc.constantFrom(...addresses), ({ address, prefixLength, device }) => {
      for (const text of [address, `${address}/${prefixLength}`, address.toUpperCase()]) {
        expect(holdersOf(of, text).map(({ subject }) => subject.id)).toEqual([device]);
      }
    }), { numRuns: 60 });
  });

  test('rules that a host is in are those whose packets name it', () => {
    const told = explain({ model, lock }, { kind: 'address', id: '10.10.10.13' });
    const lines = told.sections.find(({ title }) => title.zh === '允许它的规则')!.lines.map(({ zh }) => zh.split(' ')[0]);
    const expected = model.policies.flatMap((policy) => policy.rules.filter(({ sources, destinations }) => [...sources, ...destinations].includes('10.10.10.13/32')).map(({ number }) => `${policy.id}#${number}`));
    expect(lines).toEqual(expected);
    expect(expected.length).toBeGreaterThan(3);
  });
});

test('allocation tells stated, kept and new apart', () => {
  const allocation = (asked: string, kept = lock, of = model) => explain({ model: of, lock: kept }, { kind: 'address', id: asked }).sections[0]!.lines[0]!.zh;
  expect(allocation('10.10.10.13')).toMatch(/^未写明，由锁文件保留（zones → ca-service → ca-ocsp-1）/);
  expect(allocation('10.10.10.13', emptyLock)).toBe('未写明，本次分配；之后由锁文件保留');
  const stated: Model = { ...model, devices: model.devices.map((device) => (device.id !== 'ca-ocsp-1' ? device : { ...device, interfaces: device.interfaces.map((port) => ({ ...port, addresses: port.addresses.map((address) => ({ ...address, origin: 'stated' as const })) })) })) };
  expect(allocation('10.10.10.13', lock, stated)).toBe('设计中写明，照用');
});
