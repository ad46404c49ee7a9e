import { flowCounter } from '../../firewalls';
import { isUnanswered, judge, type Judgement } from '../../twin/verify/judge';
import { junit } from '../../twin/verify/junit';
import { differencesOf, isAllowed, isDenied, outcomeOf, scoreOf, verificationOf } from '../../twin/verify/outcome';
import { planProbes } from '../../twin/verify/plan';
import type { Probe } from '../../twin/verify/probe';
import { resultWords } from '../../twin/verify/words';
import { testRecord } from '../../twin/verify/test-record';
import { allAsPlanned } from '../../analysis/verification';
import { sheetText } from '../../office/sheet';
import { referenceModel } from '../support';
import { measure, plannedFate, type Fate, type World } from './world';

const model = referenceModel();
const plan = planProbes(model);
const judged = (world: World = {}): Judgement => judge(model, plan, measure(model, plan, world));
const fate = (probe: Probe, changed: Fate): World => ({ fates: new Map([[probe.id, changed]]) });
const find = (what: (probe: Probe) => boolean): Probe => plan.probes.find(what)!;
const usedAsControl = new Set(plan.probes.map(({ control }) => control));

/** Crosses two firewalls, and nothing else depends on it. */
const allowed = find(({ id, purpose, protocol, passes }) => purpose === 'flow' && protocol === 'tcp' && passes.length === 2 && !usedAsControl.has(id));
const denied = find(({ purpose, expected, protocol, control }) => purpose === 'zones' && expected.kind === 'dropped' && protocol === 'tcp' && control !== undefined);
const at = denied.expected.kind === 'dropped' ? denied.expected.policy : '';
const kinds = ({ findings }: Judgement) => findings.map(({ kind, about, policies }) => [kind, about, ...policies]);
const verdictOf = ({ probes }: Judgement, { id }: Probe) => probes.find(({ probe }) => probe.id === id)!.verdict;
const others = ({ probes }: Judgement, ...except: readonly Probe[]) => [...new Set(probes.filter(({ probe }) => !except.some(({ id }) => id === probe.id)).map(({ verdict }) => verdict))];

test('a world as planned has no finding, and everything counts', () => {
  const result = judged();
  expect(result.findings).toEqual([]);
  expect(others(result)).toEqual(['as-planned']);
  const [pass, drop] = [scoreOf(result.probes.filter(isAllowed)), scoreOf(result.probes.filter(isDenied))];
  expect(pass.asPlanned).toBe(pass.all);
  expect(drop.asPlanned).toBe(drop.all);
  expect(pass.all).toBeGreaterThan(200);
  expect(drop.all).toBeGreaterThan(200);
});

describe('each wrong world has its own finding and no other', () => {
  const only = (world: World, probe: Probe, finding: readonly string[]) => {
    const result = judged(world);
    expect(kinds(result)).toEqual([finding]);
    expect(verdictOf(result, probe)).toBe('different');
    expect(others(result, probe)).toEqual(['as-planned']);
  };
  const [first, second] = allowed.passes;

  test('a firewall drops what it should pass', () =>
    only(fate(allowed, { answer: 'silent', lines: [...plannedFate(allowed).lines.slice(0, 1), { policy: second!.policy, action: 'drop', subject: 'forward' }] }), allowed, ['blocked', allowed.id, second!.policy]));

  test('a firewall passes what it should drop, and the target answers', () =>
    only(fate(denied, { answer: 'open', lines: [{ policy: at, action: 'accept', subject: 'ca-log' }] }), denied, ['passed', denied.id, at]));

  test('a firewall passes what it should drop, and nobody is there to answer', () =>
    only(fate(denied, { answer: 'silent', lines: [{ policy: at, action: 'accept', subject: 'ca-log' }] }), denied, ['passed', denied.id, at]));

  test('what should be dropped arrives without any firewall', () => only(fate(denied, { answer: 'refused', lines: [] }), denied, ['passed', denied.id, at]));

  test('Docker, or the host, denies instead of the firewall', () => only(fate(denied, { answer: 'silent', lines: [] }), denied, ['not-ours', denied.id, at]));

  test('another firewall drops it', () => {
    const other = model.policies.map(({ id }) => id).find((id) => id !== at && !denied.passes.some(({ policy }) => policy === id))!;
    only(fate(denied, { answer: 'silent', lines: [{ policy: other, action: 'drop', subject: 'forward' }] }), denied, ['other-drop', denied.id, other]);
  });

  test('it is dropped for another reason', () => only(fate(denied, { answer: 'silent', lines: [{ policy: at, action: 'drop', subject: 'invalid' }] }), denied, ['other-drop', denied.id, at]));

  test('an allowed packet gets lost on the way, and no firewall dropped it', () =>
    only(fate(allowed, { answer: 'silent', lines: plannedFate(allowed).lines.slice(0, 1) }), allowed, ['lost-before', allowed.id, second!.policy]));

  test('an allowed packet arrives round a firewall', () =>
    only(fate(allowed, { answer: 'open', lines: plannedFate(allowed).lines.slice(1) }), allowed, ['bypassed', allowed.id, first!.policy]));

  test('a denied packet comes round the first firewall to the one that drops it', () => {
    // In the reference no firewall passes what a later one drops: such a probe is made up.
    const two: Probe = { ...denied, passes: [first!], expected: { kind: 'dropped', policy: second!.policy, reasons: ['forward'] } };
    const made = { ...plan, probes: plan.probes.map((probe) => (probe.id === two.id ? two : probe)) };
    expect(judge(model, made, measure(model, made)).findings).toEqual([]);
    expect(kinds(judge(model, made, measure(model, made, fate(two, { answer: 'silent', lines: plannedFate(two).lines.slice(1) }))))).toEqual([['bypassed', two.id, first!.policy]]);
  });

  test('another rule lets it pass', () => {
    const lines = plannedFate(allowed).lines.map((line, i) => (i === 0 ? { ...line, subject: 'some-other-flow' } : line));
    only(fate(allowed, { answer: 'open', lines }), allowed, ['other-rule', allowed.id, first!.policy]);
  });

  test('the target is dead', () => only(fate(allowed, { answer: 'silent', lines: plannedFate(allowed).lines }), allowed, ['no-answer', allowed.id]));
  test('the target takes connections, but nothing speaks there', () => only(fate(allowed, { answer: 'mute', lines: plannedFate(allowed).lines }), allowed, ['no-answer', allowed.id]));
  test('what should be dropped is connected, though nothing speaks there', () => only(fate(denied, { answer: 'mute', lines: [] }), denied, ['passed', denied.id, at]));
  test('nobody listens on the target', () => only(fate(allowed, { answer: 'refused', lines: plannedFate(allowed).lines }), allowed, ['no-answer', allowed.id]));
  test('the probe cannot be sent', () => only(fate(allowed, { answer: 'error', lines: [] }), allowed, ['not-sent', allowed.id]));
});

