import * as fc from 'fast-check';
import { Canvas } from '../../diagrams/canvas';
import { groupDevices, groupName, groupsWithin } from '../../diagrams/device-groups';
import { layOut } from '../../diagrams/layered/draw';
import type { Arrow, Block } from '../../diagrams/layered/graph';
import { pack } from '../../diagrams/layered/place';
import { Ports } from '../../diagrams/layered/route';
import { fillColumns, heading, paragraph, type Piece } from '../../diagrams/writing';
import type { Device } from '../../model';
import { exampleModel } from '../support';

describe('labels side by side', () => {
  const item = fc.record({ wish: fc.integer({ min: 0, max: 400 }), width: fc.integer({ min: 4, max: 60 }) });

  it('keep their order, their distance and the width they are given', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 8 }), (given) => {
      const items = [...given].sort((a, b) => a.wish - b.wish);
      const placed = pack(items, 0, 400);
      const needed = items.reduce((sum, { width }) => sum + width + 5, -5);
      if (items.length > 0 && needed > 400) { expect(placed).toBeUndefined(); return; }
      placed!.forEach((x, i) => {
        expect(x - items[i]!.width / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(x + items[i]!.width / 2).toBeLessThanOrEqual(400 + 1e-6);
        if (i > 0) expect(x - items[i]!.width / 2 - (placed![i - 1]! + items[i - 1]!.width / 2)).toBeGreaterThanOrEqual(5 - 1e-6);
      });
    }));
  });

  it('stand where they wish when there is room', () => {
    expect(pack([{ wish: 50, width: 20 }, { wish: 200, width: 40 }], 0, 400)).toEqual([50, 200]);
  });

  it('share the way when two wish for one place', () => {
    expect(pack([{ wish: 100, width: 20 }, { wish: 100, width: 20 }], 0, 400)).toEqual([87.5, 112.5]);
  });
});

describe('ports on the edge of a block', () => {
  it('are never nearer to one another than lines may be', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }), (wishes) => {
      const ports = new Ports();
      const taken = wishes.map((wish) => ports.take('a', wish, { x: 100, width: 120 }, []));
      const sorted = [...taken].sort((a, b) => a - b);
      sorted.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(107);
        expect(x).toBeLessThanOrEqual(213);
        if (i > 0) expect(x - sorted[i - 1]!).toBeGreaterThanOrEqual(4.5 - 1e-9);
      });
    }));
  });
});

describe('blocks in rows', () => {
  const block = (id: string, row: number, order: number): Block => ({ id, row, order, least: 60, most: 120, weight: 1, grows: true, height: () => 30, draw: (canvas, box) => canvas.rect({ role: 'box', of: id, ...box }) });
  const arrow = (from: string, to: string): Arrow => ({ id: `${from}>${to}`, from, to, style: 'flow', head: 'end', label: [{ text: '标注', size: 7, weight: 'regular', tone: 'ink' }] });
  const frame = { pad: 4, least: () => 20, draw: () => undefined };
  const box = { x: 0, y: 0, width: 500, height: 500 };

  it('are joined from the edge of one block to the edge of the other, labels in between', () => {
    const canvas = new Canvas();
    layOut([block('a', 0, 0), block('b', 1, 0)], [arrow('a', 'b')], frame, box, { left: 0, right: 0 })!.draw(canvas);
    const line = canvas.shapes.find((shape) => shape.shape === 'line')!;
    const rects = canvas.shapes.filter((shape) => shape.shape === 'rect' && shape.role === 'box');
    if (line.shape !== 'line' || rects[0]?.shape !== 'rect' || rects[1]?.shape !== 'rect') throw new Error('missing');
    expect(line.points[0]![1]).toBeCloseTo(rects[0].y + rects[0].height);
    expect(line.points.at(-1)![1]).toBeCloseTo(rects[1].y);
    expect(line.points).toHaveLength(2);
  });

  it('let an arrow to a row further down pass between blocks', () => {
    const canvas = new Canvas();
    layOut([block('a', 0, 0), block('m', 1, 0), block('n', 1, 1), block('b', 2, 0)], [arrow('a', 'b'), arrow('a', 'm'), arrow('a', 'n')], frame, box, { left: 0, right: 0 })!.draw(canvas);
    const line = canvas.shapes.find((shape) => shape.shape === 'line' && shape.of === 'arrow:a>b')!;
    const between = canvas.shapes.filter((shape) => shape.shape === 'rect' && (shape.of === 'm' || shape.of === 'n'));
    if (line.shape !== 'line') throw new Error('missing');
    for (const rect of between) if (rect.shape === 'rect') {
      for (const [x, y] of line.points) expect(x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height).toBe(false);
    }
  });

  it('are refused where they do not fit', () => {
    const many = Array.from({ length: 9 }, (_, i) => block(`b${i}`, 0, i));
    expect(layOut(many, [], frame, box, { left: 0, right: 0 })).toBeUndefined();
    expect(layOut([block('a', 0, 0)], [], frame, { ...box, height: 30 }, { left: 0, right: 0 })).toBeUndefined();
  });
});

