import type { Draft } from '../draft';

/** One console. */
export function changeRoom(model: Draft): void {
  model.site!.furniture = model.site!.furniture.filter(({ id }) => id !== 'console-2');
  model.site!.video.viewers = model.site!.video.viewers.filter(({ furniture }) => furniture !== 'console-2');
}
