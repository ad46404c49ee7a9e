import { groupedBy } from '../../model';

/** The items with a key, none for a key nobody has: rules go through each list once, however often they ask. */
export function listsBy<T, K>(items: readonly T[], keyOf: (item: T) => K): (key: K) => readonly T[] {
  const lists = groupedBy(items, keyOf);
  return (key) => lists.get(key) ?? [];
}
