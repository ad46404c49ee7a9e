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

/** Ports by `name`, everything else by `id`, where every item has one and no two have the same. */
function keyed(list: readonly Value[], of: string): Map<string, Value> | undefined {
  for (const key of of === 'interfaces' ? ['name'] : ['id']) {
    const items = new Map(list.flatMap((item) => (isRecord(item) && typeof item[key] === 'string' ? [[item[key], item] as const] : [])));
    if (list.length > 0 && items.size === list.length) return items;
  }
  return undefined;
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
