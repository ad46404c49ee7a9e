import { certainties, type Bilingual, type Certainty, type Waiver } from '../model';
import type { PackDemand } from './packs';
import { clauseNotGiven, type Severity } from './pack';

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
  /** What shows beyond the design that it is met: a measurement on the live twin. */
  readonly evidence?: Bilingual;
}

/** Does it fail the check? Advice and waived findings do not. */
export const isError = (finding: Finding): boolean => finding.state === 'not-met' && finding.severity !== 'advice';

const weight: Readonly<Record<Severity, number>> = { key: 3, counted: 2, required: 1, advice: 0 };
export const strongest = (demands: readonly { readonly severity: Severity }[]): Severity =>
  demands.reduce<Severity>((most, { severity }) => (weight[severity] > weight[most] ? severity : most), 'advice');

const englishWords: readonly (readonly [string, string])[] = [
  [` ${clauseNotGiven.zh}`, `, ${clauseNotGiven.en}`],
  ['申请材料模板 系统命名', 'application template, names of systems'], ['项目策略', 'project policy'], ['可配置默认值', 'configurable default'],
  ['《网络安全法》', 'Cybersecurity Law'], ['（第三级）', ' (level 3)'], ['2023 年第 1 号公告（网络安全专用产品）', 'announcement 2023 No. 1 (network security products)'], ['网络关键设备和网络安全专用产品目录（2023 年）', 'catalogue of network key devices and network security products (2023)'],
  ['现行标准版本', 'editions in force'], ['申请材料2 ', 'application material 2, '], ['图 ', 'fig. '], ['第6章', 'chapter 6'], ['第9章', 'chapter 9'], ['第12章', 'chapter 12'], ['附录', 'annex '], ['、', ', '],
];
const inEnglish = (clause: string): string => englishWords.reduce((text, [zh, en]) => text.replaceAll(zh, en), clause);

/** A clause with its certainty, as printed: what is no text of a source says so. */
export function citation({ clause, certainty }: { readonly clause: string; readonly certainty: Certainty }): Bilingual {
  const remark = certainty === 'S' ? undefined : certainty === 'U' ? { zh: '非标准要求', en: 'no demand of a standard' } : certainties[certainty];
  const english = inEnglish(clause);
  return remark === undefined ? { zh: clause, en: english } : { zh: `${clause}（${remark.zh}）`, en: `${english} (${remark.en})` };
}
