/** Texts of a design that drawings cannot write: found before anything is drawn, all at once. */
import { hasGlyph } from '../diagrams/font';
import { by, type Issue, type Model } from '../model';

/** By an element of the model: elements that an edit leaves alone are the same objects in the next model. */
const known = new WeakMap<object, ReadonlyMap<string, Issue>>();

/** An issue for each text of the model with characters that the lettering of drawings lacks; texts that are made of another such text are not told again. */
export function undrawableTexts(model: Model): Issue[] {
  const issues = new Map<string, Issue>();
  const { facility, ...lists } = model;
  look(facility, '', 'facility', issues);
  for (const [name, list] of Object.entries(lists)) look(list, name, name, issues);
  return withoutMade(issues);
}

function look(value: unknown, path: string, property: string, issues: Map<string, Issue>): void {
  if (typeof value === 'string') {
    const missing = [...new Set(value)].filter((character) => !hasGlyph(character)).map((character) => `${printable(character)} (${codeOf(character)})`);
    if (missing.length > 0) issues.set(`${path}\n${value}`, { code: 'text-glyph-missing', path, values: { property, text: printable(value), characters: { zh: missing.join('、'), en: missing.join(', ') } } });
  } else if (Array.isArray(value)) for (const item of value) {
    const own = pathOf(item);
    if (own === undefined) look(item, path, property, issues);
    else for (const [key, issue] of issuesOf(item as object, own)) issues.set(key, issue);
  } else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) look(item, path, name, issues);
}

/**
 * Names that the model makes of others, such as that of a wall from those of its rooms, are right when these are.
 * @param issues by path and text
 */
function withoutMade(issues: ReadonlyMap<string, Issue>): Issue[] {
  const told = [...issues].map(([key, issue]) => ({ text: key.slice(issue.path.length + 1), issue }));
  const roots: string[] = [];
  for (const text of [...new Set(told.map((each) => each.text))].sort(by((each) => each.length))) {
    const rest = roots.reduce((left, root) => left.replaceAll(root, ''), text);
    if (![...rest].every(hasGlyph)) roots.push(text);
  }
  const own = new Set(roots);
  return told.flatMap(({ text, issue }) => (own.has(text) ? issue : []));
}

function issuesOf(element: object, path: string): ReadonlyMap<string, Issue> {
  const found = known.get(element);
  if (found !== undefined) return found;
  const issues = new Map<string, Issue>();
  for (const [name, item] of Object.entries(element)) look(item, path, name, issues);
  if (Object.isFrozen(element)) known.set(element, issues);
  return issues;
}

/** The place of an element in the design; of what has none, such as a product, its id. */
function pathOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  if ('path' in item && typeof item.path === 'string') return item.path;
  return 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}

const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** What a terminal may be shown: control characters would move its cursor. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `<${codeOf(character)}>`);
