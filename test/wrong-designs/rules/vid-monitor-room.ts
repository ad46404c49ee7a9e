import type { Draft } from '../draft';

/** Nobody sees who is on watch. */
export function changeRoom(model: Draft): void {
  model.site!.video.cameras = model.site!.video.cameras.filter(({ position }) => position.room !== 'monitoring');
}
