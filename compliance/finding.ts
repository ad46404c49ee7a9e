import type { Bilingual, Waiver } from '../model';
import type { PackDemand } from './packs';
import type { Certainty, Severity } from './pack';

export type FindingState = 'met' | 'not-met' | 'not-assessable' | 'waived';

export const states: Readonly<Record<FindingState, Bilingual>> = {
  met: { zh: '符合', en: 'met' },
  'not-met': { zh: '不符合', en: 'not met' },
  'not-assessable': { zh: '不可评估', en: 'not assessable' },
  waived: { zh: '已豁免', en: 'waived' },
};

/** What one rule says of one subject, and who asks. */
export interface Finding {
  /** `rule[path of the subject]`: one per rule and subject. */
  readonly id: string;
  readonly rule: string;
  readonly title: Bilingual;
  readonly subject: { readonly path: string; readonly name: Bilingual };
  readonly systems: readonly string[];
  readonly state: FindingState;
  /** The values seen, of what is not met or waived. */
  readonly because: readonly Bilingual[];
  /** What has to be supplied before it can be judged. */
  readonly missing: readonly Bilingual[];
  readonly mend: Bilingual;
  /** The strongest severity among the demands. */
  readonly severity: Severity;
  readonly demands: readonly PackDemand[];
  readonly waiver?: Waiver;
}

/** Does it fail the check? Advice and waived findings do not. */
export const isError = (finding: Finding): boolean => finding.state === 'not-met' && finding.severity !== 'advice';

const weight: Readonly<Record<Severity, number>> = { key: 3, counted: 2, required: 1, advice: 0 };
export const strongest = (demands: readonly { readonly severity: Severity }[]): Severity =>
  demands.reduce<Severity>((most, { severity }) => (weight[severity] > weight[most] ? severity : most), 'advice');

/** A clause with its certainty, as printed: what is no text of a source says so. */
export function citation({ clause, certainty }: { readonly clause: string; readonly certainty: Certainty }): Bilingual {
  if (certainty === 'S') return { zh: clause, en: clause };
  if (certainty === 'S*') return { zh: `${clause}（示例图）`, en: `${clause} (example drawing)` };
  if (certainty === 'K') return { zh: `${clause}（行业通行）`, en: `${clause} (settled practice)` };
  return clause === '项目默认' ? { zh: '项目默认（建议，非标准要求）', en: 'project default (advice, no demand of a standard)' } : { zh: `${clause}（项目默认，非标准要求）`, en: `${clause} (project default, no demand of a standard)` };
}
