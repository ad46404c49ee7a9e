import type { Draft } from '../draft';

/** Nothing can be recalled. */
export function changeRoom(model: Draft): void {
  for (const viewer of model.site!.video.viewers) viewer.functions = ['实时查看', '多画面'];
}
