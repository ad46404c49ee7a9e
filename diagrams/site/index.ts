/** Plans of the machine room: one drawing of each kind, one sheet for each floor. */
import { by, type Model } from '../../model';
import type { Scene } from '../scene';
import { attempt, type OnUndrawn } from '../undrawn';
import { planScene, type PlanKind } from './compose';
import { equipmentPlan } from './equipment';
import { firePlan } from './fire';
import { floorPlan } from './floor-plan';
import { floorPlanOf } from './plan';
import { securityPlan } from './security';

const kinds: readonly PlanKind[] = [floorPlan, equipmentPlan, securityPlan, firePlan];

export function sitePlanDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  const { site } = model;
  if (!site) return [];
  const plans = [...site.floors].sort(by(({ building }) => building, ({ level }) => level, ({ id }) => id)).flatMap((floor) => floorPlanOf(site, floor) ?? []);
  return kinds.flatMap((kind) => {
    const shown = plans.flatMap((plan) => {
      const content = kind.content(model, plan);
      return content ? [{ plan, content }] : [];
    });
    return shown.flatMap(({ plan, content }, i) => {
      const several = plans.length > 1;
      const name = several ? `${kind.name}-${plan.floor.id}` : kind.name;
      const title = `${kind.title}（${plan.floor.name}）`;
      return attempt({ name, title }, onUndrawn, () => [planScene(model, plan, kind, content, { name, title, number: `${kind.number}-01`, page: { number: i + 1, of: shown.length } })]);
    });
  });
}
