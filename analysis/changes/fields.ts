/** Which fields of one thing differ. */
import { byText } from '../../model';
import type { FieldChange, Value } from './change';
import { isRecord } from './references';

/** Lists whose order says something: who is primary, which firewall comes first. All others are sets. */
const ordered: ReadonlySet<string> = new Set(['members', 'forwarders', 'zones', 'ends']);

/** Objects with sorted keys: equal values have equal texts. */
export function canonical(value: Value | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort(byText).map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/** Equal, whatever the order of keys. */
export function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && (a as readonly Value[]).every((item, i) => same(item, (b as readonly Value[])[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

const asSet = (list: readonly Value[]): string => list.map(canonical).sort(byText).join();

/** What tells apart the items of lists whose items have no id. None is a reference, which a rename would change. */
const itemKeys: Readonly<Record<string, string>> = {
  interfaces: 'name', thresholds: 'measure', readings: 'measure', indicators: 'kind', acceptances: 'kind', evidence: 'kind', surroundings: 'name', feeds: 'feed', discharge: 'minutes', revisions: 'revision',
};

/** Items by what tells them apart, where every one has it and no two have the same. */
function keyed(list: readonly Value[], of: string): Map<string, Value> | undefined {
  const key = itemKeys[of] ?? 'id';
  const items = new Map(list.flatMap((item) => {
    const own = isRecord(item) ? item[key] : undefined;
    // What warns and what alarms may be two thresholds of one measure.
    if (of === 'thresholds' && isRecord(item) && item['warning'] === undefined && item['alarm'] !== undefined) return [[`${String(own)}:alarm`, item] as const];
    // A point would read as one more step of the path.
    return typeof own === 'number' || (typeof own === 'string' && (key === 'id' || of === 'interfaces' || !own.includes('.'))) ? [[String(own), item] as const] : [];
  }));
  return list.length > 0 && items.size === list.length ? items : undefined;
}

/**
 * The fields that differ, by path.
 * @param a the earlier thing in later ids: what is compared
 * @param shown the earlier thing as it was: what is told
 */
export function fieldChanges(a: Value | undefined, b: Value | undefined, shown: Value | undefined = a, path = ''): FieldChange[] {
  if (same(a, b)) return [];
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  const key = path.slice(path.lastIndexOf('.') + 1);
  if ((isRecord(a) || a === undefined) && (isRecord(b) || b === undefined)) {
    const [left, right, told] = [a ?? {}, b ?? {}, isRecord(shown) ? shown : {}];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort(byText)
      .flatMap((name) => fieldChanges(left[name], right[name], told[name], below(name)));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const [left, right] = [a as readonly Value[], b as readonly Value[]];
    if (!ordered.has(key) && asSet(left) === asSet(right)) return [];
    const first = keyed(left, key) ?? (left.length === 0 ? new Map<string, Value>() : undefined);
    const second = keyed(right, key) ?? (right.length === 0 ? new Map<string, Value>() : undefined);
    if (first && second && !ordered.has(key)) {
      const told = keyed(Array.isArray(shown) ? (shown as readonly Value[]) : [], key);
      return [...new Set([...first.keys(), ...second.keys()])].sort(byText)
        .flatMap((name) => oneOf(first.get(name), second.get(name), told?.get(name), below(name)));
    }
  }
  return [{ field: path, ...(a === undefined ? {} : { before: shown ?? a }), ...(b === undefined ? {} : { after: b }) }];
}

/** One of a list: whole where it came or went. */
function oneOf(a: Value | undefined, b: Value | undefined, shown: Value | undefined, path: string): FieldChange[] {
  if (a !== undefined && b !== undefined) return fieldChanges(a, b, shown, path);
  return [{ field: path, ...(a === undefined ? {} : { before: shown ?? a }), ...(b === undefined ? {} : { after: b }) }];
}

/** All fields of a thing that came or went; empty lists say nothing. */
export const allFields = (fields: Readonly<Record<string, Value>>): [field: string, value: Value][] =>
  Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0) && !(isRecord(value) && Object.keys(value).length === 0)).sort(([a], [b]) => byText(a, b));
