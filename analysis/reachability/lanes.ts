/**
 * Rules grouped by lane: chain, zone of entry, zone of exit and family. Rules of different lanes never see the same packet,
 * so whatever is asked of rules is asked lane by lane.
 */
import { by, type Family, type Policy, type Rule } from '../../model';
import { addressesOf, serviceTerm, type Term } from '../packets/term';

export interface Lane {
  readonly chain: Rule['chain'];
  /** Zone, or heartbeat link; absent in output. */
  readonly fromZone?: string;
  /** Zone, or heartbeat link; absent in input. */
  readonly toZone?: string;
  readonly family: Family;
}

export const laneKey = ({ chain, fromZone, toZone, family }: Lane): string => [chain, fromZone ?? '', toZone ?? '', family].join(' ');

const terms = new WeakMap<Rule, Term>();
/** The packets of a rule: always one term. */
export function termOfRule(rule: Rule): Term {
  let term = terms.get(rule);
  if (!term) terms.set(rule, term = serviceTerm(addressesOf(rule.sources, rule.family), addressesOf(rule.destinations, rule.family), rule.service));
  return term;
}

const lanes = new WeakMap<Policy, ReadonlyMap<string, { readonly lane: Lane; readonly rules: readonly Rule[] }>>();
/** Rules of a policy by lane, in rule order. */
export function lanesOf(policy: Policy): ReadonlyMap<string, { readonly lane: Lane; readonly rules: readonly Rule[] }> {
  const known = lanes.get(policy);
  if (known) return known;
  const grouped = new Map<string, { lane: Lane; rules: Rule[] }>();
  for (const rule of policy.rules) {
    const key = laneKey(rule);
    const group = grouped.get(key);
    if (group) group.rules.push(rule);
    else {
      const { chain, fromZone, toZone, family } = rule;
      grouped.set(key, { lane: { chain, ...(fromZone === undefined ? {} : { fromZone }), ...(toZone === undefined ? {} : { toZone }), family }, rules: [rule] });
    }
  }
  for (const { rules } of grouped.values()) rules.sort(by((rule) => rule.number));
  lanes.set(policy, grouped);
  return grouped;
}

export const rulesIn = (policy: Policy, lane: Lane): readonly Rule[] => lanesOf(policy).get(laneKey(lane))?.rules ?? [];
