import type { Draft } from '../draft';

/** A test report by a standard that was replaced. */
export function change(model: Draft): void {
  model.products.find(({ class: kind }) => kind === 'terminal')!.evidence.push({ kind: 'test-report', number: 'R-2020-17', standard: 'GM/T 0054-2018', attachment: '附件 9' });
}
