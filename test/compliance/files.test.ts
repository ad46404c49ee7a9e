/** findings.json, findings.sarif and the check-list workbook. */
import { unzipSync } from 'fflate';
import { RootConstruct } from 'constructs';
import { assess, complianceFiles, rules } from '../../compliance';
import { checklistBook } from '../../compliance/checklist';
import { ruleAreas } from '../../compliance/rules';
import { sarif } from '../../compliance/sarif';
import { standardsBook } from '../../compliance/standards';
import { sectionTitle } from '../../model';
import { sheetText, textOf } from '../../office/sheet';
import type { FirewallPair } from '../../constructs';
import { exampleModel, exampleNames, referenceModel } from '../support';
import { compliant } from '../wrong-designs/compliant';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const files = async (model = referenceModel()) => new Map((await complianceFiles(model)).map((file) => [file.path, file]));

/** One fault of each weight, one of them waived. */
function faulty() {
  const { facility, ca } = compliant(new RootConstruct(), {
    ca: { override: { 'fw-2': { settings: { mode: 'bridge' } }, card: { placement: 'rack' } } },
    km: { without: ['forensic'] },
  });
  facility.waive({ rule: 'fw-route-mode', on: (ca.part('fw-2') as FirewallPair).members[0]!, reason: '过渡期', approver: '安全管理负责人', expires: '2027-01-01' });
  return { facility, model: facility.resolve() };
}

test('every example gives three files, one more with a machine room, whose sections the application has', async () => {
  for (const name of exampleNames) {
    const made = [...(await files(exampleModel(name))).values()];
    const standards = exampleModel(name).site === undefined ? [] : ['compliance/设计依据标准清单.xlsx'];
    expect(made.map(({ path }) => path)).toEqual(['compliance/findings.json', 'compliance/findings.sarif', 'compliance/标准符合性检查表.xlsx', ...standards]);
    for (const { serves, bytes } of made) {
      expect(bytes.length).toBeGreaterThan(100);
      for (const section of serves) expect(sectionTitle(section)).toBeDefined();
    }
  }
});

test('the same model gives the same bytes', async () => {
  const [first, second] = [await files(), await files(JSON.parse(JSON.stringify(referenceModel())) as ReturnType<typeof referenceModel>)];
  for (const [path, { bytes }] of first) expect({ path, same: Buffer.from(bytes).equals(Buffer.from(second.get(path)!.bytes)) }).toEqual({ path, same: true });
});

