import { partOf, type Draft } from '../draft';

/** No camera for the faces at 管理区. */
export function changeRoom(model: Draft): void {
  delete partOf(model.site!.video.cameras, 'cam-03').door;
}
