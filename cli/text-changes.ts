/** What has changed between two texts, tables or lists, in few words. Values are told whole. */
import { groupedBy } from '../model';
import { textOf, type Row, type Sheet } from '../office/sheet';

/** Pieces a rule lists: separated by lines, commas or spaces. */
const pieces = (text: string): string[] => text.split(/[\n、,;\s]+/).filter((piece) => piece !== '');

/**
 * `B01 → B02`; of lists what left and what came: `−10.10.10.12 +10.10.10.22`; the whole lists where nothing stayed, or where only the order is another.
 * @param separator between the items of a whole list
 * @param signed between what left and what came
 */
export function changeText(before: readonly string[] | string, after: readonly string[] | string, separator: string, signed = ' '): string {
  const whole = (side: readonly string[] | string): string => (typeof side === 'string' ? side : side.length === 0 ? none : side.join(separator));
  if (typeof before === 'string' || typeof after === 'string') return `${whole(before)} → ${whole(after)}`;
  const [left, came] = [without(before, after), without(after, before)];
  if (left.length === 1 && came.length === 1) return `${left[0]!} → ${came[0]!}`;
  if (left.length + came.length === 0 || (left.length === before.length && came.length === after.length)) return `${whole(before)} → ${whole(after)}`;
  return [...left.map((each) => `−${each}`), ...came.map((each) => `+${each}`)].join(signed);
}

/** Values that left and came, as tables list them: `a → b`, or `−a、+b、+c`. */
export const listChange = (before: readonly string[], after: readonly string[]): string => changeText(before, after, '、', '、');

/** The same of two texts, by the pieces they list. */
export function textChange(before: string, after: string): string {
  const [old, now] = [pieces(before), pieces(after)];
  const [left, came] = [without(old, now), without(now, old)];
  const whole = left.length + came.length === 0 || (left.length === old.length && came.length === now.length);
  return whole ? changeText(inOneLine(before), inOneLine(after), '') : changeText(old, now, ' ');
}

/** What the first list has more than the second: as often as it has it more. */
export function without<T>(list: readonly T[], others: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    if (count > 0) counts.set(item, count - 1);
    return count === 0;
  });
}

/** What is not there. */
export const none = '—';
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim() || none;

/** Columns that only count the rows. */
const counting = new Set(['序号']);

/** What tells the rows of a sheet apart where no single column does, by the sheet's name. */
const identityOf: Readonly<Record<string, readonly string[]>> = {
  告警阈值表: ['编号', '监测量'], 采集寄存器表: ['编号', '监测量'], 环境指标表: ['房间', '指标'], 屏蔽效能检测: ['频率', '场', '测点'], UPS与蓄电池表: ['设备', '核算项目'], 接地表: ['由', '至'], 布线表: ['本端设备', '端口、回路'],
};
/** Columns that do so in any sheet: the first of these lists all of which a sheet has. */
const identities: readonly (readonly string[])[] = [['编号'], ['对象', '项目'], ['对象', '公式'], ['检查项', '条款'], ['名称', '部署区域']];
/** Columns that say which row it is in sheets that have none of these. */
const naming = new Set(['设备名称', '网口', '主机名称', '本端设备', '本端网口', '网络区域或链路', '业务流编号', '源区域', '目的区域', '规则', '转换设备', '名称', '设备', '目的网段', '源区域＼目的区域']);
/** Columns that name a row beside what tells it apart, and those that tell it apart and name nothing. */
const alsoNamed = new Set(['名称', '监测点']);
const unnamed = new Set(['公式']);

/** The rows that came, went or changed, each by its 编号 or name, with the column, what stood there and what does now. */
export function sheetChanges(before: Sheet, after: Sheet): string[] {
  const [earlier, later] = [rowsOf(before), rowsOf(after)];
  const known = new Set(earlier.map(({ text }) => text));
  const kept = new Set(later.map(({ text }) => text));
  const gone = groupedBy(earlier.filter(({ text }) => !kept.has(text)), ({ key }) => key);
  const items: string[] = [];
  for (const row of later.filter(({ text }) => !known.has(text))) {
    const match = taken(gone.get(row.key), row.band);
    items.push(match ? rowChange(match, row) : `+ ${row.name}`);
  }
  for (const row of [...gone.values()].flat()) items.push(`− ${row.name}`);
  return [...new Set(items)];
}

