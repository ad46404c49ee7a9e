import type { Draft } from '../draft';

/** Ropes of 服务区 that lie in 缓冲间. */
export function changeRoom(model: Draft): void {
  for (const { kind, position } of model.monitoringPoints!) if (kind === 'leak' && position?.room === 'service') position.room = 'buffer';
}
