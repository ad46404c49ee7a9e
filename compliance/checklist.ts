import { append, type Bilingual, type Model, type System } from '../model';
import { band, row, toned, type Book, type Cell, type Row, type Sheet } from '../office/sheet';
import type { Assessment } from './assess';
import { citation, states, strongest, type Finding, type FindingState } from './finding';
import type { ItemWeight } from './item';
import { severities } from './pack';
import { demandsOf, packs } from './packs';
import { ruleAreas } from './rules';
import { itemStates, type ItemResult, type ItemState, type Verdict } from './verdict';
import { list } from './words';

const weights: Readonly<Record<ItemWeight, string>> = { key: '关键项', pair: '关键项（成对）', counted: '一般项' };

/** 标准符合性检查表: per system the check-list of its test standard, and every rule with what it found. */
export function checklistBook(model: Model, assessment: Assessment): Book {
  const { facility } = model;
  const findingsOf = bySystem(assessment.findings);
  return {
    path: 'compliance/标准符合性检查表.xlsx',
    title: '标准符合性检查表',
    heading: [
      ['单位', facility.organization.name], ['版次', facility.revision], ...(facility.date === undefined ? [] : [['日期', facility.date] as const]),
    ],
    organization: facility.organization.name,
    ...(facility.date === undefined ? {} : { date: facility.date }),
    sheets: [
      ...assessment.verdicts.flatMap((verdict) => [itemSheet(verdict), ruleSheet(verdict.system, findingsOf.get(verdict.system.id) ?? new Map())]),
      ...waiverSheet(assessment.findings),
    ],
  };
}

function itemSheet(verdict: Verdict): Sheet {
  const { system, standard } = verdict;
  let topic = '';
  const rows = verdict.items.flatMap((result, i): Row[] => {
    const heading = topicOf(result.item.clause);
    const bands = heading === topic ? [] : [band(heading)];
    topic = heading;
    return [...bands, row(
      i + 1, result.item.clause, result.item.title.zh, weights[result.item.weight], stateCell(result.state),
      foundIn(result), evidenceFor(result), result.state === 'not-applicable' ? '仅产品检测适用' : remainder(result),
    )];
  });
  return {
    name: `${system.title}检查表`,
    title: `${system.title}标准符合性检查表（${standard.name}）`,
    columns: [
      { header: '序号', width: 6, align: 'center' }, { header: '条款', width: 9, align: 'center' }, { header: '检查项', width: 24 },
      { header: '要求程度', width: 12, align: 'center' }, { header: '状态', width: 10, align: 'center' }, { header: '依据/发现', width: 52 },
      { header: '证据', width: 24 }, { header: '备注', width: 30 },
    ],
    rows: [band(results[verdict.outcome](verdict), 1), ...rows],
    notes: [
      `判定：${verdict.text.zh}。`,
      '设计符合：规则已就该项的全部内容检查本设计，均符合；现场以实际配置为准。待评估：有内容须由试验、现场或证明材料确定，见备注。',
      '要求程度和判定方法按该标准对项目的规定；关键项（成对）为 CRL签发 与 证书状态查询，两项同时不符合才导致不通过。',
    ].slice(0, standard.items.some((item) => item.weight === 'pair') ? 3 : 2),
  };
}

/** Topics as the self-assessment names them, by the chapter a clause is in. */
const topics: Readonly<Record<string, string>> = {
  '8.1': '物理场地', '8.2': '网络', '8.3': '岗位及权限管理', '8.4': '安全管理', '8.5': '安全管理', '8.6': '系统功能', '8.7': '系统性能、数据备份和恢复', '8.8': '系统性能、数据备份和恢复',
  '8.9': '第三方安全产品', '8.10': '证书、密码算法、密码协议和文档', '8.11': '证书、密码算法、密码协议和文档', '8.12': '证书、密码算法、密码协议和文档',
  '8.13': '证书、密码算法、密码协议和文档', '8.14': '证书、密码算法、密码协议和文档', '8.15': '证书、密码算法、密码协议和文档',
  '7.1': '物理场地', '7.2': '网络', '7.3': '岗位及权限管理', '7.4': '安全管理', '7.5': '安全管理', '7.6': '系统功能', '7.7': '系统性能、数据备份和恢复', '7.8': '系统性能、数据备份和恢复',
  '7.9': '第三方安全产品和文档', '7.10': '第三方安全产品和文档',
};
const topicOf = (clause: string): string => topics[clause.split('.').slice(0, 2).join('.')] ?? '';

