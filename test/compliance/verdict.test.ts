/** The pass rules: GM/T 0037-2014 §10.1 and GM/T 0038-2014 §9.1. */
import fc from 'fast-check';
import { assess, judgeSystem, testStandards, type ItemResult, type ItemState, type ItemStatus } from '../../compliance';
import { referenceModel } from '../support';
import { draftOf } from '../wrong-designs/draft';

const model = referenceModel();
const system = { ca: model.systems.find(({ kind }) => kind === 'ca')!, km: model.systems.find(({ kind }) => kind === 'km')! };
const applicable = (kind: 'ca' | 'km') => testStandards[kind].items.filter((item) => item.scope !== 'product');

/** Results with the named items failed and all others met. */
const results = (kind: 'ca' | 'km', failed: readonly string[], rest: ItemState = 'met'): ItemResult[] =>
  testStandards[kind].items.map((item) => ({ item, findings: [], state: item.scope === 'product' ? 'not-applicable' : failed.includes(item.id) ? 'failed' : rest }));
const verdict = (kind: 'ca' | 'km', failed: readonly string[], rest?: ItemState) => judgeSystem(system[kind], testStandards[kind], results(kind, failed, rest));
const counted = (kind: 'ca' | 'km', count: number) => applicable(kind).filter((item) => item.weight === 'counted').slice(0, count).map((item) => item.id);

test('the check-lists have the items and the key items of the standards', () => {
  expect(testStandards.ca.items.filter((item) => item.weight === 'key').map((item) => item.clause)).toEqual(
    ['8.1.2', '8.2.1', '8.2.2.5', '8.6.1.3', '8.6.2.2', '8.10', '8.11', '8.12', '8.13', '8.14']);
  expect(testStandards.ca.items.filter((item) => item.weight === 'pair').map((item) => item.clause)).toEqual(['8.6.2.3', '8.6.2.7']);
  expect(testStandards.km.items.filter((item) => item.weight === 'key').map((item) => item.clause)).toEqual(['7.1.2', '7.2.1', '7.2.2.5', '7.6.2.1', '7.6.2.3']);
  for (const { items } of Object.values(testStandards)) expect(new Set(items.map((item) => item.clause)).size).toBe(items.length);
});

test('one failed key item fails the system', () => {
  for (const kind of ['ca', 'km'] as const) {
    for (const item of applicable(kind).filter(({ weight }) => weight === 'key')) expect(verdict(kind, [item.id]).outcome).toBe('fails');
  }
});

test('of the pair one may fail, both may not', () => {
  expect(verdict('ca', ['t37-ca-crl']).outcome).toBe('passes');
  expect(verdict('ca', ['t37-ca-status']).outcome).toBe('passes');
  const both = verdict('ca', ['t37-ca-crl', 't37-ca-status']);
  expect(both.outcome).toBe('fails');
  expect(both.text.zh).toContain('同时不符合');
});

test('a CA passes with four other failures and fails with five; a KM passes with two and fails with three', () => {
  expect(verdict('ca', counted('ca', 4)).outcome).toBe('passes');
  expect(verdict('ca', counted('ca', 5)).outcome).toBe('fails');
  expect(verdict('km', counted('km', 2)).outcome).toBe('passes');
  expect(verdict('km', counted('km', 3)).outcome).toBe('fails');
  expect(verdict('ca', [...counted('ca', 4), 't37-ca-crl']).outcome).toBe('fails');
});

test('nothing open may be called passed', () => {
  const open = verdict('ca', [], 'open');
  expect(open.outcome).toBe('passes-so-far');
  expect(open.open.length).toBe(applicable('ca').length);
  expect(open.text.zh).toContain('不能判定通过');
});

test('the arithmetic agrees with the sentence of the standard on any set of failures', () => {
  for (const kind of ['ca', 'km'] as const) {
    const items = applicable(kind);
    fc.assert(fc.property(fc.subarray(items), (failed) => {
      const keys = failed.filter(({ weight }) => weight === 'key').length;
      const pair = failed.filter(({ weight }) => weight === 'pair').length;
      const others = failed.length - keys;
      const fails = keys > 0 || (kind === 'ca' && pair === 2) || others > (kind === 'ca' ? 4 : 2);
      expect(verdict(kind, failed.map(({ id }) => id)).outcome).toBe(fails ? 'fails' : 'passes');
    }));
  }
});

test('what a model cannot tell stays open, though every rule is met', () => {
  const [ca, km] = assess(model).verdicts.map((each) => new Map(each.items.map(({ item, state }) => [item.id, state])));
  expect(ca!.get('t37-net-structure')).toBe('met');
  for (const item of ['t37-site-area', 't37-site-build', 't37-ca-issue', 't37-docs', 't37-alg', 't37-hsm-link', 't37-3p-fw']) expect([item, ca!.get(item)]).toEqual([item, 'open']);
  expect(km!.get('t38-net-structure')).toBe('met');
  for (const item of ['t38-key-gen', 't38-key-recover', 't38-site-area']) expect([item, km!.get(item)]).toEqual([item, 'open']);
  expect(ca!.get('t37-init')).toBe('not-applicable');
});

test('a finding fails its item in its own system only', () => {
  const draft = draftOf(model);
  draft.devices.find(({ id }) => id === 'km-ids')!.settings.alertLevel = 'low';
  const [ca, km] = assess(draft).verdicts;
  expect(km!.failedOthers.map(({ id }) => id)).toEqual(['t38-ids-policy']);
  expect([...ca!.failedKeys, ...ca!.failedOthers]).toEqual([]);
});

test('advice fails no item', () => {
  const draft = draftOf(model);
  draft.devices.find(({ id }) => id === 'ca-card')!.placement = 'rack';
  const { findings, verdicts } = assess(draft);
  const unmet = findings.filter(({ state }) => state === 'not-met');
  expect(unmet.map(({ rule }) => rule)).toContain('dev-terminal-no-rack');
  expect([...new Set(unmet.map(({ severity }) => severity))]).toEqual(['advice']);
  expect(verdicts.flatMap(({ failedKeys, failedOthers }) => [...failedKeys, ...failedOthers])).toEqual([]);
});

test('what people find out closes an item, but never one that a rule leaves open', () => {
  const told = (item: string, state: 'met' | 'failed'): ItemStatus => ({ system: 'ca', item, state, evidence: '报告 1' });
  const { verdicts } = assess(model, { statuses: [told('t37-ca-issue', 'met'), told('t37-docs', 'failed'), told('t37-hsm-link', 'met')] });
  const states = new Map(verdicts.find(({ system: { id } }) => id === 'ca')!.items.map(({ item, state }) => [item.id, state]));
  expect([states.get('t37-ca-issue'), states.get('t37-docs'), states.get('t37-hsm-link')]).toEqual(['met', 'failed', 'open']);
});
