/** Values of a model in few words. */
import type { Change, FieldChange, Value } from '../../analysis/changes';
import { areas, deviceKinds, productClasses, protections, subsystems, zoneKinds, type Bilingual, type Model } from '../../model';
import { fieldName } from './words';

/** The word people read for an id or a kind; the text itself where there is none. */
export type Wording = (text: string, field: string) => string;
const asWritten: Wording = (text) => text;

const placements: Readonly<Record<string, string>> = { rack: '机架', desk: '台面' };
const kindWords: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  kind: { ...zoneKinds, ...deviceKinds }, area: areas, class: productClasses, subsystems, protection: protections,
  origin: { allocated: { zh: '自动分配', en: 'allocated' }, stated: { zh: '指定', en: 'stated' } },
};

/** Names of both models, the later one's first. */
export function wordingOf(before: Model, after: Model): Wording {
  const names = new Map<string, string>();
  const places = new Map<string, string>();
  for (const model of [before, after]) {
    for (const { id, name } of [...model.site?.rooms ?? [], ...model.site?.racks ?? []]) places.set(id, name);
    for (const { id, title } of model.systems) names.set(id, title);
    for (const { id, name } of [...model.policies, ...model.pairs, ...model.zones, ...model.devices]) names.set(id, name);
    for (const { id, name } of model.products) names.set(id, name);
  }
  return (text, field) => {
    if (field === 'id' || field === 'path' || field === 'name' || field === 'purpose') return text;
    // A room may have the id of a device.
    if (field === 'room' || field === 'rooms' || field === 'rack') return places.get(text) ?? text;
    return kindWords[field]?.[text]?.zh ?? (field === 'placement' ? placements[text] : undefined) ?? names.get(text) ?? text;
  };
}

const isRecord = (value: Value | undefined): value is { readonly [key: string]: Value } => typeof value === 'object' && value !== null && !Array.isArray(value);

const longest = 160;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A value as people write it: ends as their names, ports as ranges. */
export function valueText(value: Value | undefined, field = '', words: Wording = asWritten): string {
  if (value === undefined || value === null || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : cut((value as readonly Value[]).map((item) => valueText(item, field, words)).join('、'));
  if (!isRecord(value)) return cut(typeof value === 'string' ? words(value, field) : typeof value === 'boolean' ? (value ? '是' : '否') : String(value));
  const { device, port, external, pair, zone, from, to, name, protocol, ports } = value;
  const keys = Object.keys(value).length;
  if (typeof external === 'string') return external;
  if (typeof device === 'string' && (typeof port === 'string' || keys === 1)) return typeof port === 'string' ? `${words(device, field)} ${port}` : words(device, field);
  if (keys === 1 && typeof (pair ?? zone) === 'string') return words(String(pair ?? zone), field);
  if (typeof from === 'number' && typeof to === 'number') return from === to ? String(from) : `${from}-${to}`;
  if (typeof name === 'string' && typeof protocol === 'string') {
    const plainly = `${protocol}${Array.isArray(ports) && ports.length > 0 ? `/${valueText(ports)}` : ''}`;
    return name.toLowerCase() === plainly ? plainly : `${name}（${plainly}）`;
  }
  return cut(Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0)).map(([key, inner]) => `${fieldName(key).zh} ${valueText(inner, key, words)}`).join('，'));
}

/** `B01 → B02`; of lists what left and what came. */
export function fieldValues({ field, before, after }: FieldChange, words: Wording = asWritten): string {
  const key = field.slice(field.lastIndexOf('.') + 1);
  const text = (value: Value | undefined) => valueText(value, key, words);
  if (!Array.isArray(before) || !Array.isArray(after)) return text(before) === text(after) ? `${valueText(before)} → ${valueText(after)}` : `${text(before)} → ${text(after)}`;
  const [old, now] = [before, after].map((list: readonly Value[]) => list.map(text)) as [string[], string[]];
  const [left, came] = [old.filter((each) => !now.includes(each)), now.filter((each) => !old.includes(each))];
  if ((left.length === old.length && came.length === now.length) || left.length + came.length === 0) return `${text(before)} → ${text(after)}`;
  return [...left.map((each) => `−${each}`), ...came.map((each) => `+${each}`)].join(' ');
}

/** Every field that changed, in one line each. */
export const fieldLines = ({ fields }: Change, words: Wording): Bilingual[] => fields.map((field) => {
  const name = fieldName(field.field);
  return { zh: `${name.zh}：${fieldValues(field, words)}`, en: `${name.en}: ${fieldValues(field)}` };
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
export const aboutLines = (change: Change, words: Wording): Bilingual[] => (telling[change.subject] ?? change.fields.map(({ field }) => field).filter((field) => field !== 'path' && field !== 'name')).flatMap((field) => {
  const value = valueOf(change, field);
  if (value === undefined) return [];
  const name = fieldName(field);
  return [{ zh: `${name.zh}：${valueText(value, field, words)}`, en: `${name.en}: ${valueText(value)}` }];
});
