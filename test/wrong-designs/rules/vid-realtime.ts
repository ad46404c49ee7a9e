import type { Draft } from '../draft';

/** Video is watched from 管理区. */
export function changeRoom(model: Draft): void {
  for (const viewer of model.site!.video.viewers) viewer.furniture = 'desk-1';
}
