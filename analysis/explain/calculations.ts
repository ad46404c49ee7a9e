/** A calculation of the machine room: formula, what was put in and where it stands, result, limit, clause. */
import { calculationKinds, siteCalculations, verdicts, type Calculation, type Quantity } from '../site';
import { certainties, siteIndexOf, type Bilingual, type Model } from '../../model';
import { both, joined, named, same, section, type Explanation, type Origins, type Section } from './section';

const withUnit = (value: number | string, unit: string): string => (unit === '' || value === '—' ? String(value) : `${value} ${unit}`);
const quantity = ({ name, symbol, value, unit }: Quantity): Bilingual => {
  const sign = symbol === '' ? '' : ` ${symbol}`;
  return both(`${name.zh}${sign} = ${withUnit(value, unit)}`, `${name.en}${sign} = ${withUnit(value, unit)}`);
};

/** `≤ 8 kN/m²`, and in words what it stands for. */
function limitWords({ limit, result: { unit } }: Calculation): Bilingual | undefined {
  if (!limit) return undefined;
  const text = `${limit.relation} ${withUnit(limit.value, unit)}`;
  return limit.text ? both(`${text}（${limit.text.zh}）`, `${text} (${limit.text.en})`) : both(text, text);
}
const sourceWords = ({ clause, certainty }: Calculation): Bilingual =>
  both(`${clause === undefined ? '' : `${clause}；`}把握 ${certainty} ${certainties[certainty].zh}`, `${clause === undefined ? '' : `${clause}; `}certainty ${certainty}, ${certainties[certainty].en}`);

export function explainCalculation({ model }: Origins, id: string): Explanation {
  const found = siteCalculations(model).find((each) => each.id === id)!;
  const { kind, subject, subjectName, formula, inputs, verdict, note } = found;
  const { title } = calculationKinds[kind];
  const path = model.site && siteIndexOf(model.site).things.get(subject)?.thing.path;
  const limit = limitWords(found);
  return {
    subject: { kind: 'calculation', id }, ...(path === undefined ? {} : { path }),
    heading: both(`${subjectName}：${title.zh}（${id}）`, `${id}: ${title.en}, of ${subjectName}`),
    sections: [
      ...section(both('公式', 'Formula'), [both(formula, formula)]),
      ...section(both('代入值', 'Inputs'), inputs.map((input) => {
        const { zh, en } = quantity(input);
        return both(`${zh}（${input.from}）`, `${en} (${input.from})`);
      })),
      ...section(both('结果', 'Result'), [quantity(found.result)]),
      ...section(both('限值', 'Limit'), limit ? [limit, both(`依据：${sourceWords(found).zh}`, `source: ${sourceWords(found).en}`), verdict && both(`判定：${verdicts[verdict].zh}`, `verdict: ${verdicts[verdict].en}`)] : [both(`没有要求，仅列示；公式的${sourceWords(found).zh}`, `none is demanded; of the formula, ${sourceWords(found).en}`)]),
      ...section(both('说明', 'Note'), [note]),
      ...section(both('对象', 'About'), path === undefined ? [] : [named(model, subject)]),
    ],
  };
}

/** What is worked out about a thing of the site: each by the id that explains it. */
export function calculationsAbout(model: Model, thing: string, most = 20): Section[] {
  const own = siteCalculations(model).filter(({ subject }) => subject === thing);
  const lines = own.slice(0, most).map((each) => {
    const { title } = calculationKinds[each.kind];
    const limit = limitWords(each);
    const state = each.verdict && verdicts[each.verdict];
    const value = withUnit(each.result.value, each.result.unit);
    return both(`${each.id}  ${title.zh} ${value}${limit ? `，限值 ${limit.zh}` : ''}${state ? `，${state.zh}` : ''}`, `${each.id}  ${title.en} ${value}${limit ? `, limit ${limit.en}` : ''}${state ? `, ${state.en}` : ''}`);
  });
  // `power.ups.ups-a.kva`: what a result was worked out from names the thing.
  const entered = siteCalculations(model).filter(({ subject, inputs }) => subject !== thing && inputs.some(({ from }) => from.split(/[.\s（]/).includes(thing))).map(({ id }) => id);
  const also = joined(entered.map(same), 12);
  return section(both('计算', 'Calculations'), [
    ...lines, own.length > most ? both(`另有 ${own.length - most} 项：jifang list calculations`, `and ${own.length - most} more: jifang list calculations`) : undefined,
    entered.length === 0 ? undefined : both(`它的数据还用于：${also.zh}`, `its figures also enter: ${also.en}`),
  ]);
}
