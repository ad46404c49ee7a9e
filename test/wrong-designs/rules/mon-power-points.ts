import { partOf, type Draft } from '../draft';

/** Harmonics of a cabinet that nobody records, and a breaker of another that is recorded and raises no alarm. */
export function changeRoom(model: Draft): void {
  const [lighting, output] = ['env-pd-light', 'env-pd-a'].map((id) => partOf(model.monitoringPoints!, id));
  lighting!.records = lighting!.records!.filter((measure) => measure !== 'harmonics');
  output!.thresholds = output!.thresholds!.filter(({ measure }) => measure !== 'breaker-open');
  output!.records!.push('breaker-open');
}
