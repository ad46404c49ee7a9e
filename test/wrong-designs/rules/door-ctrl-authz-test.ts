import type { Draft } from '../draft';

/** A stranger got in. */
export function changeRoom(model: Draft): void {
  model.site!.acceptances = [{ kind: 'access-control', passed: false, report: '记录-01', date: '2026-10-20' }];
}
