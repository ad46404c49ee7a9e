import type { Draft } from '../draft';

/** Sockets that all look alike. */
export function changeRoom(model: Draft): void {
  model.site!.acceptances = [{ kind: 'sockets', passed: false, report: '记录-01', date: '2026-10-20' }];
}
