import type { Draft } from '../draft';

/** Dust that was measured. */
export function changeRoom(model: Draft): void {
  const dust = model.site!.indicators.find((each) => each.kind === 'dust' && each.room === 'core')!;
  dust.measured = 20_000_000;
}
