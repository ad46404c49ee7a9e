import { calculationKinds, siteCalculations, type Calculation, type CalculationKind } from '../../analysis/site';
import { append, type Bilingual } from '../../model';
import type { Facts } from '../facts';
import { weigh, type Rule } from '../rule';
import { ofThing } from '../subject';
import { fill, inside, list } from '../words';

interface Calculated {
  readonly id: string;
  readonly title: Bilingual;
  /** Records of the 计算书 whose verdict is taken. */
  readonly kinds: readonly CalculationKind[];
  /** Only those that are judged by such a demand; absent: all. */
  readonly only?: (calculation: Calculation) => boolean;
  readonly why: Bilingual;
  readonly mend: Bilingual;
}

/** A rule that takes the verdict of calculations of the machine room: the same records that the 计算书 prints, with formula and inputs. */
export function calculated({ id, title, kinds, only, why, mend }: Calculated): Rule {
  return {
    id, title, why, mend,
    checks: fill({ zh: '机房计算书中，{kinds}的每一项都满足。', en: 'Of the calculations of the machine room, every one about {kinds} is met.' }, { kinds: list(kinds.map((kind) => inside(calculationKinds[kind].title))) }),
    *check(facts) {
      for (const calculations of bySubject(facts, kinds, only)) {
        yield weigh(ofThing(facts, calculations[0]!.subject, calculations[0]!.subjectName), calculations.filter(({ verdict }) => verdict === 'not-met').map(faultOf), calculations.filter(({ verdict }) => verdict === 'not-assessable').map(gapOf));
      }
    },
  };
}

function bySubject(facts: Facts, kinds: readonly CalculationKind[], only: Calculated['only']): Iterable<Calculation[]> {
  const wanted = new Set<CalculationKind>(kinds);
  const groups = new Map<string, Calculation[]>();
  for (const each of siteCalculations(facts.model)) {
    if (each.verdict === undefined || !wanted.has(each.kind) || only?.(each) === false) continue;
    const { path } = ofThing(facts, each.subject, each.subjectName);
    append(groups, path, each);
  }
  return groups.values();
}

/** Units that count things are left out in English. */
const english: Readonly<Record<string, string>> = { 处: '', 只: '', 台: '', 个: '', 间: '', 樘: '', 天: ' days', '次/h': ' changes/h' };

/** What a calculation notes, as the last part of a sentence. */
const noteOf = (note: Bilingual | undefined): Bilingual => (note ? { zh: `；${note.zh.replace(/。$/, '')}`, en: `; ${inside(note).en.replace(/\.$/, '')}` } : { zh: '', en: '' });

const gapOf = ({ id, kind, note }: Calculation): Bilingual =>
  fill({ zh: '{title}所需的数据或说明（计算书 {id}{note}）', en: 'what the calculation of the {title} needs (calculation {id}{note})' }, { title: inside(calculationKinds[kind].title), id, note: noteOf(note) });

function faultOf({ id, kind, result, limit, note }: Calculation): Bilingual {
  const zhUnit = result.unit === '' ? '' : ` ${result.unit}`;
  const enUnit = english[result.unit] ?? zhUnit;
  const { title, worded, shareOf } = calculationKinds[kind];
  const word = worded ? limit?.text : undefined;
  return fill({
    zh: `{title} ${shareOf ? `为${shareOf.zh}的 ` : ''}{value}，应 {relation} {limit}${zhUnit}{text}（计算书 {id}{note}）`,
    en: `{title}: {value}${shareOf ? ` of ${shareOf.en}` : ''}, wanted {relation} {limit}${enUnit}{text} (calculation {id}{note})`,
  }, {
    title: inside(title), relation: limit?.relation ?? '', limit: word ?? limit?.value ?? '', id,
    value: result.value === '—' ? { zh: '无', en: 'none' } : { zh: `${result.value}${zhUnit}`, en: `${result.value}${enUnit}` },
    text: limit?.text && !word ? { zh: `（${limit.text.zh}）`, en: ` (${limit.text.en})` } : '', note: noteOf(note),
  });
}
