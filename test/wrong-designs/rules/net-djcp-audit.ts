import type { Draft } from '../draft';

/** The publishing servers send their records nowhere. */
export function change(model: Draft): void {
  const publishing = new Set(model.devices.filter(({ kind }) => kind === 'publishing-server').flatMap(({ id, pair }) => [id, pair]));
  for (const flow of model.flows.filter(({ purpose }) => purpose === '审计日志集中收集')) {
    flow.from = flow.from.filter((end) => !publishing.has('device' in end ? end.device : 'pair' in end ? end.pair : end.zone));
  }
}
