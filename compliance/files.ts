import { textFile, type Model, type OutputFile, type Source } from '../model';
import { withRegister } from '../office/register';
import { writeBook, type BookWriter } from '../office/workbook';
import { assess, type AssessOptions } from './assess';
import { checklistBook } from './checklist';
import { findingsJson } from './json';
import { sarif } from './sarif';
import { standardsBook } from './standards';

const selfAssessments = { ca: { doc: 'CA-自评', section: '3.2' }, km: { doc: 'KM-自评', section: '3' } } as const;

export interface ComplianceOptions extends AssessOptions {
  /**
   * Where the construct at a path was written, for the lines in findings.sarif. Left out in a main run, so that moving
   * a declaration changes no file.
   */
  readonly sourceOf?: (path: string) => Source | undefined;
  /** Default: {@link writeBook}. */
  readonly write?: BookWriter;
}

/** findings.json, findings.sarif, 标准符合性检查表.xlsx and, of a facility with a machine room, 设计依据标准清单.xlsx. */
export async function complianceFiles(model: Model, options: ComplianceOptions = {}): Promise<OutputFile[]> {
  const assessment = assess(model, options);
  const kinds = new Set(model.systems.map((system) => system.kind));
  const serves = (['ca', 'km'] as const).filter((kind) => kinds.has(kind)).map((kind) => selfAssessments[kind]);
  const book = checklistBook(model, assessment);
  const standards = standardsBook(model, assessment);
  const write = options.write ?? writeBook;
  return [
    textFile('compliance/findings.json', '规则检查结果', 'compliance', findingsJson(model, assessment)),
    textFile('compliance/findings.sarif', '规则检查结果（SARIF）', 'compliance', sarif(model, assessment, options.sourceOf)),
    { path: book.path, title: book.title, kind: 'compliance', serves, bytes: await write(withRegister(model.facility.revisions, book)) },
    ...(standards === undefined ? [] : [{ path: standards.path, title: standards.title, kind: 'compliance' as const, serves: standards.serves, bytes: await write(withRegister(model.facility.revisions, standards)) }]),
  ];
}
