/** Values of a model in few words, in either language: what `jifang diff`, the list of changes and `jifang watch` say of them. */
import type { Change, FieldChange, Subject, Value } from '../../analysis/changes';
import { codedNameOf, measures, siteIndexOf, type Bilingual, type Model } from '../../model';
import { changeText, none } from '../text-changes';
import { fieldWord } from './field-words';
import { isNamedList, keyWord, valueWord } from './value-words';

/** A field, and before it what it is in: `['site', 'racks', 'position', 'x']`. */
export type At = readonly string[];
type Language = keyof Bilingual;

/** Words for what models call by ids: names for people who read Chinese; ids stay in English, which has no other names. */
export interface Wording {
  /** Of anything by its id, else the text itself. */
  readonly name: (id: string, at: At) => string;
  /** 编号 and name, as on the plans. */
  readonly coded: (id: string, name: string | undefined) => string | undefined;
}

/** Fields that hold texts of the user's own: no ids. */
const ownTexts: ReadonlySet<string> = new Set(['id', 'path', 'name', 'purpose', 'label', 'title', 'english', 'code', 'reason']);
/** Fields that hold ids of the machine room. */
const ofSite: ReadonlySet<string> = new Set(['room', 'rooms', 'rack', 'desk', 'furniture']);

/** Names of both models, the later one's first. */
export function wordingOf(before: Model, after: Model): Wording {
  const [names, places, codes] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  for (const model of [before, after]) {
    for (const [id, { thing }] of model.site ? siteIndexOf(model.site).things : []) {
      places.set(id, codedNameOf(thing));
      if (thing.code !== undefined) codes.set(id, thing.code);
    }
    for (const { id, name } of model.site?.rooms ?? []) places.set(id, name);
    for (const { id, title } of model.systems) names.set(id, title);
    for (const { id, purpose } of model.flows) names.set(id, purpose);
    for (const { id, name } of [...model.policies, ...model.pairs, ...model.zones, ...model.devices]) names.set(id, name);
    for (const { id, name, model: type, version } of model.products) names.set(id, [name, ...[type, version].filter((each) => each !== undefined && each !== name)].join(' '));
    for (const { id, code } of model.monitoringPoints ?? []) if (code !== undefined) codes.set(id, code);
  }
  return {
    name: (id, at) => {
      const field = at.at(-1) ?? '';
      if (ownTexts.has(field)) return id;
      // A room may have the id of a device.
      return ofSite.has(field) || at[0] === 'site' || at[0] === 'monitoring-point' ? places.get(id) ?? names.get(id) ?? id : names.get(id) ?? places.get(id) ?? id;
    },
    coded: (id, name) => {
      const code = codes.get(id);
      return code === undefined || code === name ? name : name === undefined ? code : `${code} ${name}`;
    },
  };
}

/** Subjects as steps of a path: `site.racks` is two. */
export const atOf = (subject: Subject): string[] => subject.split('.');

/** A field of a subject: without what tells apart the items of a list. */
export const fieldAt = (subject: Subject, field: string): string[] => {
  const pieces = field.split('.');
  return [...atOf(subject), ...pieces.filter((_, i) => i === 0 || !isNamedList(pieces[i - 1]!))];
};

/** What a field is called: pieces that have a word get it, names within a thing stay. */
export function fieldName(field: string, subject: Subject): Bilingual {
  const at = atOf(subject);
  const words = field.split('.').map((piece): Bilingual => {
    const list = at.at(-1) ?? '';
    const word = keyWord(list, piece) ?? (isNamedList(list) ? undefined : fieldWord(piece, at)) ?? { zh: piece, en: piece };
    at.push(piece);
    return word;
  });
  return { zh: words.map(({ zh }) => zh).join(' '), en: words.map(({ en }) => en).join(', ') };
}

const isRecord = (value: Value | undefined): value is { readonly [key: string]: Value } => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Between the items of a list; things that are told by several fields have commas of their own. */
const between = (list: readonly Value[], language: Language): string => (list.some(isRecord) ? { zh: '；', en: '; ' } : { zh: '、', en: ', ' })[language];

