import fc from 'fast-check';
import { pageBreaks, type PrintedRow } from '../../office/pagination';
import { sheetNames } from '../../office/sheet';
import { halfWidths, lineCount, splitLines, wholeNames } from '../../office/text-width';

const words = fc.array(fc.constantFrom('服务器', '（主）', '、', '10.10.10.1', ' ', 'OCSP', '。', 'a', '证书', '-', 'fd00::1/64', '…'), { maxLength: 60 }).map((parts) => parts.join(''));
const capacity = fc.integer({ min: 4, max: 60 });

describe('width of text', () => {
  it('counts a Chinese character and its punctuation as two Latin letters', () => {
    expect(halfWidths('abc')).toBe(3);
    expect(halfWidths('防火墙（主）')).toBe(12);
    expect(halfWidths('“①”…→')).toBe(10);
    expect(halfWidths('𠮷')).toBe(2);
  });

  it('never takes fewer lines than the text is wide, and one for each line break', () => {
    fc.assert(fc.property(words, capacity, (text, room) => {
      expect(lineCount(text, room)).toBeGreaterThanOrEqual(Math.ceil(halfWidths(text) / room));
    }));
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), capacity, (lines, room) => {
      expect(lineCount(lines.join('\n'), room)).toBe(lines.reduce((sum, line) => sum + lineCount(line, room), 0));
    }));
  });

  it('keeps closing punctuation off the beginning of a line, and a Latin word together', () => {
    expect(lineCount('一二三、', 8)).toBe(1);
    expect(lineCount('一二三四、', 8)).toBe(2);
    expect(lineCount('一二 10.10.10.1', 12)).toBe(2);
    expect(lineCount('x'.repeat(25), 10)).toBe(3);
    // Two to a line, each code whole: a list of them is no one long word.
    expect(lineCount('A-B01、B-B01、A-B02、B-B02、A-B03、B-B03、C-精密空调3', 20)).toBe(4);
    expect(lineCount('a.b,c'.repeat(5), 10)).toBe(3);
  });

  it('breaks no clause', () => {
    expect(wholeNames('见 GB/T 22239-2019 §8.1.1.5、§8.1.1.6', 20)).toBe('见 GB/T 22239-2019\n§8.1.1.5、§8.1.1.6');
    expect(wholeNames('依据：CA-建设 7.8.3（附录A）', 20)).toBe('依据：CA-建设 7.8.3\n（附录A）');
    expect(wholeNames('没有条款的长文字照旧由表格换行', 10)).toBe('没有条款的长文字照旧由表格换行');
    const clauses = fc.constantFrom('§6.1.2', '§8.1', 'CA-建设 7.8.3', 'GB 50174-2017', '8.2.2.1', '服务器', '、', '；', '（1）', '符合');
    fc.assert(fc.property(fc.array(clauses, { maxLength: 40 }), fc.integer({ min: 16, max: 60 }), (parts, room) => {
      const text = parts.join('，');
      const lines = wholeNames(text, room).split('\n');
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      // No part is torn: every clause stands on one of the lines.
      const count = (all: readonly string[], part: string) => all.reduce((sum, line) => sum + line.split(part).length - 1, 0);
      for (const part of ['§6.1.2', '§8.1', 'CA-建设 7.8.3', 'GB 50174-2017', '8.2.2.1']) expect(count(lines, part)).toBe(count([text], part));
    }));
  });

  it('breaks no code of a list, and none where another font stands in', () => {
    expect(wholeNames('RD05、RD04、RD01、RD03', 20)).toBe('RD05、RD04、RD01、\nRD03');
    expect(wholeNames('RD05、RD04、RD01、RD03', 20, 21)).toBe('RD05、RD04、\nRD01、RD03');
    expect(wholeNames('FH04 核心区（屏蔽机房）防护区、M06', 30)).toBe('FH04 核心区（屏蔽机房）防护\n区、M06');
    expect(wholeNames('A-B01、B-B01、A-B02、B-B02', 16)).toBe('A-B01、B-B01、\nA-B02、B-B02');
    expect(wholeNames('服务区精密空调-1、服务区精密空调-2', 20)).toBe('服务区精密空调-1、服务区精密空调-2');
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 999 }), { minLength: 2, maxLength: 60 }), fc.integer({ min: 8, max: 60 }), (numbers, room) => {
      const list = numbers.map((number) => `SX${number}`);
      const lines = wholeNames(list.join('、'), room, room).split('\n');
      expect(lines.flatMap((line) => line.split('、').filter((code) => code !== ''))).toEqual(list);
      for (const line of lines) {
        expect(halfWidths(line)).toBeLessThanOrEqual(room);
        expect(line.startsWith('、')).toBe(false);
      }
    }));
  });

  it('cuts long text into parts that fit, and loses nothing', () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 20 }), fc.integer({ min: 12, max: 60 }), fc.integer({ min: 2, max: 10 }), (lines, room, most) => {
      const text = lines.join('\n');
      const parts = splitLines(text, room, most);
      for (const part of parts) expect(lineCount(part, room)).toBeLessThanOrEqual(most);
      expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
    }));
  });
});

