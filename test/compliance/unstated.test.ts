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
  ['fire-door-a', ({ site }) => { delete partOf(site!.doors, 'door-main').closer; }],
  ['fire-door-open', ({ site }) => { delete partOf(site!.doors, 'door-management').inside; }],
  ['door-shield-mech', ({ site }) => { delete partOf(site!.doors, 'door-core').inside; }],
  ['shield-door-desc', ({ site }) => { delete partOf(site!.doors, 'door-core').material; }],
  ['door-held-open', ({ site }) => { delete partOf(site!.access.locks, 'lock-service').heldOpenSeconds; }],
  ['shield-ground', ({ site }) => { delete partOf(site!.shieldings, 'shield-core').earth; }],
  ['shield-method', ({ site }) => { delete partOf(site!.shieldings, 'shield-core').standard; }],
  ['shield-type-removable', ({ site }) => { delete partOf(site!.shieldings, 'shield-core').construction; }],
  ['shield-wall-gap', ({ site }) => { delete partOf(site!.shieldings, 'shield-core').gap; }],
  ['shield-load', ({ site }) => { delete partOf(site!.floors, 'floor').floorLoad; for (const room of site!.rooms) delete room.floorLoad; }],
  ['bld-load', ({ site }) => { delete partOf(site!.floors, 'floor').floorLoad; for (const room of site!.rooms) delete room.floorLoad; }],
  ['bld-floor-bears', ({ site }) => { delete partOf(site!.racks, 'a01').kilograms; }],
  ['rack-limit', ({ site }) => { delete partOf(site!.racks, 'a01').maxKilograms; }],
  ['rack-limit', ({ site }) => { delete partOf(site!.racks, 'a01').maxWatts; }],
  ['vid-retention', ({ site }) => { delete partOf(site!.video.recorders, 'nvr-1').retentionDays; }],
  ['vid-storage-size', ({ site }) => { delete partOf(site!.video.cameras, 'cam-01').megabits; }],
  ['mon-host', ({ site }) => { delete partOf(site!.monitoring.hosts, 'env-host').retentionMonths; }],
  ['fire-extinguisher', ({ site }) => { delete partOf(site!.fire.extinguishers, 'extinguisher-core').agent; }],
  ['fire-delay', ({ site }) => { delete partOf(site!.fire.gasZones, 'gas-core').delaySeconds; }],
  ['fire-gas-mass', ({ site }) => { delete partOf(site!.fire.gasZones, 'gas-core').minimumTemperature; }],
  ['fire-hfc-max', ({ site }) => { delete partOf(site!.fire.gasZones, 'gas-core').maximumTemperature; }],
  ['fire-hfc-vent', ({ site }) => { delete partOf(site!.fire.gasZones, 'gas-core').pascals; }],
  ['fire-exhaust', ({ site }) => { for (const fan of site!.cooling.exhausts) delete fan.afterFire; }],
  ['mon-ups-points', (model) => { model.monitoringPoints = model.monitoringPoints!.filter(({ id }) => id !== 'env-ups-a-sync'); partOf(model.monitoringPoints, 'env-ups-a').records!.push('unsynchronised'); }],
  ['mon-djcp-temp', ({ site }) => { for (const unit of site!.cooling.airConditioners) if (unit.precision) delete unit.precision; }],
  ['cab-sep', ({ site }) => { const tray = partOf(site!.cabling.trays, 'tray-p3'); tray.z = 2300; delete tray.metal; }],
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