/** A value as people write it: ends as their names, ports as ranges, a point of a plan by its coordinates. Nothing is cut. */
export function valueText(value: Value | undefined, at: At, words: Wording | undefined, language: Language = 'zh'): string {
  if (value === undefined || value === null || value === '') return none;
  if (Array.isArray(value)) return value.length === 0 ? none : (value as readonly Value[]).map((item) => valueText(item, at, words, language)).join(between(value as readonly Value[], language));
  if (isRecord(value)) return recordText(value, at, words, language);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' }[language] : { zh: '否', en: 'no' }[language];
  const text = String(value);
  return valueWord(text, at)?.[language] ?? (typeof value === 'string' && language === 'zh' ? words?.name(text, at) : undefined) ?? text;
}

type Fields = { readonly [key: string]: Value };

function recordText(value: Fields, at: At, words: Wording | undefined, language: Language): string {
  const { device, port, external, pair, zone, from, to, name, protocol, ports, x, y, min, max, measure, first, last, purpose, prefix, via, forwarder, address, panel, thing } = value;
  const keys = Object.keys(value);
  const inner = (key: string): string => valueText(value[key], [...at, key], words, language);
  const only = (...known: string[]): boolean => keys.every((key) => known.includes(key));
  if (typeof external === 'string') return external;
  if (typeof device === 'string' && (typeof port === 'string' || keys.length === 1)) return typeof port === 'string' ? `${inner('device')} ${port}` : inner('device');
  if (keys.length === 1 && typeof (pair ?? zone) === 'string') return inner(keys[0]!);
  if (typeof from === 'number' && typeof to === 'number') return from === to ? String(from) : `${from}-${to}`;
  if (typeof name === 'string' && typeof protocol === 'string') {
    const plainly = `${protocol}${Array.isArray(ports) && ports.length > 0 ? `/${valueText(ports, [...at, 'ports'], words, language)}` : ''}`;
    return name.toLowerCase() === plainly ? plainly : language === 'zh' ? `${name}（${plainly}）` : `${name} (${plainly})`;
  }
  if (panel !== undefined && only('panel', 'port', 'device')) return `${inner('panel')} ${String(port)}`;
  if (thing !== undefined && only('thing', 'port', 'patches')) {
    const through = Array.isArray(value['patches']) && value['patches'].length > 0 ? { zh: `（经 ${inner('patches')}）`, en: ` (through ${inner('patches')})` }[language] : '';
    return { zh: `${String(port)} 口接 ${inner('thing')}${through}`, en: `port ${String(port)} to ${inner('thing')}${through}` }[language];
  }
  if (typeof first === 'string' && typeof last === 'string') return `${first}-${last} ${String(purpose ?? '')}`.trim();
  if (typeof prefix === 'string' && typeof via === 'string') return `${prefix} ${{ zh: '经', en: 'via' }[language]} ${via}${forwarder === undefined ? '' : language === 'zh' ? `（${inner('forwarder')}）` : ` (${inner('forwarder')})`}`;
  if (typeof address === 'string' && forwarder !== undefined && only('address', 'forwarder')) return language === 'zh' ? `${address}（${inner('forwarder')}）` : `${address} (${inner('forwarder')})`;
  if (typeof x === 'number' && typeof y === 'number' && only('x', 'y', 'z', 'room', 'direction', 'code')) {
    const [room, code] = ['room', 'code'].map((key) => (value[key] === undefined ? '' : `${inner(key)} `)) as [string, string];
    const rest = ['z', 'direction'].flatMap((key) => (value[key] === undefined ? [] : [`${fieldWord(key)![language]} ${inner(key)}`]));
    return [`${code}${room}(${x}, ${y})`, ...rest].join(' ');
  }
  if ((typeof min === 'number' || typeof max === 'number') && only('min', 'max')) return rangeText(value, at);
  if (typeof measure === 'string' && keys.includes('hysteresis')) return thresholdText(value, at, words, language);
  return keys.filter((key) => !(Array.isArray(value[key]) && value[key].length === 0)).map((key) => `${fieldWord(key, at)?.[language] ?? key} ${inner(key)}`).join(language === 'zh' ? '，' : ', ');
}

/** What is allowed; of a warning or an alarm, what raises it. */
function rangeText({ min, max }: Fields, at: At): string {
  const raises = at.at(-1) === 'warning' || at.at(-1) === 'alarm';
  const side = (value: Value | undefined, sign: string): string[] => (value === undefined ? [] : [`${sign}${String(value)}`]);
  if (raises) return [...side(min, '<'), ...side(max, '>')].join(' / ');
  return min === undefined || max === undefined ? [...side(min, '≥'), ...side(max, '≤')].join('') : `${String(min)}～${String(max)}`;
}

