/** What is told, in order, before it is laid out for a terminal or as Markdown. */
import type { Change, PassingChange } from '../../analysis/changes';
import { packetText, prefixesOf, protocolName, type Term } from '../../analysis/packets/term';
import { rangesOf } from '../../analysis/packets/intervals';
import { states } from '../../compliance/finding';
import { formatPrefix, groupedBy, indexOf, type Bilingual, type Family, type Model } from '../../model';
import type { Comparison } from './comparison';
import { Following } from './comparison';
import { aboutLines, fieldLines, fieldValues, valueOf, valueText, wordingOf, type Wording } from './values';
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

/** Blocks that have something to say. */
export function blocksOf(comparison: Comparison): Block[] {
  const { changes, passing, clauses, lists, sections, before, after } = comparison;
  const following = new Following(changes.list, before.model, after.model);
  const rules = changes.list.filter(({ subject }) => subject === 'rule' || subject === 'translation');
  const unasked = changes.list.filter((change) => change.unasked);
  const own = changes.list.filter((change) => !rules.includes(change) && !(['address', 'link', 'policy'].includes(change.subject) && following.causeOf(change) !== undefined));
  const models = [before.model, after.model] as const;
  const words = wordingOf(...models);
  const passings = (kind: PassingChange['kind']) => passing.filter((each) => each.kind === kind && !each.renumbered).map((each) => passingLine(each, models));
  return [
    { title: blockTitles.changes, lines: own.map((change) => changeLine(change, changes.list, following, words)) },
    { title: blockTitles.rules, lines: rulesByFirewall(rules, models, words) },
    { title: blockTitles.unasked, lines: unasked.map((change) => line(both(`${calledChange(change, words).zh}：${addressMove(change)}`, `${change.id}: ${addressMove(change)}`))) },
    { title: blockTitles.opens, lines: passings('opens') },
    { title: blockTitles.closes, lines: passings('closes') },
    { title: blockTitles.renumbered, lines: passing.filter(({ renumbered }) => renumbered).map((each) => passingLine(each, models)) },
    {
      title: blockTitles.clauses,
      lines: clauses.map(({ rule, title, subject, before: old, after: now, clauses: cited, because }) => {
        const state = (each: keyof typeof states | undefined) => (each === undefined ? both('—', 'none') : states[each]);
        return line(
          both(`${subject.name.zh}：${title.zh}（${rule}）${state(old).zh} → ${state(now).zh}`, `${subject.name.en}: ${title.en} (${rule}) ${state(old).en} → ${state(now).en}`),
          [...(cited.length === 0 ? [] : [both(cited.map(({ zh }) => zh).join('；'), cited.map(({ en }) => en).join('; '))]), ...because],
        );
      }),
    },
    { title: blockTitles.lists, lines: lists.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => line(both(title, title), rows.map((row) => both(row, row)))) },
    {
      title: blockTitles.sections,
      lines: sections.map(({ doc, section, title, outputs }) => line(both(`${doc} ${section} ${title}：${[...new Set(outputs)].join('、')}`, `${doc} ${section} ${title}: ${[...new Set(outputs)].join(', ')}`))),
    },
  ].filter(({ lines }) => lines.length > 0);
}

const addressMove = (change: Change): string => change.fields.filter(({ field, before, after }) => field === 'address' && before !== undefined && after !== undefined).map((field) => fieldValues(field)).join();

/** `设备 OCSP服务器-2（ca-ocsp-2）`, with the earlier name where that is another. */
export function calledChange({ subject, id, before, name, formerName, owner }: Change, words: Wording): Bilingual {
  const what = subjectName(subject);
  // An address is called by who has it.
  if (subject === 'address' && owner !== undefined) {
    const [, at = '', family = ''] = id.split(' ');
    return both(`${what.zh} ${words(owner, '')} ${words(at, '')} ${family}`, `${what.en} ${id}`);
  }
  const now = subject === 'link' || name === undefined || name === id ? id : `${name}（${id}）`;
  const then = before === undefined || subject === 'link' || subject === 'rule' ? undefined : formerName === undefined ? before : `${formerName}（${before}）`;
  return then === undefined ? both(`${what.zh} ${now}`, `${what.en} ${now.replace('（', ' (').replace('）', ')')}`)
    : both(`${what.zh} ${then} → ${now}`, `${what.en} ${then} → ${now}`.replaceAll('（', ' (').replaceAll('）', ')'));
}

