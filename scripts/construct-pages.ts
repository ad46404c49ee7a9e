/** The pages under `docs/constructs/`, from what {@link readVocabulary} found. */
import { z } from 'zod';
import { constructProps, valueProps } from '../cli/schemas';
import * as model from '../model';
import { meaningOf, type Bilingual } from '../model';
import { isRequired, withDefault, type ConstructClass, type Member, type Prop, type Vocabulary } from './construct-docs';

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
    { path: 'values.md', text: valuesPage(functions, byName) },
    ...documented.map((each) => ({ path: fileOf(each.name), text: classPage(each, byName) })),
  ];
}

const fileOf = (name: string): string => `${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.md`;
const linkTo = (name: string): string => `[${name}](${fileOf(name)})`;
const code = (text: string): string => `\`\`\`ts\n${text}\n\`\`\`\n`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function indexPage(classes: readonly ConstructClass[]): string {
  const groups = Object.entries(parts).map(([part, heading]) => {
    const rows = classes.filter((each) => each.part === part && !each.isAbstract).map(({ name, zh, text }) => `| ${linkTo(name)} | ${cell(zh)} | ${cell(text)} |`);
    return rows.length === 0 ? '' : `## ${heading}\n\n| construct | 中文 | what it is |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const missing = classes.filter(({ part }) => !(part in parts));
  if (missing.length > 0) throw new Error(`no heading for constructs/${missing[0]!.part}.ts`);
  return `${notice}# Constructs 构件\n\n设施用这些构件写成；业务、产品、证明材料和设备设置等值见 [values](values.md)。\n\nThe words a facility is written in. Values such as \`tcp(80)\`, products, evidence and settings: [values](values.md).\n\n${groups.filter((group) => group !== '').join('\n')}`;
}

function classPage(each: ConstructClass, byName: Pages): string {
  const above = each.above.filter((name) => byName.has(name));
  return [
    `${notice}# ${each.name} ${each.zh.slice(0, each.zh.indexOf('：'))}\n`,
    `${each.zh}\n`,
    `${each.text}\n`,
    above.length > 0 ? `上级 Is a: ${above.map(linkTo).join(' → ')}\n` : '',
    ...each.examples.map(code),
    propsSection(each, above[0], byName),
    each.members.length > 0 ? `## 成员 Members\n\n${each.members.map(memberText).join('\n')}` : '',
  ].filter((part) => part !== '').join('\n');
}

function propsSection(each: ConstructClass, parent: string | undefined, pages: Pages): string {
  const own = constructProps.get(each.name);
  if (own === undefined || each.props.length === 0) return '';
  if (parent !== undefined && constructProps.get(parent) === own) return `## 属性 Properties\n\n同 ${linkTo(parent)}。 Those of ${linkTo(parent)}.\n`;
  const lists = each.props.flatMap(({ name, type }) => [choicesOf(name, own.shape[name] as z.ZodType), ...(hasTable(type) ? [] : fieldsOf(name, own.shape[name] as z.ZodType))]).filter((list) => list !== '');
  return [`## 属性 Properties\n\n${propTable(each.props, pages)}`, ...lists].join('\n');
}

/** What a property that is an object, or a list of them, holds, where some of it is told: one table, and after it what may be chosen, inner objects after outer ones. */
function fieldsOf(property: string, field: z.ZodType): string[] {
  const shape = shapeOf(field);
  if (shape === undefined) return [];
  const fields = Object.entries(shape);
  const told = fields.map(([name, inner]) => ({ name, inner, said: meaningOf(inner.description) }));
  const rows = told.map(({ name, inner, said }) => `| \`${name}\`${isRequired(inner) ? ' (必填 required)' : ''} | \`${cell(fieldType(inner))}\` | ${said ? cell(said.zh) : '—'} | ${said ? cell(said.en) : '—'} |`);
  const table = told.some(({ said }) => said !== undefined) ? [`\`${property}\`:\n\n| 属性 property | 类型 type | 含义 | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`] : [];
  return [...table, ...told.flatMap(({ name, inner }) => [choicesOf(`${property}.${name}`, inner), ...fieldsOf(`${property}.${name}`, inner)])];
}

/** A value with a table of its own on the page of values. */
const hasTable = (type: string): boolean => type.split(/\W+/).some((name) => name in valueTables);

const fieldType = (field: z.ZodType): string => schemaType('', field).replace(/^unknown$/, 'construct').replace('{  }', 'Record<string, unknown>');

/** Fields of an object, or of the objects in a list, whatever default it has. */
function shapeOf(field: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const { shape, def } = field as { readonly shape?: Readonly<Record<string, z.ZodType>>; readonly def?: { readonly innerType?: z.ZodType; readonly element?: z.ZodType } };
  const inner = def?.innerType ?? def?.element;
  return shape ?? (inner && shapeOf(inner));
}

/** A type with each name in it that has a page or a table of its own linked to that. */
function typeCell(type: string, pages: Pages): string {
  const pageOf = (name: string): string | undefined => (name in valueTables ? `values.md#${name.toLowerCase()}` : pages.has(name) ? fileOf(name) : undefined);
  const whole = /^(\w+)(\[\])?$/.exec(type)?.[1];
  const own = whole === undefined ? undefined : pageOf(whole);
  if (own !== undefined) return `[\`${type}\`](${own})`;
  // What stands within quotes is a value.
  const pieces = type.split(/('[^']*'|\b[A-Z]\w*\b)/).filter((piece) => piece !== '');
  let plain = '';
  let text = '';
  const end = (): void => {
    if (plain.trim() !== '') text += `${plain.startsWith(' ') ? ' ' : ''}\`${cell(plain.trim())}\`${plain.endsWith(' ') ? ' ' : ''}`;
    plain = '';
  };
  for (const piece of pieces) {
    const page = pageOf(piece);
    if (page === undefined) plain += piece;
    else {
      end();
      text += `[\`${piece}\`](${page})`;
    }
  }
  end();
  return text;
}

type Pages = ReadonlyMap<string, ConstructClass>;

const propRow = ({ name, type, required, meaning }: Prop, pages: Pages): string => `| \`${name}\`${required ? ' (必填 required)' : ''} | ${typeCell(type, pages)} | ${cell(meaning.zh)} | ${cell(meaning.en)} |`;
const propTable = (props: readonly Prop[], pages: Pages): string => `| 属性 property | 类型 type | 含义 | meaning |\n| --- | --- | --- | --- |\n${props.map((prop) => propRow(prop, pages)).join('\n')}\n`;

/** Every vocabulary with names in both languages, by its identifiers. */
const vocabularies: ReadonlyMap<string, Readonly<Record<string, Bilingual>>> = new Map(Object.values(model as Record<string, unknown>).filter(isVocabulary).map((words) => [Object.keys(words).join(), words]));

function isVocabulary(value: unknown): value is Readonly<Record<string, Bilingual>> {
  const words = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? Object.values(value) : [];
  return words.length > 0 && words.every((word: unknown) => typeof word === 'object' && word !== null && Object.keys(word).join() === 'zh,en');
}

/** The names of what may be chosen in both languages, where the vocabulary has some. */
function choicesOf(property: string, field: z.ZodType): string {
  const { enum: single, items } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const values = single ?? items?.enum ?? [];
  // Letters are grades of several things: their meaning is in the text.
  const words = values.every((value) => String(value).length === 1) ? undefined : vocabularies.get(values.join());
  return words === undefined ? '' : `\`${property}\`:\n\n| 取值 value | 中文 | English |\n| --- | --- | --- |\n${Object.entries(words).map(([value, word]) => `| \`${value}\` | ${word.zh} | ${word.en} |`).join('\n')}\n`;
}

const memberText = ({ signature, text, zh, examples }: Member): string => `### \`${signature}\`\n\n${zh}\n\n${text}\n${examples.map((example) => `\n${code(example)}`).join('')}`;

const valuesPage = (functions: readonly Member[], pages: Pages): string => [
  `${notice}# Values 值\n\n服务、产品是值，不是构件，可以用任意多次。\n\nServices and products are values, not constructs: they may be used any number of times.\n`,
  ...functions.map(memberText),
  ...Object.entries(valueTables).map(([name, { zh, en }]) => valueSection(name, zh, en, pages)),
].join('\n');

const valueTables: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  Product: { zh: '产品：软硬件清单的一行', en: 'What `product({…})` is told: a line of the 软硬件清单.' },
  Evidence: { zh: '证明材料：产品符合国家有关标准的证书、报告', en: 'A certificate or report of a product: what `evidence` of a product lists, and `certified` adds.' },
  Settings: { zh: '设备设置：测评人员在配置里看到、报文看不出的事实', en: 'Facts of a device that a tester reads in its configuration and no packet shows: `settings` of a device.' },
};

function valueSection(name: string, zh: string, en: string, pages: Pages): string {
  const fields = Object.entries(valueProps.get(name)!.shape as Readonly<Record<string, z.ZodType>>);
  const props = fields.map(([property, field]) => ({ name: property, type: schemaType(property, field), required: isRequired(field), meaning: withDefault(`${name}.${property}`, field) }));
  const lists = fields.map(([property, field]) => (property === 'evidence' ? '' : choicesOf(property, field))).filter((list) => list !== '');
  return [`## ${name}\n\n${zh}。\n\n${en} JSON Schema: \`jifang schema ${name.toLowerCase()}\`.\n\n${propTable(props, pages)}`, ...lists].join('\n');
}

/** A type as people write it, from its schema. */
function schemaType(property: string, field: z.ZodType): string {
  if (property === 'evidence') return 'Evidence[]';
  const write = (schema: JsonSchema): string => {
    if (schema.enum !== undefined) return property === 'class' || property === 'kind' ? 'one of those below' : schema.enum.map((value) => `'${String(value)}'`).join(' | ');
    if (schema.type === 'array') return `${schema.items === undefined || Object.keys(schema.items).length === 0 ? 'Device' : write(schema.items)}[]`;
    if (schema.type === 'object') return `{ ${Object.entries(schema.properties ?? {}).map(([key, value]) => `${key}${(schema.required ?? []).includes(key) ? '' : '?'}: ${write(value)}`).join('; ')} }`;
    return schema.type === 'integer' ? 'number' : schema.type ?? 'unknown';
  };
  return write(z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
}

interface JsonSchema { readonly type?: string; readonly enum?: readonly unknown[]; readonly items?: JsonSchema; readonly properties?: Readonly<Record<string, JsonSchema>>; readonly required?: readonly string[] }