describe('page breaks', () => {
  const rows = fc.array(fc.record({ height: fc.integer({ min: 5, max: 60 }), heading: fc.boolean() }), { minLength: 1, maxLength: 80 });

  it('fill no page beyond its room, leave no heading last, and do not break without need', () => {
    fc.assert(fc.property(rows, fc.integer({ min: 200, max: 400 }), (list, room) => {
      const breaks = pageBreaks(list, room);
      const starts = [0, ...breaks];
      starts.forEach((start, i) => {
        const page = list.slice(start, starts[i + 1]);
        expect(page.length).toBeGreaterThan(0);
        const height = page.reduce((sum, line) => sum + line.height, 0);
        if (blocks(page).length > 1) expect(height).toBeLessThanOrEqual(room);
        if (i < starts.length - 1) {
          expect(page.at(-1)!.heading).toBe(false);
          const rest = blocks(list.slice(starts[i + 1]));
          // The last page but one may give its last rows to a last page that would have but one or two.
          const given = i === starts.length - 2 && rest.length <= 3 && blocks(page).length >= 6 ? rest.length - 1 : 0;
          expect(height + rest.slice(0, 1 + given).reduce((sum, part) => sum + part, 0)).toBeGreaterThan(room);
        }
      });
    }));
  });

  it('give a last page that has but one or two rows some of the page before it', () => {
    const list = (count: number): PrintedRow[] => Array.from({ length: count }, () => ({ height: 10, heading: false }));
    expect(pageBreaks(list(11), 100)).toEqual([8]);
    expect(pageBreaks(list(12), 100)).toEqual([9]);
    expect(pageBreaks(list(13), 100)).toEqual([10]);
    expect(pageBreaks(list(4), 30)).toEqual([3]);
    // Three rows and the notes are more than a page holds.
    expect(pageBreaks(list(11), 100, 75)).toEqual([9]);
  });

  it('take the last row along when the notes below it do not fit', () => {
    const list: PrintedRow[] = Array.from({ length: 10 }, () => ({ height: 10, heading: false }));
    expect(pageBreaks(list, 100)).toEqual([]);
    expect(pageBreaks(list, 100, 5)).toEqual([7]);
  });

  /** Heights of rows with the headings over them. */
  function blocks(list: readonly PrintedRow[]): number[] {
    const heights: number[] = [];
    let open = 0;
    list.forEach(({ height, heading }, i) => {
      open += height;
      if (heading && i < list.length - 1) return;
      heights.push(open);
      open = 0;
    });
    return heights;
  }
});

describe('names', () => {
  it('of sheets are short, allowed and all different', () => {
    const name = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('外联防火墙', 'History', 'a/b', "a'b", '表'.repeat(40), ''));
    fc.assert(fc.property(fc.array(name, { maxLength: 30 }), (wanted) => {
      const names = sheetNames(wanted);
      expect(new Set(names.map((text) => text.toLowerCase())).size).toBe(wanted.length);
      for (const text of names) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(31);
        expect(text).not.toMatch(/[[\]:*?/\\']/);
        expect(text.toLowerCase()).not.toBe('history');
      }
    }));
    expect(sheetNames(['甲/乙', '甲:乙', '丙'])).toEqual(['甲 乙', '甲 乙(2)', '丙']);
  });
});
