/** Lists by a key. */

/** Appends to the list under a key; there may be none yet. In place: a list copied for each that joins it costs the square of its length. */
export function append<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Items by a key of theirs: keys in the order of their first items, items in their own. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** The same of items that have several keys, or none; once under each. */
export function groupedByEach<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K | undefined>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) if (key !== undefined) append(groups, key, item);
  return groups;
}