/** `温度 预警 <10 / >28 ℃，回差 1，延时(s) 60`. */
function thresholdText(value: Fields, at: At, words: Wording | undefined, language: Language): string {
  const { measure, hysteresis, delaySeconds, ...limits } = value;
  const unit = (measures as Readonly<Record<string, { readonly unit?: string | undefined }>>)[String(measure)]?.unit;
  const said: Fields = { ...limits, ...(hysteresis === 0 ? {} : { hysteresis: hysteresis! }), ...(delaySeconds === 0 ? {} : { delaySeconds: delaySeconds! }) };
  const texts = Object.entries(said).map(([key, each]) => `${fieldWord(key)?.[language] ?? key} ${valueText(each, [...at, key], words, language)}${unit && (key === 'warning' || key === 'alarm') ? ` ${unit}` : ''}`);
  return `${valueText(measure, [...at, 'measure'], words, language)} ${texts.join(language === 'zh' ? '，' : ', ')}`;
}

/** One field that changed. */
export function fieldValues({ field, before, after }: FieldChange, subject: Subject, words: Wording, language: Language): string {
  const at = fieldAt(subject, field);
  const told = (names: Wording | undefined) => (value: Value | undefined): string | readonly string[] =>
    (Array.isArray(value) ? (value as readonly Value[]).map((item) => valueText(item, at, names, language)) : valueText(value, at, names, language));
  const separator = between([before, after].flatMap((value) => (Array.isArray(value) ? (value as readonly Value[]) : [])), language);
  const text = told(words);
  const [old, now] = [text(before), text(after)];
  // Two things of one name are told by their ids.
  const alike = String(old) === String(now) && JSON.stringify(before) !== JSON.stringify(after);
  return alike ? changeText(told(undefined)(before), told(undefined)(after), separator) : changeText(old, now, separator);
}

/** The name of a service that nobody named says its protocol and ports, which are told. */
const isPlainName = ({ field, before, after }: FieldChange, fields: readonly FieldChange[]): boolean =>
  field === 'service.name' && fields.length > 1 && [before, after].every((name) => typeof name === 'string' && /^\w+\/[\d,-]+$/.test(name));

/** Every field that changed, in one line each. */
export const fieldLines = ({ fields, subject }: Change, words: Wording): Bilingual[] => fields.filter((field) => !isPlainName(field, fields)).map((field) => {
  const name = fieldName(field.field, subject);
  return { zh: `${name.zh}：${fieldValues(field, subject, words, 'zh')}`, en: `${name.en}: ${fieldValues(field, subject, words, 'en')}` };
});

/** The value of one field of a thing that came or went. */
export const valueOf = (change: Change, field: string): Value | undefined => {
  const found = change.fields.find((each) => each.field === field);
  return change.kind === 'removed' ? found?.before : found?.after;
};

/** The fields that say what a thing is. */
const telling: Readonly<Record<string, readonly string[]>> = {
  device: ['kind', 'zone', 'area', 'room', 'rack', 'unit', 'product', 'software'], zone: ['kind', 'prefixes'], flow: ['from', 'to', 'services', 'protection', 'window'], link: ['ends', 'prefixes'],
  pair: ['mode', 'members'], address: ['address'], product: ['class', 'vendor', 'model', 'version'], software: ['class', 'vendor', 'model', 'version'],
  rule: ['sources', 'destinations', 'service', 'window'], translation: ['address', 'target', 'service'], policy: ['zones'], waiver: ['rule', 'reason', 'approver', 'expires'],
};

/** What a thing that came or went is: the telling fields, each with its name. */
export const aboutLines = (change: Change, words: Wording): Bilingual[] => (telling[change.subject] ?? change.fields.map(({ field }) => field).filter((field) => field !== 'path' && field !== 'name' && field !== 'code')).flatMap((field) => {
  const value = valueOf(change, field);
  if (value === undefined) return [];
  const [name, at] = [fieldName(field, change.subject), [...atOf(change.subject), field]];
  return [{ zh: `${name.zh}：${valueText(value, at, words)}`, en: `${name.en}: ${valueText(value, at, words, 'en')}` }];
});
