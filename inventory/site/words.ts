/** How things of the machine room are told in a table cell. */
import { calculationKinds, verdicts, type Calculation } from '../../analysis/site';
import { by, certainties, codedNameOf, codeOf, indexOf, siteIndexOf, type Model, type Position, type Range, type Site } from '../../model';
import { gap, toned, type Cell, type Column } from '../../office/sheet';
import { nothing } from '../words';

/** 编号 as on the plans, and 名称. */
export const codeColumns = (width: number): Column[] => [{ header: '编号', width: 8, align: 'center' }, { header: '名称', width }];
export const codeCells = (item: { readonly id: string; readonly code?: string | undefined; readonly name: string }): [string, string] => [codeOf(item), item.name];
/** In the order of their codes. */
export const inOrder = <T extends { readonly id: string; readonly code?: string | undefined }>(items: readonly T[]): T[] => [...items].sort(by(codeOf));
/** The codes of several things of the site, where their names would be long. */
export const codesOf = (site: Site, ids: readonly string[]): string => ids.map((id) => { const thing = siteIndexOf(site).things.get(id)?.thing; return thing ? codeOf(thing) : id; }).join('、') || nothing;
/** 编号 and 名称 in one cell. */
export function codedName(model: Model, site: Site, id: string): string {
  const thing = siteIndexOf(site).things.get(id)?.thing;
  return thing ? codedNameOf(thing) : nameOf(model, site, id);
}

/** The name of anything of the site, of a device, or what is written there. */
export function nameOf(model: Model, site: Site, id: string): string {
  return siteIndexOf(site).things.get(id)?.thing.name ?? indexOf(model).devices.get(id)?.name ?? id;
}
export const namesOf = (model: Model, site: Site, ids: readonly string[]): string => ids.map((id) => nameOf(model, site, id)).join('、') || nothing;
export const roomName = (site: Site, id: string | undefined): string => (id === undefined ? nothing : siteIndexOf(site).rooms.get(id)?.name ?? id);

const metre = (millimetres: number): string => (millimetres / 1000).toFixed(2);
/** 房间 (x, y) in metres on the plan. */
export const placeText = (site: Site, position: Position | undefined): string =>
  (position === undefined ? nothing : `${roomName(site, position.room)}\n(${metre(position.x)}, ${metre(position.y)})${position.z === undefined ? '' : ` 高${metre(position.z)}`}`);
export const sizeText = ({ width, depth, height }: { readonly width: number; readonly depth: number; readonly height: number }): string => `${width}×${depth}×${height}`;

export function rangeText(range: Range | undefined, unit = ''): string {
  if (range === undefined || (range.min === undefined && range.max === undefined)) return nothing;
  const { min, max } = range;
  const value = min === undefined ? `≤${plain(max!)}` : max === undefined ? `≥${plain(min)}` : `${plain(min)}～${plain(max)}`;
  return unit === '' ? value : `${value} ${unit}`;
}

/** `1.76×10⁷`: large numbers by powers of ten. */
function plain(value: number): string {
  if (Math.abs(value) < 1e4) return String(value);
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const mantissa = Number((value / 10 ** exponent).toFixed(3));
  return `${mantissa === 1 ? '' : `${mantissa}×`}10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

export const yes = (value: boolean): string => (value ? '是' : '否');
/** The same of what the design need not say. */
export const yesOrGap = (value: boolean | undefined, what: string): Cell => (value === undefined ? gap(what) : yes(value));
/** Numbers of tables: few digits. */
export const figure = (value: number, digits = 2): number => Number(value.toFixed(digits));
export const product = (model: Model, id: string | undefined): string => {
  const made = id === undefined ? undefined : indexOf(model).products.get(id);
  return made === undefined ? nothing : [made.name, made.model, made.version].filter((part) => part !== undefined && part !== made.name).join(' ') || made.name;
};

export const resultText = ({ result: { value, unit } }: Calculation): string => (unit === '' || value === '—' ? String(value) : `${value} ${unit}`);
export function limitText({ kind, limit, result: { unit } }: Calculation): string {
  if (!limit) return nothing;
  if (calculationKinds[kind].worded) return limit.text?.zh ?? nothing;
  const value = `${limit.relation} ${limit.value}${unit === '' ? '' : ` ${unit}`}`;
  return limit.text ? `${value}\n（${limit.text.zh}）` : value;
}
/** 依据: the clause, or that it is the project’s own. */
export const sourceText = ({ limit, clause, certainty }: Calculation): string => (!limit ? nothing : clause ?? (certainty === 'U' ? certainties.U.zh : nothing));
export function verdictCell({ verdict }: Calculation): Cell {
  if (verdict === undefined) return nothing;
  const { zh } = verdicts[verdict];
  return verdict === 'met' ? zh : toned(verdict === 'not-met' ? 'fault' : 'advice', zh);
}