const results: Readonly<Record<Verdict['outcome'], (verdict: Verdict) => string>> = {
  fails: (verdict) => `判定：不通过（关键项不符合 ${verdict.failedKeys.length} 项，其他项不符合 ${verdict.failedOthers.length} 项）`,
  passes: () => '判定：通过',
  'passes-so-far': (verdict) => `判定：目前没有导致不通过的项；尚有 ${verdict.open.length} 项待评估，不能判定通过`,
};

const stateCell = (state: ItemState): Cell =>
  state === 'failed' ? toned('fault', itemStates.failed.zh) : state === 'open' ? toned('gap', itemStates.open.zh) : itemStates[state].zh;

/** What people supplied, else what such an item is shown by; and what was measured on the live twin. */
const evidenceFor = ({ status, item, findings }: ItemResult): string =>
  [...new Set([status?.evidence ?? item.evidence?.zh ?? '', ...findings.map(({ evidence }) => evidence?.zh ?? '')])].filter((text) => text !== '').join('\n');

/** What the rules of an item found: faults with their values, gaps, and how much was looked at. */
function foundIn({ findings }: ItemResult): string {
  if (findings.length === 0) return '';
  const lines = (state: FindingState, texts: (finding: Finding) => readonly Bilingual[]) => {
    const grouped = new Map<string, Finding[]>();
    for (const finding of findings.filter((each) => each.state === state)) {
      const key = `${finding.title.zh}：${texts(finding).map((text) => text.zh).join('；')}`;
      append(grouped, key, finding);
    }
    return [...grouped].map(([text, members]) => `${states[state].zh}｜${text}（${list(members.map((member) => member.subject.name.zh), 4).zh}）`);
  };
  const met = new Map<string, number>();
  for (const finding of findings) if (finding.state === 'met') met.set(finding.title.zh, (met.get(finding.title.zh) ?? 0) + 1);
  return [
    ...lines('not-met', (finding) => finding.because),
    ...lines('waived', (finding) => finding.because),
    ...lines('not-assessable', (finding) => finding.missing),
    ...(met.size === 0 ? [] : [`符合｜${[...met].map(([title, count]) => `${title}（${count}）`).join('；')}`]),
  ].join('\n');
}

function remainder({ item, findings }: ItemResult): string {
  const waivers = findings.map((finding) => finding.waiver).filter((waiver) => waiver !== undefined)
    .map((waiver) => `豁免：${waiver.reason}（批准：${waiver.approver}，至 ${waiver.expires}）；豁免不改变标准的判定`);
  return [...(item.remaining === undefined ? [] : [`待确定：${item.remaining.zh}`]), ...new Set(waivers)].join('\n');
}

type ByRule = ReadonlyMap<string, readonly Finding[]>;

/** Findings by system and rule, gone through once. */
function bySystem(findings: readonly Finding[]): ReadonlyMap<string, ByRule> {
  const systems = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) for (const system of finding.systems) {
    const rules = systems.get(system) ?? new Map<string, Finding[]>();
    systems.set(system, rules);
    append(rules, finding.rule, finding);
  }
  return systems;
}

