import { partOf, type Draft } from '../draft';

/** Too few disks. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.video.recorders, 'nvr-1').terabytes = 40;
}
