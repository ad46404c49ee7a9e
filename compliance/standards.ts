/** 设计依据标准清单: by subject of the machine room, which standards its design is judged by, in which clauses, of what. */
import { by, type Model, type Serves, type SystemKind } from '../model';
import { row, type Book, type Row, type Sheet } from '../office/sheet';
import type { Assessment } from './assess';
import type { Finding } from './finding';
import { packs } from './packs';
import { ruleAreas } from './rules';

interface Subject {
  readonly name: string;
  /** Of {@link ruleAreas}. */
  readonly areas: readonly string[];
  /** Sections titled 设计依据 and alike, by kind of system. */
  readonly sections: Readonly<Record<SystemKind, readonly Serves[]>>;
}

const section = (doc: string, number: string): Serves => ({ doc, section: number });

/** 2.2 of the security reports asks for the same list as 7.1.1 of the building reports. */
const subjects: readonly Subject[] = [
  {
    name: '物理环境', areas: ['building', 'shielding', 'security', 'power', 'cooling', 'fire', 'monitoring', 'cabling'],
    sections: { ca: [section('CA-建设', '7.1.1'), section('CA-安全', '2.2')], km: [section('KM-建设', '6.1.1'), section('KM-安全', '2.2')] },
  },
  { name: '空调', areas: ['cooling'], sections: { ca: [section('CA-建设', '7.6.1')], km: [section('KM-建设', '6.6.1')] } },
  { name: '消防', areas: ['fire'], sections: { ca: [section('CA-建设', '7.8.2')], km: [section('KM-建设', '6.8.2')] } },
  { name: '环境监控', areas: ['monitoring'], sections: { ca: [section('CA-建设', '7.9.2')], km: [section('KM-建设', '6.9.2')] } },
];

/** The number of a standard, then its title. */
const numbered = /^((?:GB|GM)(?:\/T)? [\d.-]+) (.+)$/;

export interface StandardsBook extends Book {
  readonly serves: readonly Serves[];
}

/** None without a machine room. */
export function standardsBook(model: Model, { findings }: Assessment): StandardsBook | undefined {
  const { facility, site } = model;
  if (site === undefined) return undefined;
  const kinds = (['ca', 'km'] as const).filter((kind) => model.systems.some((system) => system.kind === kind));
  return {
    path: 'compliance/设计依据标准清单.xlsx',
    title: '机房设计依据标准清单',
    heading: [
      ['单位', facility.organization.name], ['场所', site.name], ['版次', facility.revision], ...(facility.date === undefined ? [] : [['日期', facility.date] as const]),
    ],
    organization: facility.organization.name,
    ...(facility.date === undefined ? {} : { date: facility.date }),
    sheets: subjects.map((subject) => sheetOf(subject, findings)),
    serves: kinds.flatMap((kind) => subjects.flatMap(({ sections }) => sections[kind])),
  };
}

function sheetOf({ name, areas }: Subject, findings: readonly Finding[]): Sheet {
  const wanted = ruleAreas.filter(({ id }) => areas.includes(id));
  const areaOf = new Map(wanted.flatMap(({ title, rules }) => rules.map(({ id }) => [id, title.zh] as const)));
  // What nothing in this facility is judged by is no basis of its design.
  const applied = new Map(findings.filter(({ rule }) => areaOf.has(rule)).map((finding) => [finding.rule, finding]));
  const lines = packs.flatMap((pack) => {
    const [, number, title] = numbered.exec(pack.title.zh) ?? [];
    const demands = pack.demands.filter(({ rule, certainty }) => applied.has(rule) && certainty !== 'U');
    return number === undefined || demands.length === 0 ? [] : [{ number, title: title!, demands }];
  });
  const rows = lines.sort(by(({ number }) => number)).map(({ number, title, demands }, i): Row => {
    const clauses = [...new Set(demands.flatMap(({ clause }) => clause.replace(number, '').trim().split('、')))].filter((clause) => clause !== '').sort(by((clause) => clause));
    const parts = [...new Set(demands.map(({ rule }) => areaOf.get(rule)!))];
    const titles = [...new Set(demands.map(({ rule }) => applied.get(rule)!.title.zh))];
    return row(i + 1, number, title, clauses.length === 0 ? '—' : clauses.join('、'), areas.length > 1 ? parts.join('、') : titles.join('；'));
  });
  return {
    name, title: `${name}设计依据标准清单`,
    columns: [{ header: '序号', width: 6, align: 'center' }, { header: '标准号', width: 18 }, { header: '标准名称', width: 36 }, { header: '涉及条款', width: 46 }, { header: areas.length > 1 ? '涉及部分' : '涉及内容', width: 54 }],
    rows,
    notes: ['所列为检查本设计所依据的标准及条款；可配置默认值和申请材料模板的要求不在其内。未写条款的，该标准的要求为行业通行引用，以标准原文为准。'],
  };
}
