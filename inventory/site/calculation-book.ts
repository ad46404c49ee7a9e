/** 计算书: every calculation with formula, inputs, result, limit. */
import { calculationKinds, calculationsBySubject, type Calculation, type Input } from '../../analysis/site';
import { certainties, type Model } from '../../model';
import { band, row, toned, type Row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { limitText, resultText, sourceText, verdictCell } from './words';

const inputText = ({ name, symbol, value, unit }: Input): string => `${name.zh}${symbol === '' ? '' : ` ${symbol}`} = ${value}${unit === '' ? '' : ` ${unit}`}`;

/** 代入值, and what there is to say of them. */
const toldOf = ({ inputs, note }: Calculation): string =>
  [...(inputs.length === 0 ? [] : [inputs.map(inputText).join('；')]), ...(note ? [`说明：${note.zh}`] : [])].join('\n') || nothing;

export function summarySheet(model: Model): Sheet {
  const count = (lines: readonly Calculation[], verdict: Calculation['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  const subjects = calculationsBySubject(model);
  const all = subjects.flatMap(({ calculations }) => calculations);
  const line = (first: number | string, name: string, lines: readonly Calculation[]) =>
    row(first, name, lines.length, count(lines, 'met'), count(lines, 'not-met') > 0 ? toned('fault', count(lines, 'not-met')) : 0, count(lines, 'not-assessable'), count(lines, undefined));
  return {
    name: '汇总', title: '机房计算书：汇总',
    columns: [{ header: '序号', width: 6, align: 'center' }, { header: '科目', width: 30 }, ...['计算项', '满足', '不满足', '不可评估', '仅列示'].map((header) => ({ header, width: 14, align: 'center' as const }))],
    rows: [...subjects.map(({ zh, calculations }, i) => line(i + 1, zh, calculations)), line('合计', '', all)],
    notes: ['“不可评估”：缺少数据，或须由人判断。“仅列示”：没有限值的计算。', '“可配置默认值”的限值与系数不是标准的规定，可在设计中修改。'],
  };
}

/** 未满足项目: what to mend, and what a person must judge. */
export function openSheet(model: Model): Sheet {
  const open = calculationsBySubject(model).flatMap(({ zh, calculations }) => calculations.filter(({ verdict }) => verdict === 'not-met' || verdict === 'not-assessable').map((line) => ({ zh, line })));
  return {
    name: '未满足项目', title: '机房计算书：不满足与不可评估的项目',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '科目', width: 16 }, { header: '对象', width: 30 }, { header: '项目', width: 28 }, { header: '结果', width: 16, align: 'center' }, { header: '限值', width: 24 }, { header: '依据', width: 24 }, { header: '判定', width: 10, align: 'center' }, { header: '说明', width: 44 }],
    rows: open.map(({ zh, line }, i) => row(i + 1, zh, line.subjectName, calculationKinds[line.kind].title.zh, resultText(line), limitText(line), sourceText(line), verdictCell(line), line.note?.zh ?? '')),
    notes: open.length === 0 ? ['没有不满足或不可评估的项目。'] : [],
    paper: 'A3',
  };
}

export function subjectSheets(model: Model): Sheet[] {
  return calculationsBySubject(model).filter(({ calculations }) => calculations.length > 0).map(({ zh, calculations }) => {
    let number = 0;
    const kinds = [...new Set(calculations.map(({ kind }) => kind))];
    return {
      name: zh, title: `机房计算书：${zh}`,
      columns: [{ header: '序号', width: 5, align: 'center' }, { header: '对象', width: 29 }, { header: '公式', width: 34 }, { header: '代入值', width: 58 }, { header: '结果', width: 16 }, { header: '限值', width: 26 }, { header: '依据', width: 24 }, { header: '依据性质', width: 13, align: 'center' }, { header: '判定', width: 9, align: 'center' }],
      rows: kinds.flatMap((kind): Row[] => [
        band(calculationKinds[kind].title.zh),
        ...calculations.filter((line) => line.kind === kind).flatMap((line): Row[] => [row(++number, line.subjectName, line.formula, toldOf(line), `${line.result.symbol} = ${resultText(line)}`, limitText(line), sourceText(line), line.certainty === 'U' ? toned('advice', certainties.U.zh) : certainties[line.certainty].zh, verdictCell(line))]),
      ]),
      notes: [],
      paper: 'A3' as const,
    };
  });
}
