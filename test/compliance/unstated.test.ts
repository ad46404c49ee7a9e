/** What a design does not say is a gap: no default makes a clause met. */
import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { draftOf, partOf, type Draft } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

const right = roomed(new RootConstruct()).resolve();
const silent: readonly (readonly [rule: string, forget: (model: Draft) => void])[] = [
  ['pwr-ups-bypass', ({ site }) => { delete partOf(site!.power.ups, 'ups-a').bypass; }],
  ['pwr-pdu', ({ site }) => { delete partOf(site!.power.cabinets, 'pd-a').meter; }],
  ['fire-panel-place', ({ site }) => { delete partOf(site!.fire.panels, 'fire-panel').standbyHours; }],
  ['intr-panel-in-monitor', ({ site }) => { delete partOf(site!.intrusion.panels, 'alarm-panel').standbyHours; }],
  ['intr-panel-in-monitor', ({ site }) => { delete partOf(site!.intrusion.panels, 'alarm-panel').tamper; }],
  ['door-fire-release', ({ site }) => { delete partOf(site!.access.locks, 'lock-service').fireRelease; }],
  ['shield-load', ({ site }) => { delete partOf(site!.shieldings, 'shield-core').kilograms; }],
  ['shield-load', (model) => { for (const product of model.products) if (product.class === 'hsm') delete product.kilograms; }],
  ['door-gmt0036-parts', ({ site }) => { delete site!.access.cardModules!.reader; }],
  ['vid-test-items', ({ site }) => { for (const viewer of site!.video.viewers) viewer.functions = []; }],
];

test.each(silent)('%s is met when all is stated, and cannot be assessed when it is not', (rule, forget) => {
  const statesOf = (model: typeof right) => new Set(assess(model).findings.filter((finding) => finding.rule === rule).map(({ state }) => state));
  expect(statesOf(right)).toEqual(new Set(['met']));
  const draft = draftOf(right);
  forget(draft);
  const states = statesOf(draft as typeof right);
  expect([states.has('not-assessable'), states.has('not-met')]).toEqual([true, false]);
});
