import type { Model } from '../../model';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A model that may be changed: for faults that constructs do not let anybody make. */
export type Draft = Mutable<Model>;

export const draftOf = (model: Model): Draft => structuredClone(model) as Draft;

export function deviceOf(model: Draft, id: string): Draft['devices'][number] {
  const found = model.devices.find((device) => device.id === id);
  if (!found) throw new Error(`no device ${id}`);
  return found;
}

/** One of a list of the machine room, by its id. */
export function partOf<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`nothing of id ${id}`);
  return found;
}

/** A machine room of class A: its UPS stand apart, its main rooms detect smoke very early and tell their over-pressure. */
export function classA(model: Draft): void {
  const site = model.site!;
  site.class = 'A';
  partOf(site.power.ups, 'ups-b').position.room = 'battery';
  for (const room of ['service', 'core', 'km-core']) {
    const smoke = partOf(site.fire.detectors, `smoke-${room}`);
    site.fire.detectors.push({ ...smoke, id: `early-${room}`, path: `${smoke.path}-early`, name: `${smoke.name}（吸气式）`, kind: 'aspirating' });
    const climate = partOf(model.monitoringPoints!, `th-${room}-1`);
    model.monitoringPoints!.push({ ...climate, id: `dp-${room}`, path: `${climate.path}-dp`, name: `${climate.name}压差`, kind: 'pressure', number: 200, thresholds: [{ measure: 'pressure-difference', alarm: { min: 5 }, hysteresis: 1, delaySeconds: 60, clause: 'GB 50174-2017 附录A' }] });
  }
}

/** Takes a flow away, with the rules that permit it. */
export function dropFlow(model: Draft, id: string): void {
  if (!model.flows.some((flow) => flow.id === id)) throw new Error(`no flow ${id}`);
  model.flows = model.flows.filter((flow) => flow.id !== id);
  for (const policy of model.policies) policy.rules = policy.rules.filter((rule) => rule.flow !== id);
}
