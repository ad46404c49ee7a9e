/** Plans of the machine room: one drawing of each kind, one sheet for each floor; of shielded enclosures a sheet each. */
import { by, type Model } from '../../model';
import type { Scene } from '../scene';
import { sheetOf } from '../sheet';
import { attempt, type OnUndrawn } from '../undrawn';
import { airflowPlan } from './airflow';
import { cablingPlan } from './cabling';
import { planSheets, type PlanContent, type PlanKind, type PlanSheet } from './compose';
import { equipmentPlan } from './equipment';
import { firePlan } from './fire';
import { floorPlan } from './floor-plan';
import { lightingPlan } from './lighting';
import { monitoringPlan } from './monitoring';
import { floorPlanOf, type FloorPlan } from './plan';
import { securityPlan } from './security';
import { shieldingDrawing, shieldingsOn } from './shielding';
import { structurePlan } from './structure';

const kinds: readonly PlanKind[] = [floorPlan, structurePlan, equipmentPlan, securityPlan, firePlan, monitoringPlan, airflowPlan, lightingPlan, cablingPlan];

/** One drawing: of a floor, or of a part of it. */
interface Part { readonly name: string; readonly title: string; readonly of: string; readonly plan: FloorPlan; readonly content: PlanContent }
interface Made { readonly name: string; readonly title: string; readonly sheet: PlanSheet }

export function sitePlanDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const { site } = model;
  if (!site) return [];
  const plans = [...site.floors].sort(by(({ building }) => building, ({ level }) => level, ({ id }) => id)).flatMap((floor) => floorPlanOf(site, floor) ?? []);
  const points = (model.monitoringPoints ?? []).map(({ id }) => [id, 'monitoring-point'] as const);
  const sheets = ({ number, serves }: Pick<PlanKind, 'number' | 'serves'>, parts: readonly Part[]): Scene[] => {
    const made = parts.flatMap((part) => sheetsOf(part, onUndrawn));
    return made.flatMap(({ name, title, sheet: { trueSize, ...sheet } }, i) => attempt({ name, title }, onUndrawn, () => {
      const scene = sheetOf(model, { ...sheet, name, title, serves, number: `${number}-01`, page: { number: i + 1, of: made.length }, graph: { nodes: [], groups: [], edges: [] }, mermaid: false });
      return [{ ...scene, ...(trueSize ? { trueSize: { ...trueSize, kinds: { ...trueSize.kinds, ...Object.fromEntries(points) } } } : {}) }];
    }));
  };
  const floors = kinds.flatMap((kind) => sheets(kind, plans.flatMap((plan): Part[] => {
    const content = kind.content(model, plan);
    return content ? [{ name: plans.length > 1 ? `${kind.name}-${plan.floor.id}` : kind.name, title: kind.title, of: plan.floor.name, plan, content }] : [];
  })));
  const shields = sheets(shieldingDrawing, plans.flatMap((plan) => shieldingsOn(plan).map(({ shielding, ...detail }): Part => ({ name: `${shieldingDrawing.name}-${shielding.id}`, title: shieldingDrawing.title, of: shielding.name, ...detail }))));
  return [...floors, ...shields];
}

const sheetsOf = ({ name, title, of, plan, content }: Part, onUndrawn: OnUndrawn | undefined): readonly Made[] => attempt<Made>({ name, title: `${title}（${of}）` }, onUndrawn, () => {
  const { plans, tables } = planSheets(plan, content);
  return [
    ...plans.map((sheet, i, { length }): Made => (length === 1 ? { name, title: `${title}（${of}）`, sheet } : { name: `${name}-part-${i + 1}`, title: `${title}（${of}，${i + 1}/${length}）`, sheet })),
    ...tables.map((sheet, i): Made => ({ name: `${name}-table${i === 0 ? '' : `-${i + 1}`}`, title: `${title}附表（${of}）`, sheet })),
  ];
});
