/** One threshold of a point of the reference machine room overridden by itself. */
import { RootConstruct } from 'constructs';
import * as fc from 'fast-check';
import { assess } from '../../compliance';
import { Facility, ReferenceMachineRoom } from '../../constructs';
import { mergeThresholds } from '../../constructs/patterns/machine-room/thresholds';
import { type DesignErrors, type Threshold } from '../../model';
import { compliant } from '../wrong-designs/compliant';
import { draftOf, partOf } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

function pointWith(thresholds: unknown, id = 'th-core-1') {
  const facility = new Facility(new RootConstruct(), 'own', { organization: '示例单位' });
  new ReferenceMachineRoom(facility, 'site', { override: { [id]: { thresholds } } });
  return facility.resolve().monitoringPoints!.find((point) => point.id === id)!.thresholds!;
}
const usual: readonly Threshold[] = [
  { measure: 'temperature', warning: { min: 18, max: 27 }, hysteresis: 1, delaySeconds: 60, clause: 'GB 50174-2017 附录A' }, { measure: 'temperature', alarm: { min: 15, max: 32 }, hysteresis: 1, delaySeconds: 60 },
  { measure: 'humidity', warning: { max: 60 }, hysteresis: 3, delaySeconds: 60, clause: 'GB 50174-2017 附录A' }, { measure: 'humidity', alarm: { max: 70 }, hysteresis: 3, delaySeconds: 60 },
  { measure: 'dew-point', warning: { min: 5.5, max: 15 }, hysteresis: 0.5, delaySeconds: 60, clause: 'GB 50174-2017 附录A' },
];
const [warm, hot, damp, wet, dew] = usual;

it.each([
  ['nothing leaves all as it is', [], usual],
  ['a level takes the place of that level alone, without the clause', [{ measure: 'temperature', warning: { min: 20, max: 25 } }], [hot, damp, wet, dew, { measure: 'temperature', warning: { min: 20, max: 25 }, hysteresis: 1, delaySeconds: 60 }]],
  ['one limit leaves the other side of its level', [{ measure: 'temperature', alarm: { max: 30 } }], [warm, damp, wet, dew, { ...hot, alarm: { min: 15, max: 30 } }]],
  ['the other side keeps the clause that it comes from', [{ measure: 'temperature', warning: { max: 25 } }], [{ ...warm, warning: { min: 18 } }, hot, damp, wet, dew, { measure: 'temperature', warning: { max: 25 }, hysteresis: 1, delaySeconds: 60 }]],
  ['a delay of its own leaves that of the other side', [{ measure: 'temperature', alarm: { max: 30 }, delaySeconds: 10 }], [warm, { ...hot, alarm: { min: 15 } }, damp, wet, dew, { measure: 'temperature', alarm: { max: 30 }, hysteresis: 1, delaySeconds: 10 }]],
  ['null removes one side', [{ measure: 'temperature', alarm: { min: null } }], [warm, { ...hot, alarm: { max: 32 } }, damp, wet, dew]],
  ['null removes one side while the other is another', [{ measure: 'temperature', alarm: { min: null, max: 30 } }], [warm, damp, wet, dew, { ...hot, alarm: { max: 30 } }]],
  ['null removes a level', [{ measure: 'temperature', alarm: null }], [warm, damp, wet, dew]],
  ['hysteresis and delay stated stand', [{ measure: 'humidity', alarm: { max: 65 }, hysteresis: 2, delaySeconds: 30 }], [warm, hot, damp, dew, { measure: 'humidity', alarm: { max: 65 }, hysteresis: 2, delaySeconds: 30 }]],
  ['without a level, all of the measure change', [{ measure: 'temperature', delaySeconds: 120 }], [{ ...warm, delaySeconds: 120 }, { ...hot, delaySeconds: 120 }, damp, wet, dew]],
  ['what is stated as undefined is not stated: a level', [{ measure: 'temperature', alarm: undefined, delaySeconds: 120 }], [{ ...warm, delaySeconds: 120 }, { ...hot, delaySeconds: 120 }, damp, wet, dew]],
  ['what is stated as undefined is not stated: a side', [{ measure: 'temperature', alarm: { min: undefined, max: 30 }, hysteresis: undefined }], [warm, damp, wet, dew, { ...hot, alarm: { min: 15, max: 30 } }]],
  ['nothing but the measure removes it', [{ measure: 'dew-point' }], [warm, hot, damp, wet]],
])('%s', (_, stated, expected) => {
  expect(pointWith(stated)).toEqual(expected);
});

