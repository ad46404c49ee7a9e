/** What has changed between two texts, tables or lists, in few words: for lines that are read at a glance. */
import { groupedBy } from '../model';
import { textOf, type Row, type Sheet } from '../office/sheet';

/** Pieces a cell, label or rule lists: separated by lines, commas or spaces. */
const pieces = (text: string): string[] => text.split(/[\n、,;\s]+/).filter((piece) => piece !== '');

/** `10.10.10.12 → 10.10.10.22`; of lists only what left and what came: `−10.10.10.12 +10.10.10.22`. */
export function textChange(before: string, after: string): string {
  const [left, came] = [without(pieces(before), pieces(after)), without(pieces(after), pieces(before))];
  if (left.length === 0 && came.length === 0) return `${shortened(before)} → ${shortened(after)}`;
  if (left.length === 1 && came.length === 1) return `${shortened(left[0]!)} → ${shortened(came[0]!)}`;
  if (left.length === pieces(before).length && came.length === pieces(after).length) return `${shortened(before)} → ${shortened(after)}`;
  return [...left.map((piece) => `−${shortened(piece)}`), ...came.map((piece) => `+${shortened(piece)}`)].join(' ');
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

const longest = 60;
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '—' : line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

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
      key: key.join('\0'), name: key.filter((part) => part !== '' && part !== '—').map(shortened).join(' '),
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
