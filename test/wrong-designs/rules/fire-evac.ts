import type { Draft } from '../draft';

/** People are taken to leave at a crawl. */
export function changeRoom(model: Draft): void {
  model.site!.assumptions = { ...model.site!.assumptions, walkMetresPerSecond: 0.1 };
}
