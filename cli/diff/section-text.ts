/** Sections of the application's documents, as few words as say which they are. */
import { append, applicationDocuments, type Serves } from '../../model';

interface Node { readonly number: string; readonly children: Node[] }

/** The sections at the top, each with those below it, in the order of the document. */
function treeOf(doc: string): readonly Node[] {
  const top: Node[] = [];
  const known = new Map<string, Node>();
  for (const [number] of applicationDocuments[doc]?.sections ?? []) {
    const node: Node = { number, children: [] };
    known.set(number, node);
    (known.get(number.slice(0, Math.max(number.lastIndexOf('.'), 0)))?.children ?? top).push(node);
  }
  return top;
}

/** Runs of three and more beside each other are told by their ends. */
const fewestOfRange = 3;

/**
 * The numbers of sections: a heading for all that is below it, `7.2–7.6` for sections beside each other.
 * @example
 * sectionNumbers('CA-建设', ['5.1', '5.2', '6', '7.2.1', '7.2.2']);
 */
export function sectionNumbers(doc: string, numbers: readonly string[]): string[] {
  const wanted = new Set(numbers);
  const isWhole = ({ number, children }: Node): boolean => (children.length === 0 ? wanted.has(number) : children.every(isWhole));
  const told = (siblings: readonly Node[]): string[] => {
    const texts: string[] = [];
    let run: string[] = [];
    const end = (): void => {
      texts.push(...(run.length < fewestOfRange ? run : [`${run[0]!}–${run.at(-1)!}`]));
      run = [];
    };
    for (const node of siblings) {
      if (isWhole(node)) {
        run.push(node.number);
        continue;
      }
      end();
      if (wanted.has(node.number)) texts.push(node.number);
      texts.push(...told(node.children));
    }
    end();
    return texts;
  };
  return told(treeOf(doc));
}

/** By document, in the order they come: its name and its sections. */
export function byDocument(sections: readonly Serves[]): { readonly doc: string; readonly numbers: readonly string[]; readonly count: number }[] {
  const found = new Map<string, string[]>();
  for (const { doc, section } of sections) append(found, doc, section);
  return [...found].map(([doc, numbers]) => ({ doc, numbers: sectionNumbers(doc, numbers), count: numbers.length }));
}