test('findings.json has every finding, and every rule with or without a subject', async () => {
  const content = JSON.parse(text((await files()).get('compliance/findings.json')!.bytes)) as {
    counts: Record<string, number>; rules: Record<string, unknown>; withoutSubject: string[]; findings: { id: string; rule: string; state: string }[];
  };
  const { findings } = assess(referenceModel());
  expect(content.findings.map(({ id, state }) => [id, state])).toEqual(findings.map(({ id, state }) => [id, state]));
  expect(content.counts).toEqual({ met: findings.filter(({ state }) => state === 'met').length, notMet: 0, notAssessable: findings.filter(({ state }) => state === 'not-assessable').length, waived: 0, errors: 0 });
  expect([...Object.keys(content.rules), ...content.withoutSubject].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('SARIF has unmet, open and waived findings, each with its rule and place', () => {
  const { facility, model } = faulty();
  const log = JSON.parse(sarif(model, assess(model), (path) => facility.sourceOf(path))) as {
    version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: {
      ruleId: string; ruleIndex: number; kind: string; level: string; message: { text: string }; suppressions?: { justification: string }[];
      locations: { physicalLocation?: { artifactLocation: { uri: string }; region: { startLine: number } }; logicalLocations: { fullyQualifiedName: string }[] }[];
    }[] }[];
  };
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  for (const result of run!.results) {
    expect(run!.tool.driver.rules[result.ruleIndex]!.id).toBe(result.ruleId);
    expect(result.message.text).not.toBe('');
    expect(['fail', 'open']).toContain(result.kind);
    if (result.kind === 'open') expect(result.level).toBe('none');
    const place = result.locations[0]!.physicalLocation;
    if (place) expect(place.artifactLocation.uri).toMatch(/^(test|constructs)\/\S+\.ts$/);
  }
  const failed = run!.results.filter(({ kind }) => kind === 'fail').map(({ ruleId, level, suppressions, locations }) => [ruleId, level, locations[0]!.logicalLocations[0]!.fullyQualifiedName, suppressions?.[0]?.justification ?? '']);
  expect(failed).toEqual([
    ['dev-terminal-no-rack', 'warning', 'ca/management/card', ''],
    ['fw-route-mode', 'error', 'ca/fw-2/a', '过渡期（批准：安全管理负责人，至 2027-01-01）'],
    ['fw-route-mode', 'error', 'ca/fw-2/b', ''],
    ['km-forensic-place', 'error', 'km', ''],
  ]);
});

test('without sources SARIF names constructs only, so moving a declaration changes nothing', () => {
  const { model } = faulty();
  expect(sarif(model, assess(model))).not.toContain('physicalLocation');
});

test('the check-list shows state, findings, evidence and remark of every item', () => {
  const { model } = faulty();
  const sheets = checklistBook(model, assess(model)).sheets;
  expect(sheets.map(({ name }) => name)).toEqual(['证书认证系统检查表', '证书认证系统规则明细', '密钥管理系统检查表', '密钥管理系统规则明细', '豁免']);
  const ca = sheetText(sheets[0]!).split('\n');
  expect(ca[1]).toBe('序号 | 条款 | 检查项 | 要求程度 | 状态 | 依据/发现 | 证据 | 备注');
  expect(ca.find((line) => line.includes(' | 8.2.2.1 | '))).toBe(
    '4 | 8.2.2.1 | 防火墙 | 一般项 | 不符合 | 不符合｜防火墙工作在路由模式：工作模式为 bridge（透明模式）（管理区防火墙（备））⏎已豁免｜防火墙工作在路由模式：工作模式为 bridge（透明模式）（管理区防火墙（主））⏎'
    + '符合｜防火墙写明安全事件响应预案（6）；防火墙只开放系统需要的端口（3）；防火墙工作在路由模式（4） | 防火墙安全策略表、规则文件 | 豁免：过渡期（批准：安全管理负责人，至 2027-01-01）；豁免不改变标准的判定');
  expect(ca.filter((line) => /^\d+ \| /.test(line))).toHaveLength(50);
  const km = sheetText(sheets[2]!);
  expect(km).toContain('## 判定：不通过（关键项不符合 1 项，其他项不符合 0 项）');
  expect(sheetText(sheets[4]!)).toContain('fw-route-mode | 管理区防火墙（主） | 已豁免 | 工作模式为 bridge（透明模式） | 过渡期 | 安全管理负责人 | 2027-01-01');
});

test('no sheet of waivers where there is none, and a system is told its own sections only', () => {
  const sheets = checklistBook(referenceModel(), assess(referenceModel())).sheets;
  expect(sheets.map(({ name }) => name)).not.toContain('豁免');
  expect(sheetText(sheets[1]!)).toContain('CA-技术 6.3');
  expect(sheetText(sheets[1]!)).not.toContain('KM-技术');
  expect(sheetText(sheets[3]!)).not.toContain('CA-技术');
});

test('the workbook is a workbook', async () => {
  const parts = unzipSync((await files()).get('compliance/标准符合性检查表.xlsx')!.bytes);
  expect(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))).toHaveLength(4);
});

describe('设计依据标准清单', () => {
  const model = referenceModel();
  const list = standardsBook(model, assess(model))!;
  const lines = new Map(list.sheets.map((sheet) => [sheet.name, sheet.rows.flatMap((line) => (line.kind === 'band' ? [] : [line.cells.map(textOf)]))]));

  test('names a standard once for each subject, by its number, in order', () => {
    expect(Object.fromEntries([...lines].map(([name, rows]) => [name, rows.map(([, number, title]) => `${number} ${title}`)]))).toMatchObject({
      消防: expect.arrayContaining(['GB 50116-2013 火灾自动报警系统设计规范', 'GB 50370 气体灭火系统设计规范']) as string[],
      空调: expect.arrayContaining([expect.stringMatching(/^GB 50174-2017 /)]) as string[],
    });
    for (const rows of lines.values()) {
      const numbers = rows.map(([, number]) => number);
      expect(numbers.length).toBeGreaterThan(0);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  test('has nothing that is a default of ours or a text of the template', () => {
    for (const cell of [...lines.values()].flat(2)) expect(cell).not.toMatch(/可配置默认值|CA-建设|申请材料/);
  });

  test('has every clause that a finding of the subject is judged by, and no other', () => {
    const { findings } = assess(model);
    const fire = new Set(ruleAreas.find(({ id }) => id === 'fire')!.rules.map(({ id }) => id));
    const asked = new Set(findings.filter(({ rule }) => fire.has(rule)).flatMap(({ demands }) => demands.filter(({ certainty, clause }) => certainty !== 'U' && /^G[BM].*§/.test(clause)).flatMap(({ clause }) => clause.split('、').map((part, i) => (i === 0 ? part : `${/^G[BM](?:\/T)? [\d-]+/.exec(clause)![0]} ${part}`)))));
    const printed = lines.get('消防')!.flatMap(([, number, , clauses]) => clauses!.split('、').filter((clause) => clause.startsWith('§')).map((clause) => `${number} ${clause}`));
    expect(new Set(printed)).toEqual(asked);
  });

  test('is not made without a machine room', () => {
    const { site: _, ...bare } = model;
    expect(standardsBook(bare, assess(bare))).toBeUndefined();
  });
});
