/** What has changed between two texts, tables or lists, in few words. Nothing is cut. */
import { groupedBy } from '../model';
import { textOf, type Row, type Sheet } from '../office/sheet';

/** Pieces a cell, label or rule lists: separated by lines, commas or spaces. */
const pieces = (text: string): string[] => text.split(/[\n、,;\s]+/).filter((piece) => piece !== '');

/** `B01 → B02`; of lists what left and what came: `−10.10.10.12 +10.10.10.22`. */
export function changeText(before: readonly string[] | string, after: readonly string[] | string, separator: string): string {
  const whole = (side: readonly string[] | string): string => (typeof side === 'string' ? side : side.length === 0 ? none : side.join(separator));
  if (typeof before === 'string' || typeof after === 'string') return `${whole(before)} → ${whole(after)}`;
  const [left, came] = [without(before, after), without(after, before)];
  if (left.length === 1 && came.length === 1) return `${left[0]!} → ${came[0]!}`;
  if (left.length + came.length === 0 || (left.length === before.length && came.length === after.length)) return `${whole(before)} → ${whole(after)}`;
  return [...left.map((each) => `−${each}`), ...came.map((each) => `+${each}`)].join(' ');
}

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

/** Columns that only count the rows, and those that say which row it is. */
const counting = new Set(['序号']);
const naming = new Set(['设备名称', '网口', '主机名称', '本端设备', '本端网口', '网络区域或链路', '业务流编号', '源区域', '目的区域', '条款', '检查项', '规则', '转换设备', '名称', '设备', '目的网段', '源区域＼目的区域', '部署区域']);

/** The rows that came, went or changed, each by what names it. */
export function sheetChanges(before: Sheet, after: Sheet): string[] {
  const [earlier, later] = [rowsOf(before), rowsOf(after)];
  const known = new Set(earlier.map(({ text }) => text));
  const kept = new Set(later.map(({ text }) => text));
  const gone = groupedBy(earlier.filter(({ text }) => !kept.has(text)), ({ key }) => key);
  const items: string[] = [];
  for (const row of later.filter(({ text }) => !known.has(text))) {
    const match = gone.get(row.key)?.shift();
    items.push(match ? rowChange(match, row) : `+ ${row.name}`);
  }
  for (const row of [...gone.values()].flat()) items.push(`− ${row.name}`);
  return [...new Set(items)];
}

interface TableRow { readonly key: string; readonly name: string; readonly text: string; readonly cells: ReadonlyMap<string, string> }

function rowsOf(sheet: Sheet): TableRow[] {
  const headers = sheet.columns.map(({ header }) => header);
  const shown = headers.map((header, i) => ({ header, i })).filter(({ header }) => !counting.has(header));
  const keys = shown.filter(({ header }) => naming.has(header));
  const named = keys.length > 0 ? keys : shown.slice(0, 1);
  return sheet.rows.flatMap((row: Row): TableRow[] => {
    if (row.kind === 'band') return [];
    const cells = row.cells.map(textOf);
    const key = named.map(({ i }) => cells[i] ?? '');
    return [{
      key: key.join('\0'), name: key.filter((part) => part !== '' && part !== '—').map(inOneLine).join(' '),
      text: shown.map(({ i }) => cells[i] ?? '').join('\0'), cells: new Map(shown.map(({ header, i }) => [header, cells[i] ?? ''])),
    }];
  });
}

function rowChange(before: TableRow, after: TableRow): string {
  const changes = [...after.cells].flatMap(([header, text]) => {
    const earlier = before.cells.get(header) ?? '';
    return earlier === text ? [] : [textChange(earlier, text)];
  });
  return `${after.name} ${[...new Set(changes)].join(' ')}`;
}
