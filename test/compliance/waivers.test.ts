/** Waivers: a reason, an approver, a last day; and what is wrong with them is found too. */
import { RootConstruct } from 'constructs';
import { assess, isError, type Finding } from '../../compliance';
import type { Firewall, FirewallPair, ReferenceCa } from '../../constructs';
import { compliant } from '../wrong-designs/compliant';

const by = { reason: '过渡期内与既有网络并行', approver: '安全管理负责人' };

/** A facility whose two firewalls of one pair work in bridge mode. */
function bridged(waive: (parts: ReturnType<typeof compliant>) => void): readonly Finding[] {
  const parts = compliant(new RootConstruct(), { ca: { override: { 'fw-2': { settings: { mode: 'bridge' } } } } });
  waive(parts);
  return assess(parts.facility.resolve()).findings.filter(({ rule }) => rule === 'fw-route-mode' || rule.startsWith('waiver-'));
}
const shown = (findings: readonly Finding[]) => findings.filter(({ state }) => state !== 'met').map(({ id, state }) => `${state} ${id}`);
const pairOf = (ca: ReferenceCa) => ca.part('fw-2') as FirewallPair;
const a = 'fw-route-mode[ca/fw-2/a]';
const b = 'fw-route-mode[ca/fw-2/b]';

test('without one both are unmet', () => {
  expect(shown(bridged(() => undefined))).toEqual([`not-met ${a}`, `not-met ${b}`]);
});

test('for the whole facility, for a construct and all below it, or for one device', () => {
  expect(shown(bridged(({ facility }) => facility.waive({ rule: 'fw-route-mode', ...by, expires: '2026-11-01' })))).toEqual([`waived ${a}`, `waived ${b}`]);
  expect(shown(bridged(({ facility, ca }) => facility.waive({ rule: 'fw-route-mode', on: pairOf(ca), ...by, expires: '2027-01-01' })))).toEqual([`waived ${a}`, `waived ${b}`]);
  expect(shown(bridged(({ facility, ca }) => facility.waive({ rule: 'fw-route-mode', on: pairOf(ca).members[0] as Firewall, ...by, expires: '2027-01-01' })))).toEqual([`waived ${a}`, `not-met ${b}`]);
});

test('a waived finding keeps what was seen, who waived it, and fails no check', () => {
  const first = bridged(({ facility }) => facility.waive({ rule: 'fw-route-mode', ...by, expires: '2027-01-01' })).find(({ state }) => state === 'waived');
  expect(first!.because).toEqual([{ zh: '工作模式为 bridge（透明模式）', en: 'its mode is bridge' }]);
  expect(first!.waiver).toMatchObject({ ...by, expires: '2027-01-01' });
  expect(isError(first!)).toBe(false);
});

test('no standard knows waivers: the item is open, not met', () => {
  const { facility } = compliant(new RootConstruct(), { ca: { override: { 'fw-2': { settings: { mode: 'bridge' } } } } });
  facility.waive({ rule: 'fw-route-mode', ...by, expires: '2027-01-01' });
  const ca = assess(facility.resolve()).verdicts.find(({ system }) => system.kind === 'ca')!;
  expect(ca.items.find(({ item }) => item.id === 't37-fw-policy')!.state).toBe('open');
});

test('one that waives nothing is an error', () => {
  const found = bridged(({ facility, ca }) => {
    facility.waive({ rule: 'fw-route-mode', on: ca.part('fw-1') as FirewallPair, ...by, expires: '2027-01-01' });
  });
  expect(shown(found)).toEqual([`not-met ${a}`, `not-met ${b}`, 'not-met waiver-stale[waivers/fw-route-mode/ca/fw-1]']);
  expect(found.filter(({ rule }) => rule === 'waiver-stale').every(isError)).toBe(true);
});

test('a path is no prefix of its neighbour: fw-1 does not waive fw-10', () => {
  const model = compliant(new RootConstruct(), { ca: { override: { 'fw-2': { settings: { mode: 'bridge' } } } } }).facility.resolve();
  const waivers = [{ rule: 'fw-route-mode', subject: 'ca/fw', ...by, expires: '2027-01-01' }];
  expect(shown(assess({ ...model, waivers }).findings.filter(({ rule }) => rule.startsWith('fw-route') || rule.startsWith('waiver-')))).toContain(`not-met ${a}`);
});

test('one that cannot be judged is not waived: the gap stays, the waiver is stale', () => {
  const { facility } = compliant(new RootConstruct());
  facility.waive({ rule: 'hsm-approved', ...by, expires: '2027-01-01' });
  const { findings } = assess(facility.resolve());
  expect(findings.filter(({ rule }) => rule === 'hsm-approved').map(({ state }) => state)).toEqual(['not-assessable']);
  expect(findings.filter(({ state }) => state === 'not-met').map(({ rule }) => rule)).toEqual(['waiver-stale']);
});

test('one past its last day waives nothing and is an error; on that day it still holds', () => {
  expect(shown(bridged(({ facility }) => facility.waive({ rule: 'fw-route-mode', ...by, expires: '2026-10-31' })))).toEqual([
    `not-met ${a}`, `not-met ${b}`, 'not-met waiver-expired[waivers/fw-route-mode]']);
});

test('without a date of the facility it holds, and that nobody can judge its day is said', () => {
  const { facility } = compliant(new RootConstruct(), { facility: { date: undefined }, ca: { override: { 'fw-2': { settings: { mode: 'bridge' } } } } });
  facility.waive({ rule: 'fw-route-mode', ...by, expires: '2026-10-31' });
  const found = assess(facility.resolve()).findings.filter(({ rule }) => rule === 'fw-route-mode' || rule.startsWith('waiver-'));
  expect(shown(found)).toEqual([`waived ${a}`, `waived ${b}`, 'not-assessable waiver-expired[waivers/fw-route-mode]']);
});

test('one for a rule nobody knows is an error', () => {
  expect(shown(bridged(({ facility }) => facility.waive({ rule: 'fw-rout-mode', ...by, expires: '2027-01-01' })))).toEqual([
    `not-met ${a}`, `not-met ${b}`, 'not-met waiver-unknown-rule[waivers/fw-rout-mode]']);
});
