import type { Draft } from '../draft';

/** Sensors on the network of 管理区. */
export function changeRoom(model: Draft): void {
  model.site!.monitoring.prefix = model.zones.find(({ kind }) => kind === 'management')!.prefixes[0]!;
}
