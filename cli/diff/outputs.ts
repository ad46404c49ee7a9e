/** Which outputs of a run say something else, and so which sections of the application's documents are to be revised. */
import { drawings } from '../../diagrams';
import { firewallFiles } from '../../firewalls';
import { inventoryBooks } from '../../inventory';
import { complianceFiles } from '../../compliance';
import { by, sectionTitle, type Model, type Serves } from '../../model';
import { monitoringFiles } from '../../monitoring';
import type { Book } from '../../office/sheet';
import { sheetChanges } from '../text-changes';

export interface Output {
  /** Without the ending where a drawing has several. */
  readonly path: string;
  readonly title: string;
  readonly serves: readonly Serves[];
  /** What the file is written from: equal texts, equal files. */
  readonly content: string;
  readonly book?: Book;
}

export interface OutputChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  readonly title: string;
  readonly serves: readonly Serves[];
  readonly before?: Output;
  readonly after?: Output;
}

/** Drawings as scenes, workbooks as sheets, rule files and the check list: nothing is rendered. */
async function outputsOf(model: Model): Promise<Output[]> {
  const text = new TextDecoder();
  const books: Book[] = [];
  const compliance = await complianceFiles(model, { write: async (book) => {
    books.push(book);
    return new Uint8Array();
  } });
  return [
    ...drawings(model, () => undefined).map((scene) => ({ path: `diagrams/${scene.name}`, title: scene.title, serves: scene.serves, content: JSON.stringify(scene) })),
    ...inventoryBooks(model).map((book) => ({ path: book.path, title: book.title, serves: book.serves, content: JSON.stringify(book), book })),
    ...[...firewallFiles(model), ...monitoringFiles(model)].map(({ path, title, serves, bytes }) => ({ path, title, serves, content: text.decode(bytes) })),
    ...compliance.flatMap(({ path, title, serves }) => {
      const book = books.find((each) => each.path === path);
      return book ? [{ path, title, serves, content: JSON.stringify(book), book }] : [];
    }),
  ];
}

/**
 * Outputs that are not the same. The earlier model is given the later revision, date and register first: a new number in every title block
 * is no reason to revise every section.
 */
export async function outputChanges(before: Model, after: Model): Promise<OutputChange[]> {
  const { revision, date, revisions } = after.facility;
  const facility = Object.fromEntries(Object.entries({ ...before.facility, revision, date, revisions }).filter(([, value]) => value !== undefined)) as Model['facility'];
  const dated: Model = { ...before, facility };
  const [earlier, later] = [await outputsOf(dated), await outputsOf(after)].map((list) => new Map(list.map((output) => [output.path, output]))) as [Map<string, Output>, Map<string, Output>];
  sameList(earlier, later);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((path): OutputChange[] => {
    const [old, now] = [earlier.get(path), later.get(path)];
    if (old?.content === now?.content) return [];
    const { title, serves } = (now ?? old)!;
    return [{ kind: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed', path, title, serves, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }];
  }).sort(by(({ path }) => path));
}

/** A list's file bears the name of its system: under another name it is the same list. */
function sameList(earlier: Map<string, Output>, later: ReadonlyMap<string, Output>): void {
  const only = (mine: ReadonlyMap<string, Output>, theirs: ReadonlyMap<string, Output>) => [...mine.keys()].filter((path) => path.startsWith('inventory/') && !theirs.has(path));
  const [gone, come] = [only(earlier, later), only(later, earlier)];
  if (gone.length !== come.length) return;
  gone.forEach((path, i) => {
    earlier.set(come[i]!, earlier.get(path)!);
    earlier.delete(path);
  });
}

export interface SectionChange {
  readonly doc: string;
  readonly section: string;
  readonly title: string;
  /** Titles of the outputs that changed. */
  readonly outputs: readonly string[];
}

const documentOrder = ['M2', 'CA-建设', 'CA-技术', 'CA-安全', 'CA-策略', 'KM-建设', 'KM-技术', 'KM-安全', 'KM-策略', 'CA-自评', 'KM-自评', 'M4'];

/** By document, then by number. */
export const inDocumentOrder = <T extends Serves>(list: readonly T[]): T[] => [...list].sort(by(({ doc }) => documentOrder.indexOf(doc), ({ section }) => section));

/** Sections that place one of these outputs, by document. */
export function sectionsOf(changes: readonly OutputChange[]): SectionChange[] {
  const sections = new Map<string, { readonly serves: Serves; readonly outputs: string[] }>();
  for (const { serves, title } of changes) for (const each of serves) {
    const key = `${each.doc} ${each.section}`;
    const known = sections.get(key) ?? { serves: each, outputs: [] };
    sections.set(key, known);
    known.outputs.push(title);
  }
  return inDocumentOrder([...sections.values()].map(({ serves, outputs }) => ({ ...serves, title: sectionTitle(serves) ?? '', outputs: [...new Set(outputs)] })));
}

/** Rows of 软硬件清单 that came, went or changed, by list. */
export const listChanges = (changes: readonly OutputChange[]): { readonly title: string; readonly rows: readonly string[] }[] =>
  changes.filter(({ path }) => path.startsWith('inventory/')).map(({ title, before, after }) => {
    const sheets = after?.book?.sheets ?? [];
    const earlier = new Map((before?.book?.sheets ?? []).map((sheet) => [sheet.name, sheet]));
    const empty = (name: string) => ({ ...(sheets.find((sheet) => sheet.name === name) ?? earlier.get(name)!), rows: [] });
    return { title, rows: [...new Set([...sheets.map(({ name }) => name), ...earlier.keys()])].flatMap((name) => sheetChanges(earlier.get(name) ?? empty(name), sheets.find((sheet) => sheet.name === name) ?? empty(name))) };
  });