test('a denial by a dead target shows nothing: the control fails, and what relies on it is unproven', () => {
  const control = find(({ purpose }) => purpose === 'control');
  const relying = plan.probes.filter((probe) => probe.control === control.id);
  const result = judged(fate(control, { answer: 'silent', lines: [] }));
  expect(kinds(result)).toEqual([['no-answer', control.id]]);
  for (const probe of relying) expect(verdictOf(result, probe)).toBe('unproven');
  expect(others(result, control, ...relying)).toEqual(['as-planned']);
  expect(scoreOf(result.probes.filter(isDenied)).asPlanned).toBe(plan.probes.filter((probe) => probe.expected.kind === 'dropped' || probe.expected.kind === 'lost').length - relying.length);
});

test('a standby has no log only when a packet it counted while the log was watched is in none', () => {
  const input = new Map([['drop_input', 1]]);
  const found = (standbys: World['standbys']) => [...new Set(judged({ standbys }).findings.map(({ kind }) => kind))];
  // Counted before the mark or after the reading.
  expect(found({ counters: input })).toEqual([]);
  // Its line is of a protocol that no probe has.
  expect(found({ counters: input, watched: input, wrote: true })).toEqual([]);
  expect(found({ counters: input, watched: input })).toEqual(['log-missing']);
});

test.each(['mute', 'unreadable'] as const)('without a log (%s) a firewall proves no denial, and only that is said', (how) => {
  const result = judged({ [how]: [at] });
  expect(kinds(result)).toEqual([['log-missing', at, at]]);
  const relying = plan.probes.filter(({ expected }) => expected.kind === 'dropped' && expected.policy === at);
  expect(relying.length).toBeGreaterThan(0);
  for (const probe of relying) expect(verdictOf(result, probe)).toBe('unproven');
  expect(others(result, ...relying)).toEqual(['as-planned']);
});

test('counters that have not counted what the log says are a finding', () => {
  const result = judged({ still: [[at, 'drop_forward']] });
  expect(kinds(result)).toEqual([['counter-differs', at, at]]);
});

test('a structural flow that does not flow is a finding', () => {
  const { flow, policies } = plan.structural[0]!;
  expect(kinds(judged({ still: [[policies[0]!, flowCounter(flow)]] }))).toEqual([['structure-still', flow, policies[0]!]]);
});

test('VRRP that is heard but no longer counted is no finding; messages of strangers are none of it', () => {
  const { flow, policies } = plan.structural.find((each) => each.flow.startsWith('vrrp-'))!;
  const [policy] = policies;
  const [sender] = model.policies.find(({ id }) => id === policy)!.rules.find((rule) => rule.flow === flow)!.sources[0]!.split('/');
  const hearing = (who: string) => {
    const measured = measure(model, plan, { still: [[policy!, flowCounter(flow)]] });
    return judge(model, plan, { ...measured, firewalls: measured.firewalls.map((firewall) => (firewall.policy === policy ? { ...firewall, vrrp: [who] } : firewall)) });
  };
  expect(kinds(hearing(sender!))).toEqual([]);
  expect(kinds(hearing('192.0.2.1'))).toEqual([['structure-still', flow, policy!]]);
});

