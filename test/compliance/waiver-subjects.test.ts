import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { Facility, ReferenceCa, tcp, type Element } from '../../constructs';

const rule = 'fw-adjacent-only';
/** The state of the flow that leaps over a zone, and faults of waivers, when the rule is waived on something. */
function judged(on: (parts: { facility: Facility; flow: Element; ca: ReferenceCa }) => Element | undefined) {
  const facility = new Facility(new RootConstruct(), 't', { organization: '示例', date: '2026-11-01' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', redundant: false });
  const flow = facility.allow({ id: 'leap', from: ca.part('ocsp-1'), to: ca.part('db-1'), service: tcp(5432), purpose: '测试' });
  facility.waive({ rule, on: on({ facility, flow, ca }), reason: '试验', approver: '试验', expires: '2027-01-01' });
  const { findings } = assess(facility.resolve());
  return { flow: findings.find((finding) => finding.rule === rule && finding.subject.path === 'flows/leap')!.state, faults: findings.filter((finding) => finding.rule.startsWith('waiver-')).map((finding) => finding.rule) };
}

describe('a waiver', () => {
  test('of a flow holds for that flow', () => expect(judged(({ flow }) => flow)).toEqual({ flow: 'waived', faults: [] }));
  test('of the facility, said or not, holds for everything in it', () => {
    expect(judged(() => undefined)).toEqual({ flow: 'waived', faults: [] });
    expect(judged(({ facility }) => facility)).toEqual({ flow: 'waived', faults: [] });
  });
  test('of something else is stale', () => expect(judged(({ ca }) => ca.part('ocsp-1'))).toEqual({ flow: 'not-met', faults: ['waiver-stale'] }));
});
