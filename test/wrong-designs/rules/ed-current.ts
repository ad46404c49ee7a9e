import type { Draft } from '../draft';

/** Two papers: one by an edition that was replaced before it was issued, one by an edition that was not yet in force. A third, older one cites what stood then. */
export function change(model: Draft): void {
  const paper = (number: string, standard: string, validFrom: string, attachment: string) => ({ kind: 'test-report' as const, number, standard, validFrom, attachment });
  model.products.find(({ class: kind }) => kind === 'terminal')!.evidence.push(
    paper('R-2026-17', 'GM/T 0018-2012', '2026-03-02', '附件 9'), paper('R-2025-03', 'GM/T 0043-2024', '2025-02-11', '附件 10'), paper('R-2020-01', 'GM/T 0018-2012', '2020-05-06', '附件 11'),
  );
}
