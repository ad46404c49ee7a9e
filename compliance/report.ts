import { append, groupedBy, say, type Bilingual, type Locale, type Source } from '../model';
import type { Assessment } from './assess';
import type { Verdict } from './verdict';
import { citation, isError, type Finding } from './finding';
import { severities } from './pack';
import { ruleAreas } from './rules';
import { fill, list } from './words';

export interface ReportOptions {
  /** Where the construct at a path was written. */
  readonly sourceOf?: (path: string) => Source | undefined;
  /** Subjects shown under one rule; the rest is counted. Default: 12. */
  readonly most?: number;
}

const words = {
  errors: { zh: '不符合 {count} 项', en: '{count} not met' },
  advice: { zh: '建议改进 {count} 项', en: '{count} to improve (advice)' },
  unknown: { zh: '不可评估 {count} 项：缺少所列内容', en: '{count} not assessable: what is listed is missing' },
  evidence: { zh: '访问控制：{count} 项有实测证据', en: 'access control: {count} findings have measured evidence' },
  waived: { zh: '已豁免 {count} 项', en: '{count} waived' },
  verdicts: { zh: '判定', en: 'Verdict' },
  open: {
    zh: '待评估的 {open} 个检测项：{unknown} 个因上列不可评估的发现（该系统 {findings} 项）或豁免，{people} 个须由人检测、确认',
    en: 'of the {open} open test items, {unknown} wait for findings above that are not assessable ({findings} of this system) or are waived, {people} for people to test or confirm',
  },
  counting: {
    zh: '检测项按检测标准分系统计数；上列的发现按规则和对象计数，各系统共有的只列一次，不属于检测项的也列出，故两者数目不同。',
    en: 'Test items are those of the test standard, counted for each system; findings above are counted by rule and subject, those that several systems share once, those of no test item too: so the numbers differ.',
  },
  source: { zh: '依据', en: 'source' },
  mend: { zh: '整改', en: 'mend' },
  more: { zh: '另有 {count} 项', en: '{count} more' },
  waiver: { zh: '{reason}（批准：{approver}，至 {expires}）', en: '{reason} (approved by {approver}, until {expires})' },
  summary: {
    zh: '共 {all} 项发现：符合 {met}，不符合 {errors}，建议改进 {advice}，不可评估 {unknown}，已豁免 {waived}',
    en: '{all} findings: {met} met, {errors} not met, {advice} to improve, {unknown} not assessable, {waived} waived',
  },
} as const satisfies Record<string, Bilingual>;

