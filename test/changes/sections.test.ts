/** Sections told in few words are those that were asked for, and no others. */
import fc from 'fast-check';
import { sectionNumbers } from '../../cli/diff/section-text';
import { applicationDocuments } from '../../model';

const numbersOf = (doc: string): string[] => applicationDocuments[doc]!.sections.map(([number]) => number);

/** What the words say: ends of ranges with all sections at their level between them, and all that is below each. */
function sectionsIn(doc: string, texts: readonly string[]): Set<string> {
  const all = numbersOf(doc);
  const parent = (number: string): string => number.slice(0, Math.max(number.lastIndexOf('.'), 0));
  const listed = texts.flatMap((text) => {
    const [from = '', to = from] = text.split('–');
    const siblings = all.filter((number) => parent(number) === parent(from));
    return siblings.slice(siblings.indexOf(from), siblings.indexOf(to) + 1);
  });
  return new Set(all.filter((number) => listed.some((each) => number === each || number.startsWith(`${each}.`))));
}
const isLeaf = (doc: string, number: string): boolean => !numbersOf(doc).some((other) => other.startsWith(`${number}.`));

test('a heading stands for all below it, a range for all between its ends', () => {
  expect(sectionNumbers('M2', ['3.1', '3.2', '3.3', '5.1', '5.2'])).toEqual(['3', '5.1', '5.2']);
  expect(sectionNumbers('CA-建设', ['5.1', '6', '7.9.3', '7.9.4', '7.9.5', '7.9.7'])).toEqual(['5.1', '6', '7.9.3–7.9.5', '7.9.7']);
  expect(sectionNumbers('CA-建设', [])).toEqual([]);
});

test('no leaf is lost and none is added, whatever the set', () => {
  fc.assert(fc.property(fc.constantFrom(...Object.keys(applicationDocuments)).chain((doc) => fc.tuple(fc.constant(doc), fc.subarray(numbersOf(doc).filter((number) => isLeaf(doc, number))))), ([doc, numbers]) => {
    const told = [...sectionsIn(doc, sectionNumbers(doc, numbers))].filter((number) => isLeaf(doc, number));
    expect(told.sort()).toEqual([...numbers].sort());
  }));
});
