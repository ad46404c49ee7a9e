/** 变更清单: what is handed in with a changed application, as a workbook. */
import type { Change } from '../../analysis/changes';
import { packetText } from '../../analysis/packets/term';
import { states } from '../../compliance/finding';
import type { Serves } from '../../model';
import { band, gap, row, type Book, type Cell, type Column, type Row, type Sheet } from '../../office/sheet';
import { blocksOf, calledChange } from './blocks';
import { Following, sectionsNaming, type Comparison } from './comparison';
import { byDocument } from './section-text';
import { aboutLines, fieldAt, fieldName, valueText, wordingOf, type Wording } from './values';
import { blockTitles, kindOf, subjectName } from './words';

const columns: readonly Column[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '变更项', width: 28 },
  { header: '变更前', width: 32 },
  { header: '变更后', width: 32 },
  { header: '原因', width: 20 },
  { header: '影响文档章节', width: 40 },
];

/** Sections of one document on a line. */
const sectionText = (sections: readonly Serves[]): string => (sections.length === 0 ? '—' : byDocument(sections).map(({ doc, numbers }) => `${doc} ${numbers.join('、')}`).join('\n'));

export function changeListBook(comparison: Comparison, reason: string | undefined): Book {
  const { after, before, changes } = comparison;
  const { facility } = after.model;
  return {
    path: '变更清单.xlsx', title: '变更清单', organization: facility.organization.name, ...(facility.date === undefined ? {} : { date: facility.date }),
    heading: [['单位', facility.organization.name], ['变更前', `版次 ${before.model.facility.revision}（${before.label.zh}）`], ['变更后', `版次 ${facility.revision}（${after.label.zh}）`], ...(facility.date === undefined ? [] : [['日期', facility.date] as const])],
    sheets: [listSheet(comparison, reason), ...(changes.list.length === 0 ? [] : [passingSheet(comparison), clauseSheet(comparison), sectionSheet(comparison)])],
  };
}

/** @param stated by the user; else what the register says of the later revision */
function listSheet(comparison: Comparison, stated: string | undefined): Sheet {
  const { changes, before, after } = comparison;
  const { revision, revisions = [] } = after.model.facility;
  const reason = stated ?? (revision === before.model.facility.revision ? undefined : revisions.find((each) => each.revision === revision)?.reason);
  const following = new Following(changes.list, before.model, after.model);
  const words = wordingOf(before.model, after.model);
  const rows: Row[] = [];
  let group = '';
  let number = 0;
  for (const change of changes.list) {
    const [what, values] = [calledChange(change, words).zh, bothSides(change, words)];
    const subject = subjectName(change.subject).zh;
    if (subject !== group) rows.push(band(group = subject));
    const cause = following.causeOf(change);
    const why: Cell = cause ? `随${calledChange(cause, words).zh}的${kindOf(cause).zh}` : change.unasked ? '重新分配（设计未要求）' : reason ?? gap('变更原因');
    rows.push(row(++number, `${kindOf(change).zh}${what}`, values.before, values.after, why, sectionText(sectionsNaming(change, comparison.outputs))));
  }
  return { name: '变更清单', title: '变更清单', columns, rows, notes: number === 0 ? ['两个版本之间没有变更。'] : ['“影响文档章节”列出内容有变且写到该项的图表所在的章节；整体见“应修订的章节”。'] };
}

/** What came or went states what it is; what changed states its fields. */
function bothSides(change: Change, words: Wording): { before: string; after: string } {
  const about = aboutLines(change, words).map(({ zh }) => zh).join('\n');
  if (change.kind === 'added') return { before: '—', after: about };
  if (change.kind === 'removed') return { before: about, after: '—' };
  const ids = change.kind === 'renamed' && change.before !== undefined ? { before: [`标识：${change.before}`], after: [`标识：${change.id}`] } : { before: [], after: [] };
  const text = (side: 'before' | 'after') => [...ids[side], ...change.fields.map((each) => `${fieldName(each.field, change.subject).zh}：${valueText(each[side], fieldAt(change.subject, each.field), words)}`)].join('\n');
  return { before: text('before'), after: text('after') };
}

function passingSheet(comparison: Comparison): Sheet {
  const blocks = blocksOf(comparison, Infinity).filter(({ title }) => [blockTitles.opens, blockTitles.closes, blockTitles.renumbered].includes(title));
  let number = 0;
  return {
    name: '放行变化', title: '放行变化', notes: ['对全部报文计算，时间窗内放行的按放行计；同一区域内的通信不经防火墙，不在其中。', ...(blocks.length === 0 ? ['放行的报文没有变化。'] : [])],
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '源 → 目的', width: 34 }, { header: '报文', width: 80 }, { header: '例', width: 36 }],
    rows: blocks.flatMap(({ title, lines }) => [band(title.zh), ...lines.map(({ text, below }) => row(++number, text.zh, below.slice(0, -1).map(({ zh }) => zh).join('\n'), below.at(-1)?.zh ?? packetText(comparison.passing[0]!.example)))]),
  };
}

const clauseSheet = ({ clauses }: Comparison): Sheet => ({
  name: '条款状态变化', title: '条款状态变化', notes: clauses.length === 0 ? ['没有条款的状态变化。'] : [],
  columns: [{ header: '序号', width: 5, align: 'center' }, { header: '条款', width: 40 }, { header: '检查项', width: 40 }, { header: '对象', width: 26 }, { header: '变更前', width: 14, align: 'center' }, { header: '变更后', width: 14, align: 'center' }],
  rows: clauses.map(({ clauses: cited, title, subject, before, after }, i) => row(i + 1, cited.map(({ zh }) => zh).join('\n'), title.zh, subject.name.zh, before === undefined ? '—' : states[before].zh, after === undefined ? '—' : states[after].zh)),
});

const sectionSheet = ({ sections }: Comparison): Sheet => ({
  name: '应修订的章节', title: '应修订的章节', notes: ['列出所用图表内容有变的章节；章节中的文字由人判断。'],
  columns: [{ header: '序号', width: 5, align: 'center' }, { header: '文档', width: 14 }, { header: '章节', width: 10, align: 'center' }, { header: '标题', width: 34 }, { header: '内容有变的图表', width: 80 }],
  rows: sections.map(({ doc, section, title, outputs }, i) => row(i + 1, doc, section, title, outputs.join('\n'))),
});