/** The assessment for people at a terminal: what is not met first, by part of the facility, then gaps, waivers and verdicts. */
export function report({ findings, verdicts }: Assessment, locale: Locale, options: ReportOptions = {}): string {
  const groups = split(findings);
  const parts = [
    unmetText(groups.errors, words.errors, locale, options),
    unmetText(groups.advice, words.advice, locale, options),
    unknownText(groups.unknown, locale, options),
    evidenceText(findings, locale),
    waivedText(groups.waived, locale),
    verdicts.length === 0 ? '' : [
      say(words.verdicts, locale),
      ...verdicts.flatMap((verdict) => [`  ${locale === 'zh-CN' ? verdict.system.title : verdict.system.id}: ${say(verdict.text, locale)}`, ...openText(verdict, groups.unknown, locale)]),
      ...(verdicts.some(({ open }) => open.length > 0) && groups.unknown.length > 0 ? [`  ${say(words.counting, locale)}`] : []),
    ].join('\n'),
    say(fill(words.summary, {
      all: findings.length, met: groups.met, errors: groups.errors.length, advice: groups.advice.length, unknown: groups.unknown.length, waived: groups.waived.length,
    }), locale),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** How the open items of a system come about. */
function openText({ system, items, open }: Verdict, unknown: readonly Finding[], locale: Locale): string[] {
  if (open.length === 0) return [];
  const waiting = items.filter(({ state, findings }) => state === 'open' && findings.some((finding) => finding.state !== 'met')).length;
  const findings = unknown.filter(({ systems }) => systems.includes(system.id)).length;
  return [`    ${say(fill(words.open, { open: open.length, unknown: waiting, findings, people: open.length - waiting }), locale)}`];
}

function split(findings: readonly Finding[]) {
  const notMet = findings.filter((finding) => finding.state === 'not-met');
  return {
    errors: notMet.filter(isError),
    advice: notMet.filter((finding) => !isError(finding)),
    unknown: findings.filter((finding) => finding.state === 'not-assessable'),
    waived: findings.filter((finding) => finding.state === 'waived'),
    met: findings.filter((finding) => finding.state === 'met').length,
  };
}

const order = new Map(ruleAreas.flatMap((area, i) => area.rules.map((rule) => [rule.id, i] as const)));

/** Findings rule by rule, in the order of the parts of the facility. */
function byRule(findings: readonly Finding[]): readonly (readonly [area: number, findings: readonly Finding[]])[] {
  const groups = groupedBy(findings, (finding) => finding.rule);
  const rank = (rule: string) => order.get(rule) ?? ruleAreas.length;
  return [...groups].map(([rule, members]) => [rank(rule), members] as const).sort((a, b) => a[0] - b[0]);
}

function place(finding: Finding, locale: Locale, { sourceOf }: ReportOptions): string {
  const source = sourceOf?.(finding.subject.path);
  const where = source ? `${finding.subject.path}, ${source.file}:${source.line}` : finding.subject.path;
  return locale === 'zh-CN' ? `${finding.subject.name.zh}（${where}）` : `${finding.subject.name.en} (${where})`;
}

/** Clauses of all demands, each once. */
const sources = (finding: Finding, locale: Locale): string =>
  [...new Set(finding.demands.map((demand) => say(citation(demand), locale)))].join(locale === 'zh-CN' ? '；' : '; ');

const areaTitle = (area: number): Bilingual => ruleAreas[area]?.title ?? { zh: '豁免', en: 'Waivers' };

/** What is not met, with why, where and what to do. */
export function unmetText(findings: readonly Finding[], heading: Bilingual, locale: Locale, options: ReportOptions = {}): string {
  if (findings.length === 0) return '';
  const lines = [say(fill(heading, { count: findings.length }), locale)];
  let area = -1;
  for (const [group, members] of byRule(findings)) {
    const [first] = members;
    if (!first) continue;
    if (group !== area) lines.push('', `  ${say(areaTitle(group), locale)}`);
    area = group;
    lines.push(`  ${first.severity === 'advice' ? '△' : '✗'} [${say(severities[first.severity], locale)}] ${first.rule}  ${say(first.title, locale)}`);
    const most = options.most ?? 12;
    for (const finding of members.slice(0, most)) {
      lines.push(`      ${place(finding, locale, options)}`, ...finding.because.map((because) => `        - ${say(because, locale)}`));
    }
    if (members.length > most) lines.push(`      ${say(fill(words.more, { count: members.length - most }), locale)}`);
    const source = sources(first, locale);
    if (source !== '') lines.push(`      ${say(words.source, locale)}: ${source}`);
    lines.push(`      ${say(words.mend, locale)}: ${say(first.mend, locale)}`);
  }
  return lines.join('\n');
}

function unknownText(findings: readonly Finding[], locale: Locale, options: ReportOptions): string {
  if (findings.length === 0) return '';
  const lines = [say(fill(words.unknown, { count: findings.length }), locale)];
  for (const [, members] of byRule(findings)) {
    const [first] = members;
    if (!first) continue;
    lines.push(`  ? ${first.rule}  ${say(first.title, locale)}`);
    const same = new Map<string, Finding[]>();
    for (const finding of members) {
      const missing = finding.missing.map((text) => say(text, locale)).join(locale === 'zh-CN' ? '；' : '; ');
      append(same, missing, finding);
    }
    for (const [missing, alike] of same) lines.push(`      ${say(list(alike.map((finding) => finding.subject.name), options.most ?? 12), locale)}: ${missing}`);
  }
  return lines.join('\n');
}

function evidenceText(findings: readonly Finding[], locale: Locale): string {
  const shown = findings.filter(({ evidence }) => evidence !== undefined);
  const [first] = shown;
  return first?.evidence === undefined ? '' : [
    say(fill(words.evidence, { count: shown.length }), locale),
    `  ${say(first.evidence, locale)}`,
  ].join('\n');
}

function waivedText(findings: readonly Finding[], locale: Locale): string {
  if (findings.length === 0) return '';
  return [
    say(fill(words.waived, { count: findings.length }), locale),
    ...findings.flatMap((finding) => [
      `  ~ ${finding.rule}  ${say(finding.subject.name, locale)}: ${finding.because.map((because) => say(because, locale)).join('; ')}`,
      ...(finding.waiver ? [`      ${say(fill(words.waiver, { reason: finding.waiver.reason, approver: finding.waiver.approver, expires: finding.waiver.expires }), locale)}`] : []),
    ]),
  ].join('\n');
}
