import type { Construct, IConstruct } from 'constructs';

/** How far each base has been counted: looking from 2 again each time would be quadratic. */
const used = new WeakMap<Construct, Map<string, number>>();

/** `base`, or `base-2`, `base-3` … when it is taken: for constructs whose id the user does not choose. */
export function idFor(scope: Construct, base: string): string {
  if (!scope.node.tryFindChild(base)) return base;
  const counters = used.get(scope) ?? new Map<string, number>();
  used.set(scope, counters);
  let n = counters.get(base) ?? 2;
  while (scope.node.tryFindChild(`${base}-${n}`)) n++;
  counters.set(base, n + 1);
  return `${base}-${n}`;
}

/** Something that does not appear in machine names: a zone says where a device is, not what it is. */
export interface Unnamed { readonly unnamed: true }
const isUnnamed = (element: IConstruct): boolean => 'unnamed' in element && element.unnamed === true;

/** Machine name of a construct below `root`: ids on its path joined by hyphens, zones left out (`ca-ocsp-1`). */
export function machineName(root: IConstruct, element: IConstruct, keepSelf = true): string {
  const ids: string[] = [];
  for (let at: IConstruct | undefined = element; at && at !== root; at = at.node.scope) {
    if ((at === element && keepSelf) || !isUnnamed(at)) ids.unshift(at.node.id);
  }
  return ids.join('-');
}

/** Path below the facility, with slashes. */
export const pathBelow = (root: IConstruct, element: IConstruct): string =>
  element === root ? '' : element.node.path.slice(root.node.path.length).replace(/^\//, '');
