import { by, parsePrefix, type Family, type Flow, type Rule, type Service } from '../model';

type Chain = Rule['chain'];
/** What a flow asks of one chain of one forwarder, before rules are numbered. */
export interface Permission { chain: Chain; fromZone?: string; toZone?: string; family: Family; sources: string[]; destinations: string[]; service: Service; flow: Flow }

/** Sorts prefixes: IPv4 first, then by address, then the wider one. */
export const prefixKey = (text: string): string => {
  const prefix = parsePrefix(text)!;
  return `${prefix.family} ${prefix.first.toString(16).padStart(32, '0')} ${String(prefix.length).padStart(3, '0')}`;
};

/** Sorted by address; what lies inside another prefix of the list is left out. */
export function sortPrefixes(list: readonly string[]): string[] {
  const parsed = list.map((text) => ({ text, prefix: parsePrefix(text)! }))
    .sort((a, b) => (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : a.prefix.length - b.prefix.length));
  const kept: typeof parsed = [];
  for (const item of parsed) {
    const last = kept.at(-1);
    if (last && item.prefix.last <= last.prefix.last) continue;
    kept.push(item);
  }
  return kept.map((item) => item.text);
}

const chains: readonly Chain[] = ['forward', 'input', 'output'];

/** Rules in a stable order; permissions of one flow with the same targets are one rule. */
export function numbered(permissions: readonly Permission[]): Rule[] {
  const merged = new Map<string, Permission>();
  for (const permission of permissions) {
    const { chain, fromZone, toZone, family, service, flow, destinations } = permission;
    const key = JSON.stringify([flow.id, chain, fromZone, toZone, family, service, destinations]);
    const known = merged.get(key);
    if (known) known.sources = sortPrefixes([...known.sources, ...permission.sources]);
    else merged.set(key, { ...permission });
  }
  return [...merged.values()]
    .sort(by(
      (rule) => chains.indexOf(rule.chain), (rule) => rule.fromZone ?? '', (rule) => rule.toZone ?? '', (rule) => rule.family,
      (rule) => rule.flow.id, (rule) => rule.service.protocol, (rule) => rule.service.ports[0]?.from ?? 0, (rule) => rule.destinations.join(),
    ))
    .map((rule, i) => ({
      number: i + 1, chain: rule.chain, flow: rule.flow.id,
      ...(rule.fromZone === undefined ? {} : { fromZone: rule.fromZone }),
      ...(rule.toZone === undefined ? {} : { toZone: rule.toZone }),
      family: rule.family, sources: rule.sources, destinations: rule.destinations, service: rule.service, purpose: rule.flow.purpose,
      ...(rule.flow.window === undefined ? {} : { window: rule.flow.window }),
    }));
}
