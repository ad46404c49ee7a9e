import type { Draft } from '../draft';

/** Pipes through a bare hole. */
export function changeRoom(model: Draft): void {
  model.site!.penetrations = model.site!.penetrations.filter(({ id }) => id !== 'core-pipe');
}
