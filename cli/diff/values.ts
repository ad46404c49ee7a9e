/** Values of a model in few words. */
import type { Change, FieldChange, Value } from '../../analysis/changes';
import type { Bilingual } from '../../model';
import { fieldName } from './words';

const isRecord = (value: Value | undefined): value is { readonly [key: string]: Value } => typeof value === 'object' && value !== null && !Array.isArray(value);

const longest = 160;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A value as people write it: ends as their ids, ports as ranges. */
export function valueText(value: Value | undefined): string {
  if (value === undefined || value === null || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : cut((value as readonly Value[]).map(valueText).join('、'));
  if (!isRecord(value)) return cut(String(value));
  const { device, port, external, pair, zone, from, to, name, protocol, ports } = value;
  const keys = Object.keys(value).length;
  if (typeof external === 'string') return external;
  if (typeof device === 'string') return typeof port === 'string' ? `${device}:${port}` : keys === 1 ? device : plain(value);
  if (keys === 1 && typeof (pair ?? zone) === 'string') return String(pair ?? zone);
  if (typeof from === 'number' && typeof to === 'number') return from === to ? String(from) : `${from}-${to}`;
  if (typeof name === 'string' && typeof protocol === 'string') return `${name}（${protocol}${Array.isArray(ports) && ports.length > 0 ? `/${valueText(ports)}` : ''}）`;
  return plain(value);
}

const plain = (value: { readonly [key: string]: Value }): string =>
  cut(Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0)).map(([key, inner]) => `${key} ${valueText(inner)}`).join('，'));

/** `B01 → B02`; of lists what left and what came. */
export function fieldValues({ before, after }: FieldChange): string {
  if (!Array.isArray(before) || !Array.isArray(after)) return `${valueText(before)} → ${valueText(after)}`;
  const [old, now] = [before, after].map((list: readonly Value[]) => list.map(valueText)) as [string[], string[]];
  const [left, came] = [old.filter((text) => !now.includes(text)), now.filter((text) => !old.includes(text))];
  if ((left.length === old.length && came.length === now.length) || left.length + came.length === 0) return `${valueText(before)} → ${valueText(after)}`;
  return [...left.map((text) => `−${text}`), ...came.map((text) => `+${text}`)].join(' ');
}

/** Every field that changed, in one line each. */
export const fieldLines = ({ fields }: Change): Bilingual[] => fields.map((field) => {
  const [name, values] = [fieldName(field.field), fieldValues(field)];
  return { zh: `${name.zh}：${values}`, en: `${name.en}: ${values}` };
});

/** The value of one field of a thing that came or went. */
export const valueOf = (change: Change, field: string): Value | undefined => {
  const found = change.fields.find((each) => each.field === field);
  return change.kind === 'removed' ? found?.before : found?.after;
};
