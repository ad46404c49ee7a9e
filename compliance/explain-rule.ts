/** What a rule demands, who asks for it and how surely, and what it found: the answer to "what is this finding". */
import { both, same, section, type Section } from '../analysis/explain/section';
import { certainties, type Bilingual } from '../model';
import { citation, states, type Finding, type FindingState } from './finding';
import { severities } from './pack';
import { demandsOf, type PackDemand } from './packs';
import type { Rule } from './rule';
import { testStandards } from './verdict';

const items = new Map(Object.values(testStandards).flatMap((standard) => standard.items.map((item) => [item.id, item] as const)));
export const marks: Readonly<Record<FindingState, string>> = { met: '✓', 'not-met': '✗', 'not-assessable': '?', waived: '~' };
const order: readonly FindingState[] = ['not-met', 'waived', 'not-assessable', 'met'];

/** `GM/T 0037-2014 §8.1.2：标准或模板原文，关键项；检测项 …` */
function demandWords(demand: PackDemand): Bilingual {
  const { zh, en } = citation(demand);
  const item = demand.item === undefined ? undefined : items.get(demand.item);
  const sure = certainties[demand.certainty];
  return both(
    `${zh}：${demand.certainty} ${sure.zh}，${severities[demand.severity].zh}${item ? `；检测项 ${item.clause} ${item.title.zh}` : ''}`,
    `${en}: ${demand.certainty} ${sure.en}, ${severities[demand.severity].en}${item ? `; test item ${item.clause} ${item.title.en}` : ''}`,
  );
}

const unique = (lines: readonly Bilingual[]): Bilingual[] => [...new Map(lines.map((line) => [line.zh, line])).values()];

/** @param only path of one subject; default: all */
export function ruleSections(rule: Rule, findings: readonly Finding[], only?: string): Section[] {
  const own = findings.filter((finding) => finding.rule === rule.id && (only === undefined || finding.subject.path === only))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const open = own.filter(({ state }) => state !== 'met').slice(0, 20);
  const met = own.filter(({ state }) => state === 'met').length;
  return [
    ...section(both('检查什么', 'What is checked'), [rule.checks]),
    ...section(both('为什么', 'Why'), [rule.why]),
    ...section(both('依据', 'Source'), unique(demandsOf(rule.id).map(demandWords))),
    ...section(both('本设施', 'In this facility'), [
      ...open.map((finding) => foundWords(finding)),
      met > 0 ? both(`✓ 符合 ${met} 项`, `✓ met: ${met}`) : undefined,
      own.length === 0 ? both('没有适用的对象', 'nothing it applies to') : undefined,
    ]),
    ...section(both('改法', 'Mend'), [rule.mend]),
  ];
}

function foundWords({ state, subject, because, missing, waiver }: Finding): Bilingual {
  const why = [...because, ...missing];
  const waived = waiver === undefined ? same('') : both(`（${waiver.approver} 豁免至 ${waiver.expires}：${waiver.reason}）`, ` (waived by ${waiver.approver} until ${waiver.expires}: ${waiver.reason})`);
  return both(
    `${marks[state]} ${states[state].zh} ${subject.name.zh}（${subject.path}）${why.length === 0 ? '' : `：${why.map((text) => text.zh).join('；')}`}${waived.zh}`,
    `${marks[state]} ${states[state].en}: ${subject.name.en} (${subject.path})${why.length === 0 ? '' : `: ${why.map((text) => text.en).join('; ')}`}${waived.en}`,
  );
}

/** The clauses that look at one subject, those not met first. */
export function clausesOn(findings: readonly Finding[], path: string): Section[] {
  const own = findings.filter(({ subject }) => subject.path === path).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return section(both('相关条款', 'Clauses that look at it'), own.map(({ rule, title, state, demands, because, missing }) => {
    const sources = unique(demands.map(citation));
    const why = [...because, ...missing];
    return both(
      `${marks[state]} ${rule}  ${title.zh}（${sources.map((text) => text.zh).join('；')}）${why.length === 0 ? '' : `：${why.map((text) => text.zh).join('；')}`}`,
      `${marks[state]} ${rule}  ${title.en} (${sources.map((text) => text.en).join('; ')})${why.length === 0 ? '' : `: ${why.map((text) => text.en).join('; ')}`}`,
    );
  }));
}
