/**
 * Rules that do nothing or say a thing twice. All rules accept and the rest is dropped, so no rule can be wrong by its place;
 * but a rule that another covers hides what it is for, and stays when its reason goes.
 */
import { append, type Bilingual, type Model, type Policy, type Rule } from '../../model';
import { firstMatches } from '../packets/first-match';
import { meetingTerms } from '../packets/meeting-terms';
import { Grid } from '../packets/grid';
import { soleMatchesAmong } from '../packets/sole-match';
import { sameTerm, termWithin, type Term } from '../packets/term';
import { laneWords, lanesOf, termOfRule, type Lane } from '../reachability';

export type OverlapKind =
  /** The same packets as an earlier rule. */
  | 'same'
  /** Covered wholly by earlier rules. */
  | 'shadowed'
  /** Covered wholly by other rules, later ones among them: it could go. */
  | 'redundant'
  /** Shares some packets with another rule. */
  | 'partial';

export interface Overlap {
  readonly kind: OverlapKind;
  /** Positions in the list asked about: of the rule, and of those that cover or meet it. */
  readonly rule: number;
  readonly by: readonly number[];
  /** More rules than are listed. */
  readonly more: boolean;
}

export interface OverlapOptions {
  /** Report pairs that share only some packets, at most this many. @default 0 */
  readonly partial?: number;
}

/** Same, shadowed and redundant terms of one list, exact over all packets; near-linear on usual rule sets. */
export function overlapsOf(terms: readonly Term[], options: OverlapOptions = {}): Overlap[] {
  const found: Overlap[] = [];
  const idle = new Set<number>();
  const grid = new Grid(terms);
  firstMatches(grid).forEach(({ values, cover }, rule) => {
    if (values || cover.by.length === 0) return;
    idle.add(rule);
    const alone = cover.by.find((other) => termWithin(terms[rule]!, terms[other]!));
    const same = alone !== undefined && sameTerm(terms[rule]!, terms[alone]!);
    found.push({
      kind: same ? 'same' : 'shadowed', rule,
      by: alone === undefined ? [...cover.by].sort((a, b) => a - b) : [alone], more: alone === undefined && cover.more,
    });
  });
  found.push(...redundant(grid, idle));
  if ((options.partial ?? 0) > 0) found.push(...partial(terms, idle, options.partial!));
  return found.sort((a, b) => a.rule - b.rule || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const kinds: readonly OverlapKind[] = ['same', 'shadowed', 'redundant', 'partial'];

/** Rules that later ones cover, alone or together with earlier ones. */
function redundant(grid: Grid, idle: ReadonlySet<number>): Overlap[] {
  const left = grid.terms.map((_, rule) => rule).filter((rule) => !idle.has(rule));
  return soleMatchesAmong(grid, left).flatMap(({ values, cover }, i): Overlap[] =>
    (values || cover.by.length === 0 ? [] : [{ kind: 'redundant', rule: left[i]!, by: [...cover.by].sort((a, b) => a - b), more: cover.more }]));
}

function partial(terms: readonly Term[], idle: ReadonlySet<number>, most: number): Overlap[] {
  const found: Overlap[] = [];
  const met = meetingTerms(terms, terms);
  for (let rule = 0; rule < terms.length && found.length < most; rule++) {
    if (idle.has(rule)) continue;
    const by = met[rule]!.filter((other) => other < rule && !idle.has(other));
    if (by.length > 0) found.push({ kind: 'partial', rule, by, more: false });
  }
  return found;
}

export interface RuleOverlap {
  readonly kind: OverlapKind;
  readonly policy: string;
  readonly lane: Lane;
  readonly rule: number;
  /** Rule numbers. */
  readonly by: readonly number[];
  readonly text: Bilingual;
}

/** Overlaps among the rules of every forwarder of a model, lane by lane, in words. */
export function ruleOverlaps(model: Model, options: OverlapOptions = {}): RuleOverlap[] {
  return model.policies.flatMap((policy) => [...lanesOf(policy).values()].flatMap(({ lane, rules }) =>
    byWindow(rules).flatMap(({ standing, asked }) => overlapsAmong(rules, standing, asked, options)).map((overlap) => inWords(model, policy, lane, rules, overlap)))
    .sort((a, b) => a.rule - b.rule));
}

/** A rule that is open at times covers none that is always open: each window is judged with what always stands beside it. */
function byWindow(rules: readonly Rule[]): { standing: readonly number[]; asked: readonly number[] }[] {
  const groups = new Map<string | undefined, number[]>([[undefined, []]]);
  rules.forEach((rule, at) => {
    append(groups, rule.window, at);
  });
  const always = groups.get(undefined)!;
  return [...groups].map(([window, asked]) => ({ standing: window === undefined ? [] : always, asked }));
}

function overlapsAmong(rules: readonly Rule[], standing: readonly number[], asked: readonly number[], options: OverlapOptions): Overlap[] {
  const list = [...standing, ...asked];
  return overlapsOf(list.map((at) => termOfRule(rules[at]!)), options).filter(({ rule }) => rule >= standing.length).map((overlap) => {
    const rule = list[overlap.rule]!;
    const by = overlap.by.map((at) => list[at]!).sort((a, b) => a - b);
    const later = by.some((at) => at > rule);
    return { ...overlap, rule, by, kind: overlap.kind === 'shadowed' && later ? 'redundant' : overlap.kind };
  });
}

function inWords(model: Model, policy: Policy, lane: Lane, rules: readonly Rule[], { kind, rule, by, more }: Overlap): RuleOverlap {
  const name = (at: number) => `${rules[at]!.number}（${rules[at]!.flow}）`;
  const nameEn = (at: number) => `${rules[at]!.number} (${rules[at]!.flow})`;
  const where = laneWords(model, policy, lane);
  const others: Bilingual = { zh: `规则 ${by.map(name).join('、')}${more ? ' 等' : ''}`, en: `rule ${by.map(nameEn).join(', ')}${more ? ' and more' : ''}` };
  const verb: Record<OverlapKind, Bilingual> = {
    same: { zh: `与${others.zh}的报文集相同`, en: `has the same packets as ${others.en}` },
    shadowed: { zh: `被前面的${others.zh}完全覆盖，不起作用`, en: `is wholly covered by the earlier ${others.en} and does nothing` },
    redundant: { zh: `被${others.zh}共同覆盖，可以删去`, en: `is covered by ${others.en} and could go` },
    partial: { zh: `与${others.zh}部分重叠`, en: `shares packets with ${others.en}` },
  };
  return {
    kind, policy: policy.id, lane, rule: rules[rule]!.number, by: by.map((at) => rules[at]!.number),
    text: { zh: `${where.zh}：规则 ${name(rule)}${verb[kind].zh}`, en: `${where.en}: rule ${nameEn(rule)} ${verb[kind].en}` },
  };
}