test('a device without container is one finding, however much should have come from it', () => {
  const device = 'ca-ra-2';
  const result = judged({ absent: [device] });
  expect(kinds(result)).toEqual([['absent', device]]);
  const own = plan.probes.filter(({ from }) => from === device);
  for (const probe of own) expect(verdictOf(result, probe)).toBe('unproven');
});

test('a time window that is open already is not judged, and not touched', () => {
  const flow = model.flows.find(({ window }) => window !== undefined)!.id;
  const result = judged({ openBefore: [flow] });
  expect(result.findings).toEqual([]);
  expect(result.probes.filter(({ verdict }) => verdict === 'skipped').every(({ probe }) => probe.purpose === 'window' && probe.flow === flow)).toBe(true);
});

test('a datagram must be answered, unless whoever is there may stay silent: then the logs of the firewalls it passed are what there is', () => {
  const time = find(({ purpose, protocol, port, passes }) => purpose === 'flow' && protocol === 'udp' && port === 123 && passes.length > 0);
  expect(kinds(judged(fate(time, { answer: 'silent', lines: plannedFate(time).lines })))).toEqual([['no-answer', time.id]]);
  expect(kinds(judged(fate(time, { answer: 'refused', lines: plannedFate(time).lines })))).toEqual([['no-answer', time.id]]);
  expect(kinds(judged(fate(time, { answer: 'silent', lines: [] })))).toEqual([['lost-before', time.id, time.passes[0]!.policy]]);
  // Nobody of the reference may stay silent: such a probe is made up.
  const other: Probe = { ...time, port: 514, mayStaySilent: true };
  const made = { ...plan, probes: plan.probes.map((probe) => (probe.id === time.id ? other : probe)) };
  const measured = (answer: Fate['answer'], lines: Fate['lines']) => judge(model, made, measure(model, made, fate(other, { answer, lines })));
  const unanswered = (judgement: Judgement) => judgement.probes.filter(isUnanswered).map(({ probe }) => probe.id);
  const silent = measured('silent', plannedFate(other).lines);
  expect([kinds(silent), unanswered(silent)]).toEqual([[], [other.id]]);
  expect(resultWords(silent.probes.find(({ probe }) => probe.id === other.id)!).en).toContain('it need not answer');
  const answered = measured('open', plannedFate(other).lines);
  expect([kinds(answered), unanswered(answered)]).toEqual([[], []]);
  expect(kinds(measured('refused', plannedFate(other).lines))).toEqual([['no-answer', other.id]]);
  expect(kinds(measured('silent', []))).toEqual([['lost-before', other.id, other.passes[0]!.policy]]);
});

describe('outputs', () => {
  const outcome = (world: World = {}) => outcomeOf({ model, plan, judgement: judged(world), drift: [], isolation: [], at: '2026-11-22T20:00:00Z', engine: '26.1.5', seconds: 4 });

  test('a passed measurement is a record that counts as evidence; the same matrix has the same hash', () => {
    const record = verificationOf(outcome());
    expect(record).toMatchObject({ differences: 0, skipped: 0 });
    expect(allAsPlanned(record)).toBe(true);
    expect(verificationOf({ ...outcome(), at: '2026-12-01T00:00:00Z', engine: '28.5.2' }).matrix).toBe(record.matrix);
    expect(verificationOf(outcome(fate(allowed, { answer: 'silent', lines: plannedFate(allowed).lines }))).matrix).not.toBe(record.matrix);
  });

  test('a measurement with a difference, or with something unproven, is no evidence', () => {
    expect(allAsPlanned(verificationOf(outcome(fate(denied, { answer: 'open', lines: [] }))))).toBe(false);
    expect(allAsPlanned(verificationOf(outcome({ absent: ['ca-ra-2'] })))).toBe(false);
  });

  test('the test record has a row for every probe, and says what differs', () => {
    const book = testRecord(outcome(fate(denied, { answer: 'silent', lines: [] })));
    for (const sheet of book.sheets) expect(sheet.columns.map(({ header }) => header)).toEqual(['序号', '测试内容', '测试方法', '预期结果', '测试结果', '备注']);
    const cells = book.sheets.slice(1).flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'cells'));
    expect(cells).toHaveLength(plan.probes.length);
    expect(book.sheets.map(sheetText).join('\n')).toContain(`${denied.id}：没有通过（无应答），但`);
  });

  test('JUnit counts as many failures as there are', () => {
    const xml = junit(outcome(fate(denied, { answer: 'silent', lines: [] })), 'zh-CN');
    expect(xml).toMatch(/<testsuites name="reference" tests="\d+" failures="1" skipped="0"/);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(differencesOf(outcome())).toEqual([]);
    expect(junit(outcome(), 'en-US')).toContain('failures="0"');
  });
});
