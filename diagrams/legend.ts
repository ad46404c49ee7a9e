import { badge, badgeRadius } from './difference/badge';
import { markNames, markWords } from './difference/words';
import { iconOf, icons, unturned } from './icons';
import { measure } from './font';
import type { Box } from './geometry';
import type { LineStyle, Mark, Shape } from './scene';
import { arrowed, legendLines, lines } from './style';
import { DoesNotFit } from './undrawn';

interface Entry { readonly label: string; readonly icon?: string; readonly line?: LineStyle; readonly mark?: Mark; readonly lineMark?: 'added' | 'removed' }

const labelSize = 7;
const symbolWidth = 24;
const gap = 4;
const headWidth = 18;

/** Kinds whose badge alone differs: where room is short, the legend shows the kind without its badge. */
function family(name: string): string {
  const icon = unturned(name);
  if (icon.endsWith('-terminal') || icon === 'ids-console') return 'terminal';
  return icon.endsWith('-server') && icon !== 'database-server' || icon.endsWith('-directory') || icon === 'server' ? 'server' : icon;
}
const familyLabels: Readonly<Record<string, { icon: string; label: string }>> = {
  server: { icon: 'server', label: '服务器（角标示用途）' },
  terminal: { icon: 'management-terminal', label: '终端（角标示用途）' },
};

/** Symbols and lines used in a drawing, in the order of the tables, each once. */
function entriesOf(body: readonly Shape[], grouped: boolean): Entry[] {
  const used = new Set<string>();
  const styles = new Set<LineStyle>();
  for (const shape of body) {
    if (shape.shape === 'icon') used.add(grouped ? family(shape.icon) : unturned(shape.icon));
    else if (shape.shape === 'line') styles.add(shape.style);
  }
  const entries: Entry[] = [];
  for (const line of legendLines) {
    const label = lines[line].label;
    if (label && styles.has(line)) entries.push({ label, line });
  }
  for (const icon of Object.keys(icons)) if (used.has(icon) && (!grouped || !familyLabels[icon])) entries.push({ label: iconOf(icon).label, icon });
  if (grouped) for (const [name, entry] of Object.entries(familyLabels)) if (used.has(name)) entries.push(entry);
  return entries;
}

/** What the marks of a difference mean: those used, and of lines those that came or went. */
function markEntries(body: readonly Shape[], marks: ReadonlySet<Mark>): Entry[] {
  const lines = new Set(body.map((shape) => (shape.shape === 'line' ? shape.mark : undefined)));
  return [
    ...markNames.filter((mark) => marks.has(mark)).map((mark): Entry => ({ label: markWords[mark].label, mark })),
    ...(['added', 'removed'] as const).filter((mark) => lines.has(mark)).map((mark): Entry => ({ label: mark === 'added' ? '新增连线' : '删除连线', line: 'access', lineMark: mark })),
  ];
}

/** Whether all symbols and lines of a drawing have room in the box, each by itself. */
export const legendFits = (body: readonly Shape[], box: Box, marks: ReadonlySet<Mark> = new Set()): boolean => arrange([...markEntries(body, marks), ...entriesOf(body, false)], box) !== undefined;

/** The legend of a drawing, filled column by column into its box; what marks mean comes first and stays when room is short. */
export function legendShapes(body: readonly Shape[], box: Box, marks: ReadonlySet<Mark> = new Set()): Shape[] {
  const first = markEntries(body, marks);
  const grouped = entriesOf(body, true);
  const choices = [[...first, ...entriesOf(body, false)], [...first, ...grouped], ...(first.length > 0 ? [[...first, ...grouped.filter(({ line }) => line)], first] : [])];
  const arranged = choices.reduce<ReturnType<typeof arrange>>((found, entries) => found ?? arrange(entries, box), undefined);
  if (!arranged) throw new DoesNotFit({ zh: '图例放不下', en: 'the legend does not fit its box' });
  const { entries, rows, widths } = arranged;
  const shapes: Shape[] = [
    { shape: 'rect', role: 'panel', of: 'legend', ...box, stroke: 'ink', strokeWidth: 1 },
    { shape: 'line', of: 'legend', style: 'hair', points: [[box.x + headWidth, box.y], [box.x + headWidth, box.y + box.height]] },
  ];
  for (const [i, character] of [...'图例'].entries()) {
    shapes.push({ shape: 'text', of: 'legend', x: box.x + headWidth / 2, y: box.y + box.height / 2 - 3 + i * 12, text: character, size: 9, weight: 'bold', anchor: 'middle', tone: 'ink' });
  }
  if (entries.length === 0) shapes.push({ shape: 'text', of: 'legend', x: box.x + headWidth + 12, y: box.y + box.height / 2 + 2.5, text: '本张为表，未使用图形符号', size: labelSize, weight: 'regular', anchor: 'start', tone: 'muted' });
  const rowHeight = (box.height - 4) / rows;
  const spare = (box.width - headWidth - 8 - widths.reduce((sum, width) => sum + width, 0)) / widths.length;
  let x = box.x + headWidth + 8;
  for (const [column, width] of widths.entries()) {
    for (const [row, entry] of entries.slice(column * rows, column * rows + rows).entries()) {
      const middle = box.y + 2 + rowHeight * (row + 0.5);
      if (entry.line) shapes.push({ shape: 'line', of: 'legend', style: entry.line, ...(entry.lineMark ? { mark: entry.lineMark } : {}), points: [[x, middle], [x + symbolWidth, middle]], arrow: arrowed.has(entry.line) ? 'end' : 'none' });
      if (entry.mark) shapes.push(...badge(entry.mark, x + symbolWidth / 2, middle, 'legend', Math.min(badgeRadius, rowHeight / 2 - 1)));
      if (entry.icon) {
        const height = Math.min(rowHeight - 1.5, 16);
        const icon = iconOf(entry.icon);
        const scale = Math.min(height / icon.height, symbolWidth / icon.width);
        shapes.push({
          shape: 'icon', of: 'legend', icon: entry.icon,
          x: x + (symbolWidth - icon.width * scale) / 2, y: middle - (icon.height * scale) / 2, width: icon.width * scale, height: icon.height * scale,
        });
      }
      shapes.push({ shape: 'text', of: 'legend', x: x + symbolWidth + gap, y: middle + labelSize * 0.36, text: entry.label, size: labelSize, weight: 'regular', anchor: 'start', tone: 'ink' });
    }
    x += width + Math.min(spare, 26);
  }
  return shapes;
}

function arrange(entries: readonly Entry[], box: Box): { entries: readonly Entry[]; rows: number; widths: number[] } | undefined {
  for (const rows of [3, 4, 5]) {
    const widths: number[] = [];
    for (let i = 0; i < entries.length; i += rows) {
      widths.push(symbolWidth + gap + Math.max(...entries.slice(i, i + rows).map((entry) => measure(entry.label, labelSize))));
    }
    const needed = widths.reduce((sum, width) => sum + width + 8, 0);
    if (needed <= box.width - headWidth - 10) return { entries, rows, widths };
  }
  return undefined;
}
