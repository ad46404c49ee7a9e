import * as fc from 'fast-check';
import { Canvas } from '../../diagrams/canvas';
import { columnHeight, drawColumn, fillColumns, gapPiece, tablePieces } from '../../diagrams/writing';

/** What a column says, top to bottom. */
function wordsOf(column: Parameters<typeof drawColumn>[1]): string[] {
  const canvas = new Canvas();
  drawColumn(canvas, column, 0, 0);
  return canvas.shapes.flatMap((shape) => (shape.shape === 'text' ? [[shape.y, shape.x, shape.text] as const] : [])).sort(([ay, ax], [by, bx]) => ay - by || ax - bx).map(([, , text]) => text);
}

const tables = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });

describe('tables in columns', () => {
  it('go on under their head, keep every row in order, and never part one row from all others', () => {
    fc.assert(fc.property(tables, fc.integer({ min: 80, max: 400 }), (sizes, height) => {
      const pieces = sizes.flatMap((size, i) => [gapPiece(5), ...tablePieces({ title: `表${i}`, head: ['编号', '名称'], widths: [40, 100], rows: Array.from({ length: size }, (_, row) => [`${i}.${row}`, '甲']) }, `t${i}`)]);
      const columns = fillColumns(pieces, height);
      const rows: string[] = [];
      for (const column of columns) {
        expect(columnHeight(column)).toBeLessThanOrEqual(height + 1e-6);
        const words = wordsOf(column);
        const runs = new Map<string, number>();
        words.forEach((word, at) => {
          const row = /^(\d+)\.(\d+)$/.exec(word);
          if (!row) return;
          const [, table, index] = row as unknown as readonly [string, string, string];
          rows.push(word);
          runs.set(table, (runs.get(table) ?? 0) + 1);
          if (runs.get(table) === 1) expect(words.slice(Math.max(0, at - 3), at)).toEqual([index === '0' ? `表${table}` : `表${table}（续）`, '编号', '名称']);
        });
        for (const [table, count] of runs) if (sizes[Number(table)]! > 1) expect([table, count > 1]).toEqual([table, true]);
      }
      expect(rows).toEqual(sizes.flatMap((size, i) => Array.from({ length: size }, (_, row) => `${i}.${row}`)));
    }), { numRuns: 200, seed: 20263 });
  });
});
