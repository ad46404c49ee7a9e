/** The pages under `docs/constructs/`, from what {@link readVocabulary} found. */
import { constructProps } from '../cli/schemas';
import type { ConstructClass, Member, Prop, Vocabulary } from './construct-docs';

export interface Page { readonly path: string; readonly text: string }

/** Headings of the index, by the file a construct is written in. */
const parts: Readonly<Record<string, string>> = {
  facility: 'Facility 设施', environment: 'Environment monitoring 环境监控', system: 'Systems 系统', zone: 'Zones 网络区域', patterns: 'Patterns 参考拓扑', hosts: 'Servers and terminals 服务器与终端',
  site: 'Machine room 机房',
  network: 'Network and security devices 网络与安全设备', pair: 'Pairs 热备', flow: 'Flows 业务流', waiver: 'Waivers 豁免', device: 'Any device 设备',
};

const notice = '<!-- Made by `npm run docs` from the comments and schemas in constructs/. -->\n';

export function constructPages({ classes, functions }: Vocabulary): Page[] {
  const documented = classes.filter(({ name }) => name !== 'Element');
  const byName = new Map(documented.map((each) => [each.name, each]));
  return [
    { path: 'README.md', text: indexPage(documented) },
    { path: 'values.md', text: valuesPage(functions) },
    ...documented.map((each) => ({ path: fileOf(each.name), text: classPage(each, byName) })),
  ];
}

const fileOf = (name: string): string => `${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.md`;
const linkTo = (name: string): string => `[${name}](${fileOf(name)})`;
const code = (text: string): string => `\`\`\`ts\n${text}\n\`\`\`\n`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function indexPage(classes: readonly ConstructClass[]): string {
  const groups = Object.entries(parts).map(([part, heading]) => {
    const rows = classes.filter((each) => each.part === part && !each.isAbstract).map(({ name, text }) => `| ${linkTo(name)} | ${cell(text)} |`);
    return rows.length === 0 ? '' : `## ${heading}\n\n| construct | what it is |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  const missing = classes.filter(({ part }) => !(part in parts));
  if (missing.length > 0) throw new Error(`no heading for constructs/${missing[0]!.part}.ts`);
  return `${notice}# Constructs\n\nThe words a facility is written in. Values such as \`tcp(80)\` and products: [values](values.md).\n\n${groups.filter((group) => group !== '').join('\n')}`;
}

function classPage(each: ConstructClass, byName: ReadonlyMap<string, ConstructClass>): string {
  const above = each.above.filter((name) => byName.has(name));
  return [
    `${notice}# ${each.name}\n`,
    `${each.text}\n`,
    above.length > 0 ? `Is a ${above.map(linkTo).join(', a ')}.\n` : '',
    ...each.examples.map(code),
    propsSection(each, above[0]),
    each.members.length > 0 ? `## Members\n\n${each.members.map(memberText).join('\n')}` : '',
  ].filter((part) => part !== '').join('\n');
}

function propsSection(each: ConstructClass, parent: string | undefined): string {
  const own = constructProps.get(each.name);
  if (own === undefined || each.props.length === 0) return '';
  if (parent !== undefined && constructProps.get(parent) === own) return `## Properties\n\nThose of ${linkTo(parent)}.\n`;
  return `## Properties\n\n| property | type | meaning |\n| --- | --- | --- |\n${each.props.map(propRow).join('\n')}\n`;
}

const propRow = ({ name, type, required, text }: Prop): string => `| \`${name}\`${required ? ' (required)' : ''} | \`${cell(type)}\` | ${cell(text)} |`;

const memberText = ({ signature, text, examples }: Member): string => `### \`${signature}\`\n\n${text}\n${examples.map((example) => `\n${code(example)}`).join('')}`;

const valuesPage = (functions: readonly Member[]): string => `${notice}# Values\n\nServices and products are values, not constructs: they may be used any number of times.\n\n${functions.map(memberText).join('\n')}`;
