/** Findings as people read them on a terminal: what is not met in full, grouped by rule; the rest in figures. */
import type { Assessment } from '../compliance/assess';
import { citation, isError, states, type Finding, type FindingState } from '../compliance/finding';
import { severities } from '../compliance/pack';
import { by, say, type Bilingual, type Locale } from '../model';
import type { LoadedFacility } from './load-facility';
import { findingWords as words } from './words';

const stateOrder: readonly FindingState[] = ['met', 'not-met', 'not-assessable', 'waived'];

export function findingsText({ model, facility }: LoadedFacility, { findings, verdicts }: Assessment, locale: Locale): string {
  const tell = (text: Bilingual) => say(text, locale);
  const unmet = findings.filter(({ state }) => state === 'not-met');
  const errors = groupByRule(unmet.filter(isError));
  const advice = groupByRule(unmet.filter((finding) => !isError(finding)));
  const unknown = groupByRule(findings.filter(({ state }) => state === 'not-assessable'));
  const placeOf = ({ subject }: Finding): string => {
    const source = facility.sourceOf(subject.path);
    return `${tell(subject.name)} ${subject.path}${source === undefined ? '' : ` (${source.file}:${source.line})`}`;
  };
  const block = (group: readonly Finding[]): string => {
    const [{ rule, title, severity, demands, mend }] = group as readonly [Finding];
    return [
      `${severity === 'advice' ? '△' : '✗'} ${tell(title)}  [${rule}] ${tell(severities[severity])}`,
      `    ${tell(words.asked)}${demands.map((demand) => tell(citation(demand))).join(locale === 'zh-CN' ? '；' : '; ')}`,
      ...group.map((finding) => `    ${placeOf(finding)}\n        ${finding.because.map(tell).join('\n        ')}`),
      `    ${tell(words.mend)}${tell(mend)}\n`,
    ].join('\n');
  };
  return [
    `${tell(words.facility(model.facility.name, model.facility.revision))}\n`,
    ...errors.map(block),
    ...advice.map(block),
    unknown.length === 0 ? '' : `${tell(words.unknown)}\n${unknown.map((group) => unknownLine(group, locale)).join('\n')}\n`,
    ...verdicts.map(({ system, text }) => `${system.title}：${tell(text)}`),
    `${stateOrder.map((state) => `${tell(states[state])} ${findings.filter((finding) => finding.state === state).length}`).join(' · ')}\n`,
  ].filter((part) => part !== '').join('\n');
}

function unknownLine(group: readonly Finding[], locale: Locale): string {
  const [first] = group as readonly [Finding];
  const missing = [...new Set(group.flatMap((finding) => finding.missing.map((text) => say(text, locale))))];
  const shown = missing.slice(0, 2).join(locale === 'zh-CN' ? '；' : '; ') + (missing.length > 2 ? ' …' : '');
  return `  ? ${say(first.title, locale)}  [${first.rule}] ${say(words.subjects(group.length), locale)}${shown}`;
}

/** In the order of severity, then of rule ids. */
function groupByRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.rule);
    if (known) known.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const order = Object.keys(severities);
  return [...groups.values()].sort(by(([first]) => order.indexOf(first!.severity), ([first]) => first!.rule));
}