describe('text in columns', () => {
  it('loses nothing, exceeds no column and leaves no heading at a foot', () => {
    const piece = fc.record({ height: fc.integer({ min: 1, max: 40 }), introduces: fc.boolean() });
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (given) => {
      const pieces: Piece[] = given.map((each) => ({ ...each, draw: () => undefined }));
      const columns = fillColumns(pieces, 90);
      expect(columns.flat()).toEqual(pieces);
      for (const [i, column] of columns.entries()) {
        expect(column.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(90);
        // Only headings that with all they introduce are higher than a column may be parted from it.
        const start = columns.slice(0, i + 1).flat().length;
        let first = start;
        while (first > 0 && pieces[first - 1]!.introduces) first--;
        let end = start;
        while (pieces[end]?.introduces) end++;
        const group = pieces.slice(first, end + 1).reduce((sum, { height }) => sum + height, 0);
        if (i < columns.length - 1 && group <= 90) expect(column.at(-1)!.introduces ?? false).toBe(false);
      }
    }));
  });

  it('is an error when a note is higher than a whole column', () => {
    const note = paragraph('很长的说明'.repeat(100), 60, 'notes');
    expect(() => fillColumns([heading('说明', 60, 'notes'), note], 100)).toThrow(/栏高只有 100 磅/);
  });
});

describe('a name for several devices', () => {
  it('keeps the common part and every ending', () => {
    expect(groupName(['OCSP服务器-1', 'OCSP服务器-2'])).toBe('OCSP服务器-1、-2');
    expect(groupName(['服务器-3', '服务器-1', '服务器-2', '服务器-7'])).toBe('服务器-1至-3、-7（4台）');
    expect(groupName(['外联防火墙（备）', '外联防火墙（主）'])).toBe('外联防火墙（主、备）');
    expect(groupName(['服务器-01', '服务器-02'])).toBe('服务器-01、服务器-02');
    expect(groupName(['签发服务器', '注册服务器'])).toBe('签发服务器、注册服务器');
  });

  it('never joins devices of two kinds, and gives up names for kinds when there are too many', () => {
    const model = exampleModel('t7-reference');
    const groups = groupDevices(model.devices);
    for (const { devices } of groups) expect(new Set(devices.map(({ kind }) => kind)).size).toBe(1);
    expect(groups.flatMap(({ devices }) => devices)).toHaveLength(model.devices.length);
    const kinds = groupsWithin(model.devices, 5);
    expect(kinds.length).toBe(new Set(model.devices.map(({ kind }) => kind)).size);
    const servers = model.devices.filter((device: Device) => device.kind === 'database-server').length;
    expect(kinds.find(({ icon }) => icon === 'database-server')?.name).toBe(`数据库服务器（${servers}台）`);
  });
});
