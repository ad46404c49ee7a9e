import { lines, luminance, tones } from '../../diagrams/style';
import { icons, iconOf } from '../../diagrams/icons';
import { deviceKindNames } from '../../model';

const contrastOnPaper = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

describe('style of drawings', () => {
  it('keeps every tone readable as text on white', () => {
    const faint = Object.entries(tones).filter(([tone, hex]) => tone !== 'paper' && contrastOnPaper(hex) < 4.5);
    expect(faint).toEqual([]);
  });

  it('tells the lines of the legend apart without their colour', () => {
    const looks = Object.values(lines).filter(({ label }) => label !== undefined).map(({ width, dash, double, round }) => JSON.stringify({ width, dash, double, round }));
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('has a symbol for every kind of device, inside its own box', () => {
    for (const kind of deviceKindNames) {
      const icon = iconOf(kind);
      expect(icon.parts.length).toBeGreaterThan(0);
      for (const part of icon.parts) {
        for (const [, x, y] of part.d.matchAll(/[ML]\s*(-?[\d.]+)[ ,]?(-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(icon.width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(icon.height);
        }
      }
    }
  });

  it('draws no two kinds of device alike', () => {
    const drawn = deviceKindNames.map((kind) => JSON.stringify(icons[kind].parts));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('refuses a symbol that does not exist', () => {
    expect(() => iconOf('toaster')).toThrow('toaster');
  });
});
