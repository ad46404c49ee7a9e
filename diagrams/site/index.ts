/** Plans of the machine room: one drawing of each kind, one sheet for each floor. */
import { by, type Model } from '../../model';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { airflowPlan } from './airflow';
import { planSheets, type PlanKind, type PlanSheet } from './compose';
import { equipmentPlan } from './equipment';
import { firePlan } from './fire';
import { floorPlan } from './floor-plan';
import { monitoringPlan } from './monitoring';
import { floorPlanOf, type FloorPlan } from './plan';
import { securityPlan } from './security';

const kinds: readonly PlanKind[] = [floorPlan, equipmentPlan, securityPlan, firePlan, monitoringPlan, airflowPlan];

/** File name of a kind of drawing on one floor, and its sheets. */
interface Made { readonly name: string; readonly title: string; readonly sheet: PlanSheet }

export function sitePlanDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const { site } = model;
  if (!site) return [];
  const plans = [...site.floors].sort(by(({ building }) => building, ({ level }) => level, ({ id }) => id)).flatMap((floor) => floorPlanOf(site, floor) ?? []);
  const points = (model.monitoringPoints ?? []).map(({ id }) => [id, 'monitoring-point'] as const);
  return kinds.flatMap((kind) => {
    const made = plans.flatMap((plan) => sheetsOf(model, kind, plan, plans.length > 1, onUndrawn));
    return made.flatMap(({ name, title, sheet: { trueSize, ...sheet } }, i) => attempt({ name, title }, onUndrawn, () => {
      const scene = sheetOf(model, { ...sheet, name, title, serves: kind.serves, number: `${kind.number}-01`, page: { number: i + 1, of: made.length }, graph: { nodes: [], groups: [], edges: [] }, mermaid: false });
      return [{ ...scene, ...(trueSize ? { trueSize: { ...trueSize, kinds: new Map([...trueSize.kinds, ...points]) } } : {}) }];
    }));
  });
}

function sheetsOf(model: Model, kind: PlanKind, plan: FloorPlan, several: boolean, onUndrawn: OnUndrawn | undefined): readonly Made[] {
  const content = kind.content(model, plan);
  if (!content) return [];
  const name = several ? `${kind.name}-${plan.floor.id}` : kind.name;
  const title = `${kind.title}（${plan.floor.name}）`;
  return attempt<Made>({ name, title }, onUndrawn, () => planSheets(plan, content).map((sheet, i): Made =>
    (i === 0 ? { name, title, sheet } : { name: `${name}-table${i === 1 ? '' : `-${i}`}`, title: `${kind.title}附表（${plan.floor.name}）`, sheet })));
}