function ruleSheet(system: System, own: ByRule): Sheet {
  const apply = new Set(packs.filter((pack) => pack.systems.includes(system.kind)).map((pack) => pack.id));
  let number = 0;
  const rows = ruleAreas.flatMap((area): Row[] => {
    // What is demanded of the other kind of system alone stands in the sheet of that.
    const lines = area.rules.filter((rule) => own.has(rule.id) && (demandsOf(rule.id).length === 0 || demandsOf(rule.id).some(({ pack }) => apply.has(pack.id)))).map((rule) => {
      const members = own.get(rule.id) ?? [];
      const count = (state: FindingState) => members.filter((finding) => finding.state === state).length;
      const asked = demandsOf(rule.id).filter(({ pack }) => apply.has(pack.id));
      const advice = strongest(asked) === 'advice';
      const open = count('not-met') > 0 ? (advice ? toned('advice', '建议改进') : toned('fault', states['not-met'].zh)) : count('not-assessable') > 0 ? toned('gap', states['not-assessable'].zh)
        : count('waived') > 0 ? states.waived.zh : states.met.zh;
      return row(++number, rule.title.zh, [...new Set(asked.map((demand) => citation({ ...demand, clause: ownClause(demand.clause, system) }).zh))].join('\n'), [...new Set(asked.map(({ severity }) => severities[severity].zh))].join('、'),
        open, members.length, details(members));
    });
    return lines.length === 0 ? [] : [band(area.title.zh), ...lines];
  });
  return {
    name: `${system.title}规则明细`,
    title: `${system.title}规则检查明细`,
    columns: [
      { header: '序号', width: 6, align: 'center' }, { header: '规则', width: 40 }, { header: '依据', width: 34 }, { header: '要求程度', width: 10, align: 'center' },
      { header: '状态', width: 10, align: 'center' }, { header: '对象数', width: 8, align: 'center' }, { header: '发现', width: 62 },
    ],
    rows,
    notes: ['注明“示例图”的出自标准的资料性附录，注明“可配置默认值”的不是标准的要求；两者和“建议”均不计入判定。', '没有对象的规则不列出。'],
  };
}

/** Of `CA-技术 6.3、KM-技术 6.3` the part about this system. */
const ownClause = (clause: string, system: System): string => {
  const other = system.kind === 'ca' ? 'KM-' : 'CA-';
  return clause.split('、').filter((part) => !part.startsWith(other)).join('、');
};

const details = (findings: readonly Finding[]): string => {
  const grouped = new Map<string, Bilingual[]>();
  for (const finding of findings) {
    const text = [...finding.because, ...finding.missing, ...(finding.evidence ? [finding.evidence] : [])].map((each) => each.zh).join('；');
    if (text !== '') append(grouped, text, finding.subject.name);
  }
  return [...grouped].map(([text, subjects]) => `${list(subjects, 6).zh}｜${text}`).join('\n');
};

/** Only where there are waivers: what they waive, and what is wrong with them. */
function waiverSheet(findings: readonly Finding[]): Sheet[] {
  const rows = findings.flatMap((finding): Row[] => {
    if (finding.waiver !== undefined) {
      return [row(finding.rule, finding.subject.name.zh, states.waived.zh, finding.because.map((text) => text.zh).join('；'), finding.waiver.reason, finding.waiver.approver, finding.waiver.expires)];
    }
    return finding.rule.startsWith('waiver-')
      ? [row(finding.rule, finding.subject.name.zh, toned('fault', finding.title.zh), [...finding.because, ...finding.missing].map((text) => text.zh).join('；'), '', '', '')] : [];
  });
  return rows.length === 0 ? [] : [{
    name: '豁免', title: '豁免一览',
    columns: [
      { header: '规则', width: 26 }, { header: '对象', width: 28 }, { header: '状态', width: 16, align: 'center' }, { header: '发现', width: 40 },
      { header: '理由', width: 34 }, { header: '批准', width: 16 }, { header: '有效期至', width: 12, align: 'center' },
    ],
    rows, notes: [],
  }];
}
