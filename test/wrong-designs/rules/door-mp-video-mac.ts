import type { Draft } from '../draft';

/** Recordings anybody can change. */
export function changeRoom(model: Draft): void {
  model.site!.video.integrity = '无';
}