interface TableRow { readonly key: string; readonly name: string; readonly text: string; readonly band: string; readonly cells: ReadonlyMap<string, string> }

/** Takes a row out of those of the same key: one under the same heading first. */
function taken(rows: TableRow[] | undefined, band: string): TableRow | undefined {
  if (!rows || rows.length === 0) return undefined;
  const at = rows.findIndex((each) => each.band === band);
  return rows.splice(Math.max(at, 0), 1)[0];
}

/** A heading without its number and without what it counts: `（二）服务区（13台）` is 服务区. */
const headingOf = (text: string): string => text.replace(/^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、/, '').split(/[（：\u3000]/)[0]!;

function rowsOf(sheet: Sheet): TableRow[] {
  const headers = headersOf(sheet);
  const shown = headers.map((header, i) => ({ header, i })).filter(({ header }) => !counting.has(header));
  const identity = identityOf[sheet.name] ?? identities.find((each) => each.every((header) => headers.includes(header)));
  const chosen = shown.filter(({ header }) => (identity ? identity.includes(header) : naming.has(header)));
  const keys = chosen.length > 0 ? chosen : shown.slice(0, 1);
  const names = keys.some(({ header }) => header === '编号') ? shown.filter((each) => keys.includes(each) || alsoNamed.has(each.header)) : keys.filter(({ header }) => !unnamed.has(header));
  let band = '';
  return sheet.rows.flatMap((row: Row): TableRow[] => {
    if (row.kind === 'band') {
      band = headingOf(row.text);
      return [];
    }
    const cells = row.cells.map(textOf);
    const of = (list: typeof shown): string[] => list.map(({ i }) => cells[i] ?? '').filter(isThere);
    // What has no 编号 is told apart by its name, a row of totals by what stands first in it.
    const key = [of(keys), of(names), cells.filter(isThere).slice(0, 1)].find((texts) => texts.length > 0) ?? [];
    const name = of(names).length > 0 ? of(names) : key;
    return [{
      key: key.join('\0'), name: [...new Set(name)].map(inOneLine).join(' '), band,
      text: [band, ...shown.map(({ i }) => cells[i] ?? '')].join('\0'), cells: new Map(shown.map(({ header, i }) => [header, cells[i] ?? ''])),
    }];
  });
}

const isThere = (text: string): boolean => text !== '' && text !== none;

/** Of two columns with one header, the later is called by the device it stands behind. */
function headersOf({ columns }: Sheet): string[] {
  const headers: string[] = [];
  let device = '';
  for (const { header } of columns) {
    const own = header.replace(/\s+/g, '');
    if (own.endsWith('设备')) device = own;
    headers.push(headers.includes(own) ? `${device}${own}` : own);
  }
  return headers;
}

function rowChange(before: TableRow, after: TableRow): string {
  const changes = [...after.cells].flatMap(([header, text]) => {
    const earlier = before.cells.get(header) ?? '';
    return earlier === text ? [] : [`${header}：${cellChange(earlier, text)}`];
  });
  return `${after.name} ${(changes.length === 0 ? [`所属分组：${before.band || none} → ${after.band || none}`] : changes).join('，')}`;
}

/** A cell is one value, or a list of values on lines of their own or between 、 or ；: values are told whole. */
export function cellChange(before: string, after: string): string {
  const separator = ['\n', '；', '、'].find((each) => [before, after].some((text) => listed(text, each).length > 1));
  if (separator === undefined) return `${inOneLine(before)} → ${inOneLine(after)}`;
  return listChange(...([before, after].map((text) => listed(text, separator).map(inOneLine)) as [string[], string[]]));
}

/** The values between separators that stand in no brackets. */
function listed(text: string, separator: string): string[] {
  const values = [''];
  let depth = 0;
  for (const character of text) {
    if ('（(['.includes(character)) depth++;
    if ('）)]'.includes(character)) depth = Math.max(depth - 1, 0);
    if (depth === 0 && character === separator) values.push('');
    else values[values.length - 1] += character;
  }
  return values.filter((value) => value.trim() !== '');
}
