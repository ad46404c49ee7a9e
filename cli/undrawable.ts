/** Texts of a design that drawings cannot write: found before anything is drawn, all at once. */
import { hasGlyph } from '../diagrams/font';
import type { Issue, Model } from '../model';

/** An issue for each text of the model with a character that the lettering of drawings lacks. */
export function undrawableTexts(model: Model): Issue[] {
  const issues = new Map<string, Issue>();
  const { facility, ...lists } = model;
  const look = (value: unknown, path: string, property: string): void => {
    if (typeof value === 'string') {
      for (const character of value) {
        if (hasGlyph(character)) continue;
        const issue = { code: 'text-glyph-missing', path, values: { property, text: printable(value), character: printable(character), code: codeOf(character) } } as const;
        issues.set(`${path}\n${value}\n${character}`, issue);
      }
    } else if (Array.isArray(value)) for (const item of value) look(item, pathOf(item) ?? path, property);
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) look(item, path, name);
  };
  look(facility, '', 'facility');
  for (const [name, list] of Object.entries(lists)) look(list, name, name);
  return [...issues.values()];
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
