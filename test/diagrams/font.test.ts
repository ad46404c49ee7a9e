import * as fc from 'fast-check';
import { MissingGlyphError, measure, outline, wrap } from '../../diagrams/font';

const texts = fc.string({ unit: fc.constantFrom(...'签发服务器密码机管理区防火墙终端ABCxyz0123456789-./:（）、，×'), minLength: 1, maxLength: 60 });

describe('lettering', () => {
  it('measures a CJK character as one em and Latin letters narrower', () => {
    expect(measure('国', 10)).toBeCloseTo(10, 5);
    expect(measure('i', 10)).toBeLessThan(measure('M', 10));
    expect(measure('签发服务器', 8, 'bold')).toBeCloseTo(40, 5);
  });

  it('draws simple and composite glyphs as closed relative paths', () => {
    const { d, unitsPerEm } = outline('Äi国', 'regular');
    expect(unitsPerEm).toBe(1000);
    expect(d).toMatch(/^M-?\d/);
    expect(d).toMatch(/z$/);
    expect(d).not.toMatch(/NaN|\./);
    // Ä is made of A and its dots: three contours and the counter of A.
    expect(outline('Ä', 'regular').d.match(/z/g)).toHaveLength(4);
  });

  it('names the character the font lacks and the text it stands in', () => {
    expect(() => measure('合格✔', 9)).toThrow(MissingGlyphError);
    expect(() => outline('合格✔', 'bold')).toThrow(/U\+2714.*合格✔/s);
  });

  it('breaks between words of the field and keeps counts and numbers with the word before', () => {
    expect(wrap('从目录服务器×2', 7.4, 'bold', 45)).toEqual(['从目录', '服务器×2']);
    expect(wrap('KM外联防火墙（主）', 7.4, 'bold', 56)).toEqual(['KM外联', '防火墙（主）']);
    expect(wrap('签发服务器-z1', 7.4, 'bold', 40)).toEqual(['签发', '服务器-z1']);
    expect(wrap('2001:db8:1111:2222:3333:4444:5555:6666', 7, 'regular', 80)).toEqual(['2001:db8:1111:2222:', '3333:4444:5555:6666']);
  });

  it('never loses, adds or reorders a character, and never exceeds the width where single characters fit', () => {
    fc.assert(fc.property(texts, fc.integer({ min: 20, max: 120 }), (text, width) => {
      const lines = wrap(text, 8, 'bold', width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        // A bracket stays with its neighbour: that may take a line of one character over the edge.
        if ([...line].length > 3) expect(measure(line, 8, 'bold')).toBeLessThanOrEqual(width + 0.001);
      }
    }), { numRuns: 200 });
  });
});