/** Every change in one line; what follows from the rest, such as rules, comes last. */
export function shortLines(list: readonly Change[], before: Model, after: Model): Bilingual[] {
  const words = wordingOf(before, after);
  const isRule = ({ subject }: Change): boolean => subject === 'rule' || subject === 'translation';
  const follows = (change: Change): boolean => isRule(change) || change.subject === 'policy';
  return [...list.filter((change) => !follows(change)), ...list.filter(follows)].map((change) => {
    if (isRule(change)) {
      const [owner, rule] = [change.owner ?? '', ruleWords(change, words)];
      return both(`${words(owner, '')} ${rule.zh}`, `${owner} ${rule.en}`);
    }
    const called = calledChange(change, words);
    const fields = change.kind === 'added' || change.kind === 'removed' ? [] : fieldLines(change, words);
    const sign = kindSigns[change.kind];
    return both([`${sign} ${called.zh}`, fields.map(({ zh }) => zh).join('；')].filter(Boolean).join(' '), [`${sign} ${called.en}`, fields.map(({ en }) => en).join('; ')].filter(Boolean).join(' '));
  });
}

function changeLine(change: Change, list: readonly Change[], following: Following, words: Wording): Line {
  const called = calledChange(change, words);
  const kind = kindOf(change);
  const head = both(`${kindSigns[change.kind]} ${kind.zh} ${called.zh}`, `${kindSigns[change.kind]} ${kind.en} ${called.en}`);
  const stays = change.kind !== 'added' && change.kind !== 'removed';
  const about = stays ? [] : aboutLines(change, words);
  const consequences = change.subject === 'device' || change.subject === 'pair' ? list.filter((each) => following.causeOf(each) === change) : [];
  const addresses = consequences.filter(({ subject }) => subject === 'address').map((each) => addressMove(each) || valueText(valueOf(each, 'address')));
  const links = consequences.filter(({ subject }) => subject === 'link').map(({ id }) => id);
  return line(head, [
    ...(stays ? fieldLines(change, words) : []),
    ...(about.length === 0 ? [] : [both(about.map(({ zh }) => zh).join('；'), about.map(({ en }) => en).join('; '))]),
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
    const value = (field: string) => valueText(valueOf(change, field));
    const what = change.subject === 'rule' ? `${value('sources')} → ${value('destinations')} ${value('service')}` : `${value('address')} → ${value('target')} ${value('service')}`;
    return both(`${sign} ${name.zh}：${what}`, `${sign} ${name.en}: ${what}`);
  }
  const fields = fieldLines(change, words);
  return both(`${sign} ${name.zh}：${fields.map(({ zh }) => zh).join('；')}`, `${sign} ${name.en}: ${fields.map(({ en }) => en).join('; ')}`);
}

const fewTerms = 6;

function passingLine({ from, to, family, packets, example, flows, kind, renumbered, time }: PassingChange, models: readonly [Model, Model]): Line {
  const index = indexOf(models[kind === 'opens' ? 1 : 0]);
  const place = (id: string) => index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? id;
  const names = namesOf(models[kind === 'opens' ? 1 : 0]);
  const terms = packets.terms[family];
  const shown = terms.slice(0, fewTerms).map((term) => termText(term, family, names));
  const rest = terms.length - shown.length;
  const how = renumbered ? both(`${passingWords[kind].zh} `, `${passingWords[kind].en}: `) : both('', '');
  const when = time ? passingTime(time) : both('', '');
  return line(both(`${how.zh}${place(from)} → ${place(to)}（IPv${family}）${when.zh}`, `${how.en}${from} → ${to} (IPv${family})${when.en}`), [
    ...shown.map((text) => both(text, text)),
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
export function termText([source, destination, protocol, port]: Term, family: Family, names: ReadonlyMap<string, string>): string {
  const addresses = (set: Term[0]) => {
    const texts = prefixesOf(set, family).map((prefix) => {
      const text = formatPrefix(prefix).replace(family === 4 ? /\/32$/ : /\/128$/, '');
      const name = names.get(text);
      return name === undefined ? text : `${text}（${name}）`;
    });
    return texts.length > 4 ? `${texts.slice(0, 4).join('、')}等 ${texts.length} 段` : texts.join('、');
  };
  const range = ([first, last]: [bigint, bigint]) => (first === last ? String(first) : `${first}-${last}`);
  const protocols = rangesOf(protocol).flatMap(([first, last]) => (last - first < 8n ? Array.from({ length: Number(last - first) + 1 }, (_, i) => protocolName(Number(first) + i)) : [`protocol ${first}-${last}`]));
  const ports = rangesOf(port);
  const noPorts = ports.length === 1 && ports[0]![0] === 0n && (ports[0]![1] === 0n || ports[0]![1] === 65535n);
  return `${addresses(source)} → ${addresses(destination)} ${protocols.join(',')}${noPorts ? '' : `/${ports.map(range).join(',')}`}`;
}
