import { partOf, type Draft } from '../draft';

/** A damper that stays open. */
export function changeRoom(model: Draft): void {
  const link = partOf(model.site!.fire.linkages, 'link-dampers');
  link.targets = link.targets.filter((id) => id !== 'damper-service');
}
