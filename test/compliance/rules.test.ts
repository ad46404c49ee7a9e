/** What holds for every rule, whatever it checks. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RootConstruct } from 'constructs';
import { assess, isError, packs, report, ruleDocs, rules } from '../../compliance';
import type { Rule } from '../../compliance';
import twoFloors from '../../facilities/two-floors/facility';
import type { Model } from '../../model';
import { exampleModel, exampleNames, referenceModel } from '../support';

const root = join(__dirname, '..', '..');
const ids = rules.map((rule) => rule.id);

test('there are rules enough, each with an id of its own', () => {
  expect(ids.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
});

test('a rule lies in a file of its own, named after it', () => {
  const folder = join(root, 'compliance', 'rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts') && !file.endsWith('index.ts'));
  expect(files.map((file) => file.split('/').at(-1)!.slice(0, -3)).sort()).toEqual([...ids].sort());
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s says everything in both languages, and every pack knows it', (id, rule) => {
  for (const text of [rule.title, rule.checks, rule.why, rule.mend]) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en).toMatch(/[A-Za-z]{2}/);
    expect(text.en.replace(/证书认证系统|密钥管理系统|周日|附件/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(`${text.zh}${text.en}`).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
  }
  expect(packs.some((pack) => pack.demands.some((demand) => demand.rule === id))).toBe(true);
});

/** Those of a folder of their own, which users take as models. */
const facilities: Readonly<Record<string, () => Model>> = { reference: referenceModel, 'two-floors': () => twoFloors(new RootConstruct()).resolve() };

test('every facility of the project is looked at', () => expect(readdirSync(join(root, 'facilities')).sort()).toEqual(Object.keys(facilities).sort()));

test.each(Object.keys(facilities))('no rule is unmet by the facility %s', (name) => {
  const { findings } = assess(facilities[name]!());
  expect(findings.filter((finding) => finding.state === 'not-met' && isError(finding)).map((finding) => finding.id)).toEqual([]);
  expect(findings.filter((finding) => finding.state === 'waived')).toEqual([]);
});

test('no advice is unmet by the reference facility', () => {
  expect(assess(referenceModel()).findings.filter((finding) => finding.state === 'not-met').map((finding) => finding.id)).toEqual([]);
});

/** 等保三级 asks for pairs and second lines, which the example topologies of GM/T 0037 and 0038 do not have. */
const single: Readonly<Record<string, readonly string[]>> = {
  't1-cs': ['net-host-redundancy', 'net-redundant-firewalls', 'net-redundant-links'], 't3-remote-ra': ['net-redundant-links'], 't4-km-wan': ['net-host-redundancy', 'net-redundant-firewalls'],
};

test.each(exampleNames)('the example %s has no error but that it is built without redundancy', (name) => {
  const errors = assess(exampleModel(name)).findings.filter(isError);
  expect([...new Set(errors.map((finding) => finding.rule))].sort()).toEqual(single[name] ?? []);
});

test('a rule that throws is not met, never passed over', () => {
  const broken: Rule = { ...rules[0]!, id: 'fw-route-mode', check: () => { throw new Error('no such thing'); } };
  const { findings } = assess(referenceModel(), { rules: [broken] });
  expect(findings.map(({ state, because }) => ({ state, because }))).toEqual([{ state: 'not-met', because: [{ zh: '规则执行失败：no such thing', en: 'the rule failed: no such thing' }] }]);
});

test('a rule that throws half way loses what it had found, not the failure', () => {
  const broken: Rule = { ...rules.find((rule) => rule.id === 'fw-route-mode')!, *check(facts) {
    yield* rules.find((rule) => rule.id === 'fw-route-mode')!.check(facts);
    throw new Error('late');
  } };
  expect(assess(referenceModel(), { rules: [broken] }).findings.map((finding) => finding.state)).toEqual(['not-met']);
});

test('one finding for a rule and a subject', () => {
  for (const name of exampleNames) {
    const found = assess(exampleModel(name)).findings.map((finding) => finding.id);
    expect(new Set(found).size).toBe(found.length);
  }
});

test('missing certificates are gaps to fill, not failures', () => {
  const { findings } = assess(referenceModel());
  for (const rule of ['ev-firewall', 'ev-ids', 'ev-vscan', 'ev-av', 'hsm-approved', 'ev-casoft', 'ev-kmsoft']) {
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      expect(finding.state).toBe('not-assessable');
      expect(finding.missing.length).toBeGreaterThan(0);
    }
  }
});

test('the pages of docs/rules are those made from the rules', () => {
  const pages = ruleDocs();
  const folder = join(root, 'docs', 'rules');
  expect(readdirSync(folder).map((file) => `docs/rules/${file}`).sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages) expect({ path, text: readFileSync(join(root, path), 'utf8') }).toEqual({ path, text });
});

test('links of the rule pages lead somewhere', () => {
  for (const [path, text] of ruleDocs()) {
    for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) expect({ target, there: existsSync(join(root, path, '..', target!)) }).toEqual({ target, there: true });
  }
});

test('the report of a facility without faults lists what is to be supplied and claims no pass', () => {
  const text = report(assess(referenceModel()), 'zh-CN');
  expect(text).toContain('不可评估');
  expect(text).toContain('不能判定通过');
  expect(text).not.toContain('✗');
});
