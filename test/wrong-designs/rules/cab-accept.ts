import type { Draft } from '../draft';

/** What was built was not accepted. */
export function changeRoom(model: Draft): void {
  model.site!.acceptances = [{ kind: 'construction', passed: false, report: '记录-01', date: '2026-10-20' }];
}
