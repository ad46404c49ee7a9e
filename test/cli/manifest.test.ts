import { manifestOf } from '../../cli/manifest';
import { applicationDocuments, hashOf, sectionTitle, textFile, type OutputFile } from '../../model';
import { referenceModel } from '../support';

const file = (path: string, more: Partial<OutputFile> = {}): OutputFile => ({ ...textFile(path, '题目', 'table', path), ...more });
const made = (...files: OutputFile[]) => manifestOf(referenceModel(), 'facilities/reference/facility.ts', 'the hash', files);

describe('the manifest', () => {
  it('lists files by path and sections by document and number, whatever order they come in', () => {
    const serves = [{ doc: 'CA-技术', section: '6.10' }, { doc: 'CA-技术', section: '6.2' }, { doc: 'CA-建设', section: '8.1' }].filter((each) => sectionTitle(each) !== undefined);
    const manifest = made(file('b/2'), file('a', { serves }), file('b/1'));
    expect(manifest).toEqual(made(file('b/1'), file('b/2'), file('a', { serves: [...serves].reverse() })));
    expect(manifest.files.map(({ path }) => path)).toEqual(['a', 'b/1', 'b/2']);
    expect(manifest.files[0]!.serves[0]).toEqual({ doc: 'CA-建设', section: '8.1' });
    expect(manifest.files[1]).toEqual({ path: 'b/1', title: '题目', kind: 'table', serves: [], sha256: hashOf('b/1') });
  });

  it.each([
    ['a section the application does not have', [file('a', { serves: [{ doc: 'CA-技术', section: '99.1' }] })], 'a serves CA-技术 99.1, which the application does not have'],
    ['a document the application does not have', [file('a', { serves: [{ doc: 'RA-技术', section: '1' }] })], 'a serves RA-技术 1, which the application does not have'],
    ['two files of one name', [file('a'), file('a')], 'two output files have one name: a'],
    ['two names that are one on some machines', [file('T/plan.xlsx'), file('t/Plan.xlsx')], 'two output files have one name: t/Plan.xlsx'],
    ['a way out of the folder', [file('../a')], 'no name for an output file: ../a'],
    ['an absolute path', [file('/a')], 'no name for an output file: /a'],
    ['its own name', [file('manifest.json')], 'no name for an output file: manifest.json'],
    ['a file without a title', [file('a', { title: '' })], 'an output file without a title: a'],
  ])('refuses %s', (_, files, message) => {
    expect(() => made(...files)).toThrow(message);
  });
});

describe('the outline of the application', () => {
  it('knows the headings of its sections', () => {
    expect(sectionTitle({ doc: 'CA-建设', section: '8.1' })).toBe('网络区域划分');
    expect(sectionTitle({ doc: 'KM-技术', section: '6.1' })).toBeDefined();
  });

  it('names each section of a document once', () => {
    for (const [doc, { sections }] of Object.entries(applicationDocuments)) {
      const numbers = sections.map(([number]) => number);
      expect({ doc, count: new Set(numbers).size }).toEqual({ doc, count: numbers.length });
    }
  });
});
