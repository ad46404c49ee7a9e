import type { Draft } from '../draft';

/** An acceptance dated after the revision. */
export function changeRoom(model: Draft): void {
  model.site!.fire.acceptance = { kind: 'test-report', number: '示例消验字第001号', validFrom: '2026-12-01' };
}