it('rules ask for the limits of a measure in whatever order its thresholds stand', () => {
  const { facility } = compliant(new RootConstruct());
  new ReferenceMachineRoom(facility, 'site', { override: { 'th-service-1': { thresholds: [{ measure: 'temperature', warning: { min: 18, max: 25 } }] } } });
  const made = facility.resolve();
  const verdicts = (turned: boolean) => assess({ ...made, monitoringPoints: made.monitoringPoints!.map((point) => ({ ...point, thresholds: turned ? [...point.thresholds ?? []].reverse() : point.thresholds })) })
    .findings.filter(({ rule }) => rule.startsWith('mon-')).map(({ rule, subject, state, because }) => ({ rule, subject, state, because }));
  const stated = verdicts(false);
  expect(stated.filter(({ state }) => state === 'met').length).toBeGreaterThan(10);
  expect(stated.filter(({ state }) => state === 'not-met')).toEqual([]);
  expect(verdicts(true)).toEqual(stated);
});

it('a point that states none has the usual ones of its kind: rules judge it by what it alarms on', () => {
  const model = draftOf(roomed(new RootConstruct()).resolve());
  const points = ['leak-service-1', 'env-lock-service', 'th-service-1'].map((id) => partOf(model.monitoringPoints!, id));
  for (const point of points) delete point.thresholds;
  const findings = assess(model).findings.filter(({ rule }) => rule.startsWith('mon-'));
  const about = (rule: string, id: string | undefined) => findings.filter((each) => each.rule === rule && each.subject.path.split('/').at(-1) === id).map(({ state, because }) => [state, ...because.map(({ zh }) => zh)]);
  expect(about('mon-leak', points[0]!.watches)).toEqual([['met']]);
  // Of doors only a forced one is usual.
  expect(about('mon-door', points[1]!.watches)).toEqual([['not-met', '不监测：门超时未关']]);
  expect(about('mon-th-warn', points[2]!.path.split('/').at(-1))).toEqual([['not-met', '温度预警范围 10～28 ℃，应在 18～27 ℃ 之内', '相对湿度预警范围 20～70 %，应在 ≤ 60 % 之内']]);
});

it('what is no threshold is reported, with every other fault', () => {
  const faults = (thresholds: unknown) => {
    try {
      pointWith(thresholds);
      return [];
    } catch (error) {
      return (error as DesignErrors).issues.map(({ path }) => path);
    }
  };
  expect(faults('none')).toEqual(['own/site/building/floor/core/th-core-1']);
  // A measure that the point does not have by itself has no hysteresis and no delay to take over.
  expect(faults([{ measure: 'load', warning: { max: 80 } }])).toEqual(Array(2).fill('own/site/building/floor/core/th-core-1'));
});

const limit = fc.option(fc.integer({ min: 30, max: 60 }));
const range = fc.option(fc.record({ min: limit, max: limit }, { requiredKeys: [] }).filter((each) => Object.keys(each).length > 0));
const stated = fc.record({ measure: fc.constantFrom('temperature', 'humidity', 'dew-point'), warning: range, alarm: range }, { requiredKeys: ['measure'] });
const limits = (thresholds: readonly Threshold[], measure: string, level: 'warning' | 'alarm', side: 'min' | 'max') => thresholds.flatMap((each) => (each.measure === measure ? each[level]?.[side] ?? [] : []));
it('what stands of each measure, level and side, once: the stated, else the usual, unless removed', () => {
  fc.assert(fc.property(stated, (own) => {
    const merged = mergeThresholds(usual, [own]) as Threshold[];
    const removed = own.warning === undefined && own.alarm === undefined;
    for (const measure of ['temperature', 'humidity', 'dew-point'] as const) for (const level of ['warning', 'alarm'] as const) for (const side of ['min', 'max'] as const) {
      const was = limits(usual, measure, level, side);
      const about = own[level] === null ? null : own[level]?.[side];
      const wanted = own.measure !== measure ? was : removed || about === null ? [] : about === undefined ? was : [about];
      expect(limits(merged, measure, level, side)).toEqual(wanted);
    }
    // What is not touched keeps the clause it comes from; what is stated has none.
    for (const each of merged) for (const level of ['warning', 'alarm'] as const) for (const side of ['min', 'max'] as const) if (each[level]?.[side] !== undefined) {
      const stands = each.measure === own.measure && own[level]?.[side] !== undefined;
      expect([stands, each.clause]).toEqual([stands, stands ? undefined : usual.find((one) => one.measure === each.measure && one[level] !== undefined)!.clause]);
    }
  }));
});
