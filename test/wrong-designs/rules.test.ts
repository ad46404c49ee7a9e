/** Every rule has a design that breaks exactly it, with its finding in both languages. UPDATE_GOLDEN=1 rewrites the texts: read the diff. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RootConstruct, type Construct } from 'constructs';
import { assess, rules, type Finding } from '../../compliance';
import { unmetText } from '../../compliance/report';
import type { Facility } from '../../constructs';
import { locales, modelSchema, type Model } from '../../model';
import { compliant } from './compliant';
import { draftOf, type Draft } from './draft';
import { roomed } from './roomed';

const folder = join(__dirname, 'rules');
const build = (design: (scope: Construct) => Facility): Model => design(new RootConstruct()).resolve();
const right = build((scope) => compliant(scope).facility);
const rightRoom = build((scope) => roomed(scope));
const unmet = (model: Model): readonly Finding[] => assess(model).findings.filter((finding) => finding.state === 'not-met');

/** A design by default export; or, for what constructs never make, a change of the model, without its machine room or with it. */
async function wrong(rule: string): Promise<Model> {
  const made = await import(join(folder, rule)) as { default?: (scope: Construct) => Facility; change?: (model: Draft) => void; changeRoom?: (model: Draft) => void };
  if (made.default) return build(made.default);
  const draft = draftOf(made.change ? right : rightRoom);
  (made.change ?? made.changeRoom!)(draft);
  return modelSchema.parse(draft);
}

test('what they start from meets every rule', () => {
  for (const model of [right, rightRoom]) expect(unmet(model).map((finding) => finding.id)).toEqual([]);
});

test('there is one for each rule', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

test.each(rules.map((rule) => rule.id))('%s is broken by its design, and nothing else is', async (rule) => {
  const findings = unmet(await wrong(rule));
  expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([rule]);
  for (const { because } of findings) expect(because.length).toBeGreaterThan(0);
  const text = locales.map((locale) => `${unmetText(findings, { zh: '不符合 {count} 项', en: '{count} not met' }, locale)}\n`).join('\n');
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
  const expected = join(folder, `${rule}.txt`);
  if (process.env.UPDATE_GOLDEN === '1' || (!existsSync(expected) && !process.env.CI)) writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, 'utf8'));
});
