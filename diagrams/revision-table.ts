/** 修订记录 in the strip below a drawing, between legend and title block, where the legend leaves room. */
import type { Model } from '../model';
import { measure } from './font';
import type { Box } from './geometry';
import type { Shape, TextShape } from './scene';

const size = 7;
const rowHeight = 11.6;
const pad = 4;
/** Width of the column of reasons. */
const reasonWidth = 104;

interface Table { readonly width: number; readonly shapes: (box: Box) => Shape[] }

/** The latest revisions that fit the height, the oldest of them first; undefined when the design keeps no register. */
export function revisionTable(model: Model, height: number): Table | undefined {
  const all = model.facility.revisions ?? [];
  if (all.length === 0) return undefined;
  const most = Math.floor((height - 3) / rowHeight) - 1;
  const rows = [['版次', '日期', '修订说明', '设计'], ...all.slice(-most).map(({ revision, date, reason, author }) => [revision, date, reason, author])];
  const widths = [0, 1, 2, 3].map((column) => (column === 2 ? reasonWidth : Math.min(56, Math.max(...rows.map((row) => measure(row[column]!, size)))) + 2 * pad));
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    width,
    shapes(box) {
      const shapes: Shape[] = [{ shape: 'rect', role: 'panel', of: 'title-block', ...box, stroke: 'ink', strokeWidth: 1 }];
      let x = box.x;
      for (const [column, own] of widths.entries()) {
        if (column > 0) shapes.push({ shape: 'line', of: 'title-block', style: 'hair', points: [[x, box.y], [x, box.y + box.height]] });
        for (const [i, row] of rows.entries()) {
          shapes.push({ shape: 'text', of: 'title-block', x: x + pad, y: box.y + 1.5 + (i + 0.5) * rowHeight + size * 0.36, text: cut(row[column]!, own - 2 * pad, i === 0), size, weight: i === 0 ? 'bold' : 'regular', anchor: 'start', tone: 'ink' } satisfies TextShape);
        }
        x += own;
      }
      for (let i = 1; i <= rows.length; i++) {
        const y = box.y + 1.5 + i * rowHeight;
        if (y < box.y + box.height - 2) shapes.push({ shape: 'line', of: 'title-block', style: 'hair', points: [[box.x, y], [box.x + box.width, y]] });
      }
      return shapes;
    },
  };
}

/** As much of a text as one line holds. */
function cut(text: string, width: number, bold: boolean): string {
  const weight = bold ? 'bold' : 'regular';
  if (measure(text, size, weight) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (measure(`${kept}${character}…`, size, weight) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
