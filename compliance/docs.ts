import { byText, certainties } from '../model';
import { severities } from './pack';
import { demandsOf, packs, type PackDemand } from './packs';
import type { Rule } from './rule';
import { ruleAreas } from './rules';
import { testStandards } from './verdict';

const items = new Map(Object.values(testStandards).flatMap((standard) => standard.items.map((item) => [item.id, item] as const)));
const both = (text: { readonly zh: string; readonly en: string }): string => `${text.zh} / ${text.en}`;

/** The docs of the rules as markdown by path: one page per rule and an index. Made from the rules themselves. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const pages = ruleAreas.flatMap((area) => area.rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)] as const));
  return new Map([['docs/rules/README.md', index()], ...pages].sort(([a], [b]) => byText(a!, b!)) as [string, string][]);
}

const demandRow = ({ pack, clause, certainty, severity, item }: PackDemand): string => {
  const tested = item === undefined ? undefined : items.get(item);
  return `| \`${pack.id}\` | ${clause} | ${certainty} ${certainties[certainty].zh} | ${severities[severity].zh} | ${tested ? `${tested.clause} ${tested.title.zh}` : '—'} |`;
};

function page(rule: Rule): string {
  const demands = demandsOf(rule.id);
  return `# ${rule.title.zh}

\`${rule.id}\` · ${rule.title.en}

| 规则包 | 条款 | 依据的把握 | 要求程度 | 检测项 |
| --- | --- | --- | --- | --- |
${demands.map(demandRow).join('\n')}

**检查** ${rule.checks.zh}

**缘由** ${rule.why.zh}

**整改** ${rule.mend.zh}

**Checked** ${rule.checks.en}

**Why** ${rule.why.en}

**Mend** ${rule.mend.en}

反例 / a design that breaks it: [${rule.id}.ts](../../test/wrong-designs/rules/${rule.id}.ts)，[发现 / finding](../../test/wrong-designs/rules/${rule.id}.txt) · [全部规则 / all rules](README.md)
`;
}

/** Each clause once, with its packs: a rule may be asked for several times. */
function indexRow(rule: Rule): string {
  const demands = demandsOf(rule.id);
  const cell = (texts: readonly string[]) => [...new Set(texts)].join('<br>');
  return `| [${rule.id}](${rule.id}.md) | ${rule.title.zh} | ${rule.title.en} | ${cell(demands.map(({ pack }) => pack.id))} | ${cell(demands.map(({ clause }) => clause))} | ${cell(demands.map(({ certainty }) => certainty))} | ${cell(demands.map(({ severity }) => severities[severity].zh))} |`;
}

function index(): string {
  const count = ruleAreas.reduce((sum, area) => sum + area.rules.length, 0);
  const head = '| 规则 | 名称 | English | 规则包 | 条款 | 把握 | 要求程度 |\n| --- | --- | --- | --- | --- | --- | --- |';
  return `# 规则 / Rules

${count} 条规则。每条规则是模型上的纯函数；哪个标准在哪一条要求它、有多大把握、是否关键项，由规则包说明。
${count} rules. Each is a pure function over the model; packs say which clause of which standard asks for it, how surely, and whether it is a key item.

| 规则包 | 来源 | Source | 规则数 |
| --- | --- | --- | --- |
${packs.map((pack) => `| \`${pack.id}\` | ${pack.title.zh} | ${pack.title.en} | ${new Set(pack.demands.map(({ rule }) => rule)).size} |`).join('\n')}

- 把握 / certainty: ${Object.entries(certainties).map(([id, text]) => `\`${id}\` ${both(text)}`).join('；')}。\`U\` 不是任何标准的要求，\`S*\` 出自资料性附录的图。\`U\` is no demand of any standard, \`S*\` comes from drawings of informative annexes.
- 要求程度 / severity: ${Object.values(severities).map(both).join('；')}。建议不计入不符合。Advice never counts as not met.
- 状态 / states: 符合 met；不符合 not met；不可评估 not assessable（缺少所需的值或证书 / a value or certificate is missing）；已豁免 waived。
- 规则自身出错算不符合 / a rule that fails to run counts as not met。
- 豁免 / waivers: \`facility.waive({ rule, on, reason, approver, expires })\`。对象不存在、规则不存在、已过期的豁免都是错误 / one that waives nothing, names no rule or has expired is an error。

${ruleAreas.map((area) => `## ${both(area.title)}\n\n${head}\n${area.rules.map(indexRow).join('\n')}`).join('\n\n')}
`;
}
