import fc from 'fast-check';
import { displayWidth, wrapText } from '../../cli/table';

const characters = fc.constantFrom(...'设施防火墙abc-/12 ，。、；（）「」 ');
const text = fc.array(characters, { maxLength: 120 }).map((list) => list.join('').replace(/ +/g, ' ').trim());
/** As much as a line can be forced to hold: one word with its punctuation. */
const longest = (value: string) => Math.max(0, ...value.split(/(?<=[\u4e00-\u9fff])(?![，。、；）」])| /u).map(displayWidth));

describe('wrapText', () => {
  it('loses nothing but spaces at ends of lines', () => {
    fc.assert(fc.property(text, fc.integer({ min: 20, max: 90 }), (value, width) => {
      expect(wrapText(value, width).replaceAll('\n', '').replaceAll(' ', '')).toBe(value.replaceAll(' ', ''));
    }));
  });

  it('keeps within the width whatever can be broken', () => {
    fc.assert(fc.property(text, fc.integer({ min: 20, max: 90 }), (value, width) => {
      for (const line of wrapText(value, width).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, longest(value) + 8));
    }));
  });

  it('begins no line with closing punctuation and ends none with an opening bracket', () => {
    fc.assert(fc.property(text, fc.integer({ min: 20, max: 90 }), (value, width) => {
      const lines = wrapText(value, width).split('\n');
      for (const line of lines.slice(1)) if (!value.includes(` ${line[0]}`)) expect(line).not.toMatch(/^[，。、；）」]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「]$/u);
    }));
  });

  it('breaks Chinese between characters, keeps words whole, and keeps lines that are there', () => {
    expect(wrapText('把当前版次的模型摘要写入设施旁的 releases.json（请随设计一起提交）。\n第二行', 36)).toBe('把当前版次的模型摘要写入设施旁的\nreleases.json（请随设计一起提交）。\n第二行');
    expect(wrapText('one two three', 8)).toBe('one two\nthree');
  });
});
