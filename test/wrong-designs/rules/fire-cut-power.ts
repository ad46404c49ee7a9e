import { partOf, type Draft } from '../draft';

/** Lights that stay on. */
export function changeRoom(model: Draft): void {
  const link = partOf(model.site!.fire.linkages, 'link-power');
  link.targets = link.targets.filter((id) => id !== 'mdp-light');
}
