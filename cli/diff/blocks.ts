/** What is told, in order, before it is laid out for a terminal or as Markdown. */
import type { Change, PassingChange } from '../../analysis/changes';
import { packetText, prefixesOf, protocolName, type Term } from '../../analysis/packets/term';
import { rangesOf } from '../../analysis/packets/intervals';
import type { StateChange } from '../../compliance/difference';
import { states } from '../../compliance/finding';
import { formatPrefix, groupedBy, indexOf, type Bilingual, type Family, type Model } from '../../model';
import type { Comparison } from './comparison';
import { Following } from './comparison';
import { byDocument } from './section-text';
import { aboutLines, atOf, fieldLines, fieldValues, valueOf, valueText, wordingOf, type Wording } from './values';
import { blockTitles, kindOf, kindSigns, passingTime, passingWords, subjectName } from './words';

export interface Line {
  readonly text: Bilingual;
  readonly below: readonly Bilingual[];
}

export interface Block {
  readonly title: Bilingual;
  readonly lines: readonly Line[];
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const line = (text: Bilingual, below: readonly Bilingual[] = []): Line => ({ text, below });

const isRule = ({ subject }: Change): boolean => subject === 'rule' || subject === 'translation';

/** Groups of packets that are told of one passage; the rest are counted. */
const fewTerms = 6;

/** Blocks that have something to say. @param most groups of packets told of one passage */
export function blocksOf(comparison: Comparison, most: number = fewTerms): Block[] {
  const { changes, passing, clauses, lists, before, after } = comparison;
  const following = new Following(changes.list, before.model, after.model);
  const rules = changes.list.filter(isRule);
  const unasked = changes.list.filter((change) => change.unasked);
  const own = changes.list.filter((change) => !isRule(change) && !((['address', 'link', 'policy', 'monitoring-point'].includes(change.subject) || change.subject.startsWith('site.')) && following.causeOf(change) !== undefined));
  const models = [before.model, after.model] as const;
  const words = wordingOf(...models);
  const passings = (kind: PassingChange['kind']) => passing.filter((each) => each.kind === kind && !each.renumbered).map((each) => passingLine(each, models, most));
  return [
    { title: blockTitles.changes, lines: own.map((change) => changeLine(change, following, words)) },
    { title: blockTitles.rules, lines: rulesByFirewall(rules, models, words) },
    { title: blockTitles.unasked, lines: unasked.map((change) => line(both(`${calledChange(change, words).zh}：${addressMove(change, words)}`, `${change.id}: ${addressMove(change, words)}`))) },
    { title: blockTitles.opens, lines: passings('opens') },
    { title: blockTitles.closes, lines: passings('closes') },
    { title: blockTitles.renumbered, lines: passing.filter(({ renumbered }) => renumbered).map((each) => passingLine(each, models, most)) },
    {
      title: blockTitles.clauses,
      lines: clauses.map((change) => line(stateText(change), [...(change.clauses.length === 0 ? [] : [both(change.clauses.map(({ zh }) => zh).join('；'), change.clauses.map(({ en }) => en).join('; '))]), ...change.because])),
    },
    { title: blockTitles.lists, lines: lists.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => line(both(title, title), rows.map((row) => both(row, row)))) },
    {
      title: blockTitles.sections,
      lines: sectionLines(comparison),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** As many sections as are told one by one; more are told by document, and what changed in them once. */
const fewSections = 8;

function sectionLines({ sections, outputs }: Comparison): Line[] {
  if (sections.length <= fewSections) return sections.map(({ doc, section, title, outputs: own }) => line(both(`${doc} ${section} ${title}：${own.join('、')}`, `${doc} ${section} ${title}: ${own.join(', ')}`)));
  const placed = outputs.filter(({ serves }) => serves.length > 0);
  const kindOfOutput = (path: string): number => outputKinds.findIndex(({ folders }) => folders.some((folder) => path.startsWith(folder)));
  return [
    ...byDocument(sections).map(({ doc, numbers, count }) => line(both(`${doc}（${count} 节）：${numbers.join('、')}`, `${doc} (${count} ${count === 1 ? 'section' : 'sections'}): ${numbers.join(', ')}`))),
    line(both('其中内容有变的图表', 'What is another in them'), outputKinds.flatMap(({ words: { zh, en } }, kind) => {
      const titles = [...new Set(placed.filter(({ path }) => kindOfOutput(path) === kind).map(({ title }) => title))];
      return titles.length === 0 ? [] : [both(`${zh}：${titles.join('、')}`, `${en}: ${titles.join(', ')}`)];
    })),
  ];
}

/** The last one takes what is left. */
const outputKinds: readonly { readonly words: Bilingual; readonly folders: readonly string[] }[] = [
  { words: both('图', 'drawings'), folders: ['diagrams/'] }, { words: both('表', 'tables'), folders: ['tables/', 'inventory/', 'compliance/'] }, { words: both('配置', 'configuration'), folders: [''] },
];

/** `服务区：每个机柜都有地址（rule-id）符合 → 不符合`. */
export function stateText({ rule, title, subject, before, after }: Pick<StateChange, 'rule' | 'title' | 'subject' | 'before' | 'after'>): Bilingual {
  const [old, now] = [before, after].map((each) => (each === undefined ? both('—', 'none') : states[each])) as [Bilingual, Bilingual];
  return both(`${subject.name.zh}：${title.zh}（${rule}）${old.zh} → ${now.zh}`, `${subject.name.en}: ${title.en} (${rule}) ${old.en} → ${now.en}`);
}

const addressMove = ({ fields, subject }: Change, words: Wording): string => fields.filter(({ field, before, after }) => field === 'address' && before !== undefined && after !== undefined).map((field) => fieldValues(field, subject, words, 'zh')).join();

/** `设备 OCSP服务器-2（ca-ocsp-2）`, with the earlier name where that is another; parts of the machine room with their 编号. */
export function calledChange({ subject, id, before, name, formerName, owner }: Change, words: Wording): Bilingual {
  const what = subjectName(subject);
  // An address is called by who has it.
  if (subject === 'address' && owner !== undefined) {
    const [, port = '', family = ''] = id.split(' ');
    const at = atOf(subject);
    return both(`${what.zh} ${words.name(owner, at)} ${words.name(port, at)} ${family}`, `${what.en} ${id}`);
  }
  if (subject === 'link') return both(`${what.zh} ${id}`, `${what.en} ${id}`);
  const text = (own: string | undefined, of: string): string => {
    const label = words.coded(of, own);
    return label === undefined || label === of ? of : `${label}（${of}）`;
  };
  const renamed = before !== undefined && subject !== 'rule';
  const zh = renamed ? `${formerName === undefined ? before : text(formerName, before)} → ${text(name, id)}` : text(name, id);
  return both(`${what.zh} ${zh}`, `${what.en} ${zh.replaceAll('（', ' (').replaceAll('）', ')')}`);
}

/** Every change in one line; what follows from the rest, such as rules, comes last. */
export function shortLines(list: readonly Change[], before: Model, after: Model): Bilingual[] {
  const words = wordingOf(before, after);
  const following = new Following(list, before, after);
  const follows = (change: Change): boolean => isRule(change) || change.subject === 'policy' || (change.formerName !== undefined && following.causeOf(change) !== undefined);
  return [...list.filter((change) => !follows(change)), ...list.filter(follows)].map((change) => {
    if (isRule(change)) {
      const [owner, rule] = [change.owner ?? '', ruleWords(change, words)];
      return both(`${words.name(owner, atOf('policy'))} ${rule.zh}`, `${owner} ${rule.en}`);
    }
    const called = calledChange(change, words);
    const fields = change.kind === 'added' || change.kind === 'removed' ? [] : fieldLines(change, words);
    const sign = kindSigns[change.kind];
    return both([`${sign} ${called.zh}`, fields.map(({ zh }) => zh).join('；')].filter(Boolean).join(' '), [`${sign} ${called.en}`, fields.map(({ en }) => en).join('; ')].filter(Boolean).join(' '));
  });
}

function changeLine(change: Change, following: Following, words: Wording): Line {
  const called = calledChange(change, words);
  const kind = kindOf(change);
  const head = both(`${kindSigns[change.kind]} ${kind.zh} ${called.zh}`, `${kindSigns[change.kind]} ${kind.en} ${called.en}`);
  const stays = change.kind !== 'added' && change.kind !== 'removed';
  const about = stays ? [] : aboutLines(change, words);
  const consequences = change.subject === 'device' || change.subject === 'pair' ? following.effectsOf(change) : [];
  const names = change.formerName === undefined || !change.subject.startsWith('site.') ? [] : following.effectsOf(change).map(({ id, name }) => words.coded(id, name) ?? id);
  const addresses = consequences.filter(({ subject }) => subject === 'address').map((each) => addressMove(each, words) || valueText(valueOf(each, 'address'), ['address'], words));
  const links = consequences.filter(({ subject }) => subject === 'link').map(({ id }) => id);
  return line(head, [
    ...(stays ? fieldLines(change, words) : []),
    ...(about.length === 0 ? [] : [both(about.map(({ zh }) => zh).join('；'), about.map(({ en }) => en).join('; '))]),
    ...(names.length > 0 ? [both(`随之更名 ${names.length} 项：${names.join('、')}`, `${names.length} named after it: ${names.join(', ')}`)] : []),
    ...(addresses.length > 0 ? [both(`地址 ${addresses.join('、')}`, `addresses ${addresses.join(', ')}`)] : []),
    ...(links.length > 0 ? [both(`链路 ${links.join('、')}`, `links ${links.join(', ')}`)] : []),
  ]);
}

function rulesByFirewall(rules: readonly Change[], models: readonly [Model, Model], words: Wording): Line[] {
  const groups = groupedBy(rules, (rule) => rule.owner ?? '');
  return [...groups].map(([owner, list]) => {
    const name = models.map((model) => indexOf(model).policies.get(owner)?.name).reverse().find((each) => each !== undefined) ?? owner;
    return line(both(`${name}（${owner}）`, owner), list.map((rule) => ruleWords(rule, words)));
  });
}

function ruleWords(change: Change, words: Wording): Bilingual {
  const sign = kindSigns[change.kind];
  const name = change.subject === 'translation' ? both('地址转换', 'translation') : both(change.name ?? change.id, change.name ?? change.id);
  if (change.kind === 'added' || change.kind === 'removed') {
    const value = (field: string) => valueText(valueOf(change, field), [change.subject, field], undefined);
    const what = change.subject === 'rule' ? `${value('sources')} → ${value('destinations')} ${value('service')}` : `${value('address')} → ${value('target')} ${value('service')}`;
    return both(`${sign} ${name.zh}：${what}`, `${sign} ${name.en}: ${what}`);
  }
  const fields = fieldLines(change, words);
  return both(`${sign} ${name.zh}：${fields.map(({ zh }) => zh).join('；')}`, `${sign} ${name.en}: ${fields.map(({ en }) => en).join('; ')}`);
}

function passingLine({ from, to, family, packets, example, flows, kind, renumbered, time }: PassingChange, models: readonly [Model, Model], most: number): Line {
  const index = indexOf(models[kind === 'opens' ? 1 : 0]);
  const place = (id: string) => index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? id;
  const names = namesOf(models[kind === 'opens' ? 1 : 0]);
  const terms = packets.terms[family];
  const shown = terms.slice(0, most).map((term) => both(termText(term, family, names, most - 2), termText(term, family, names, most - 2, 'en')));
  const rest = terms.length - shown.length;
  const how = renumbered ? both(`${passingWords[kind].zh} `, `${passingWords[kind].en}: `) : both('', '');
  const when = time ? passingTime(time) : both('', '');
  return line(both(`${how.zh}${place(from)} → ${place(to)}（IPv${family}）${when.zh}`, `${how.en}${from} → ${to} (IPv${family})${when.en}`), [
    ...shown,
    ...(rest > 0 ? [both(`另有 ${rest} 组`, `${rest} more`)] : []),
    both(`例如 ${packetText(example)}${flows.length > 0 ? `，业务流 ${flows.join('、')}` : ''}`, `such as ${packetText(example)}${flows.length > 0 ? `, by flow ${flows.join(', ')}` : ''}`),
  ]);
}

const named = new WeakMap<Model, ReadonlyMap<string, string>>();
/** Who has an address. */
function namesOf(model: Model): ReadonlyMap<string, string> {
  const known = named.get(model);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { virtual, name } of model.pairs) for (const { address } of virtual) names.set(address, name);
  for (const { interfaces, name } of model.devices) for (const { addresses } of interfaces) for (const { address } of addresses) names.set(address, name);
  named.set(model, names);
  return names;
}

/** `10.10.10.12（OCSP服务器-1） → 10.10.30.0/24 tcp/443` */
export function termText([source, destination, protocol, port]: Term, family: Family, names: ReadonlyMap<string, string>, most = Infinity, language: keyof Bilingual = 'zh'): string {
  const addresses = (set: Term[0]) => {
    const texts = prefixesOf(set, family).map((prefix) => {
      const text = formatPrefix(prefix).replace(family === 4 ? /\/32$/ : /\/128$/, '');
      const name = names.get(text);
      return name === undefined ? text : { zh: `${text}（${name}）`, en: `${text} (${name})` }[language];
    });
    const shown = texts.slice(0, most).join({ zh: '、', en: ', ' }[language]);
    return texts.length > most ? `${shown}${{ zh: ` 等 ${texts.length} 段`, en: ` and others, ${texts.length} in all` }[language]}` : shown;
  };
  const range = ([first, last]: [bigint, bigint]) => (first === last ? String(first) : `${first}-${last}`);
  const protocols = rangesOf(protocol).flatMap(([first, last]) => (last - first < 8n ? Array.from({ length: Number(last - first) + 1 }, (_, i) => protocolName(Number(first) + i)) : [`protocol ${first}-${last}`]));
  const ports = rangesOf(port);
  const noPorts = ports.length === 1 && ports[0]![0] === 0n && (ports[0]![1] === 0n || ports[0]![1] === 65535n);
  return `${addresses(source)} → ${addresses(destination)} ${protocols.join(',')}${noPorts ? '' : `/${ports.map(range).join(',')}`}`;
}
