import { partOf, type Draft } from '../draft';

/** Recordings kept for a week. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.video.recorders, 'nvr-1').retentionDays = 7;
}
