import type { Draft } from '../draft';

/** Nothing releases the gas of 服务区. */
export function changeRoom(model: Draft): void {
  const { fire } = model.site!;
  fire.linkages = fire.linkages.filter(({ id }) => id !== 'link-service-discharge');
}
