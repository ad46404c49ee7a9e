import { append, type Bilingual, type Model, type Waiver } from '../model';
import type { Finding } from './finding';
import { ofFacility } from './subject';
import { fill } from './words';

/** Faults of waivers are findings of their own; no pack asks for them, and nothing waives them. */
export const waiverRules = {
  'waiver-unknown-rule': {
    title: { zh: '豁免的规则不存在', en: 'A waiver names no known rule' },
    mend: { zh: '改正规则编号，或删去该豁免', en: 'correct the rule id, or remove the waiver' },
  },
  'waiver-expired': {
    title: { zh: '豁免已过期', en: 'A waiver has expired' },
    mend: { zh: '整改所涉发现，或由批准人重新批准并改写 expires', en: 'mend what it waived, or have it approved anew with a later `expires`' },
  },
  'waiver-stale': {
    title: { zh: '豁免没有对象', en: 'A waiver waives nothing' },
    mend: { zh: '已整改的，删去该豁免；否则改正 rule 或对象', en: 'remove it when the fault is mended; otherwise correct its rule or subject' },
  },
} as const satisfies Record<string, { title: Bilingual; mend: Bilingual }>;

type WaiverRule = keyof typeof waiverRules;

/** A waiver holds for its construct and all below it; without subject for the whole facility. */
const holds = (waiver: Waiver, path: string): boolean =>
  waiver.subject === undefined || path === waiver.subject || path.startsWith(`${waiver.subject}/`);

const words = (waiver: Waiver) => ({ rule: waiver.rule, on: waiver.subject === undefined ? '' : ` @ ${waiver.subject}`, expires: waiver.expires });

function faulty(model: Model, rule: WaiverRule, waiver: Waiver, state: 'not-met' | 'not-assessable', text: Bilingual): Finding {
  const subject = ofFacility(model);
  const path = `waivers/${waiver.rule}${waiver.subject === undefined ? '' : `/${waiver.subject}`}`;
  return {
    id: `${rule}[${path}]`, rule, title: waiverRules[rule].title, mend: waiverRules[rule].mend,
    subject: { path, name: fill({ zh: '豁免 {rule}{on}', en: 'waiver {rule}{on}' }, words(waiver)) },
    systems: subject.systems, state, severity: 'required', demands: [],
    because: state === 'not-met' ? [text] : [], missing: state === 'not-met' ? [] : [text],
  };
}

/**
 * Findings with the waivers applied, and the faults of the waivers themselves: an unknown rule, one past its date
 * (by the date of the facility), one that matches nothing that is not met.
 */
export function applyWaivers(model: Model, findings: readonly Finding[], known: ReadonlySet<string>): { findings: readonly Finding[]; faults: readonly Finding[] } {
  if (model.waivers.length === 0) return { findings, faults: [] };
  const { date } = model.facility;
  const faults: Finding[] = [];
  const byRule = new Map<string, Waiver[]>();
  for (const waiver of model.waivers) {
    if (!known.has(waiver.rule)) {
      faults.push(faulty(model, 'waiver-unknown-rule', waiver, 'not-met', fill({ zh: '没有规则 {rule}', en: 'there is no rule {rule}' }, words(waiver))));
    } else if (date !== undefined && waiver.expires < date) {
      faults.push(faulty(model, 'waiver-expired', waiver, 'not-met', fill({ zh: '有效期至 {expires}，早于 {date}', en: 'it held until {expires}, before {date}' }, { ...words(waiver), date })));
    } else {
      if (date === undefined) faults.push(faulty(model, 'waiver-expired', waiver, 'not-assessable', { zh: '设施没有写明日期（date），无从判断豁免是否过期', en: 'the facility states no date, so nobody knows whether it has expired' }));
      append(byRule, waiver.rule, waiver);
    }
  }
  const used = new Set<Waiver>();
  const applied = findings.map((finding): Finding => {
    if (finding.state !== 'not-met') return finding;
    const matching = byRule.get(finding.rule)?.filter((waiver) => holds(waiver, finding.subject.path)) ?? [];
    for (const waiver of matching) used.add(waiver);
    return matching[0] ? { ...finding, state: 'waived', waiver: matching[0] } : finding;
  });
  for (const waiver of [...byRule.values()].flat()) {
    if (!used.has(waiver)) faults.push(faulty(model, 'waiver-stale', waiver, 'not-met', fill({ zh: '没有不符合项与 {rule}{on} 对应', en: 'nothing that is not met matches {rule}{on}' }, words(waiver))));
  }
  return { findings: applied, faults };
}
