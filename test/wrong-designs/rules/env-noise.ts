import type { Draft } from '../draft';

/** A control room that is loud. */
export function changeRoom(model: Draft): void {
  model.site!.indicators.find((each) => each.kind === 'noise' && each.room === 'monitoring')!.design = { max: 65 };
}
