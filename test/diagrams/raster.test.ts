import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { drawings } from '../../diagrams';
import { iconOf, icons } from '../../diagrams/icons';
import { number as n } from '../../diagrams/path-data';
import { defaultDpi, pngOf } from '../../diagrams/png';
import type { Page } from '../../diagrams/raster/page';
import { rasterise } from '../../diagrams/raster/raster';
import type { Scene, Shape, Tone } from '../../diagrams/scene';
import { lines, tones } from '../../diagrams/style';
import { svgOutline } from '../../diagrams/svg-outline';
import { svgText } from '../../diagrams/svg-text';
import { exampleModel } from '../support';

const iconNames = Object.keys(icons);

/** How far two pictures are from each other: channels are 0 to 255. */
interface Distance { readonly mean: number; /** pixels of a thousand that differ by more than a third of the way from black to white */ readonly far: number }

/** The general renderer that we do not need any more: an SVG by its means and by ours. */
function distance(outlined: string, page: Page): Distance {
  const image = new Resvg(outlined, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: page.width }, background: '#ffffff' }).render();
  const { pixels } = image;
  expect([page.width, page.height]).toEqual([image.width, image.height]);
  let [sum, far] = [0, 0];
  for (let y = 0, q = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++, q += 4) {
      const colour = page.colours[page.rows[y * page.stride + 1 + x]!]!;
      const worst = Math.max(Math.abs((colour >> 16) - pixels[q]!), Math.abs(((colour >> 8) & 255) - pixels[q + 1]!), Math.abs((colour & 255) - pixels[q + 2]!));
      sum += worst;
      if (worst > 85) far++;
    }
  }
  return { mean: sum / (page.width * page.height), far: (1000 * far) / (page.width * page.height) };
}

const scaleOf = (width: number, dpi = defaultDpi): number => Math.round((width * dpi) / 72) / width;

const [width, height] = [180, 126];
const sceneOf = (shapes: readonly Shape[], sheet = { width, height }): Scene =>
  ({ name: 'random', title: '随机', serves: [], sheet: { size: 'A4', ...sheet }, shapes, graph: { nodes: [], groups: [], edges: [] }, drawio: false });

const across = fc.integer({ min: 0, max: (width - 40) * 100 }).map((value) => value / 100);
const down = fc.integer({ min: 1000, max: (height - 20) * 100 }).map((value) => value / 100);
const tone = fc.constantFrom<Tone>(...(Object.keys(tones) as Tone[]).filter((name) => name !== 'paper'));
const length = fc.integer({ min: 300, max: 5000 }).map((value) => value / 100);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    shape: fc.constant('rect' as const), x: across, y: down, width: length, height: length.map((value) => value / 2), radius: fc.constantFrom(0, 2, 4), fill: fc.oneof(tone, fc.constant('none' as const)),
    fillOpacity: fc.constantFrom(0.06, 0.5, 1), stroke: tone, strokeWidth: fc.constantFrom(0.5, 1.1, 2), dash: fc.boolean(), role: fc.constant('box' as const),
  }),
  fc.record({
    shape: fc.constant('line' as const), points: fc.array(fc.tuple(across, down), { minLength: 2, maxLength: 5 }),
    style: fc.constantFrom(...(Object.keys(lines) as (keyof typeof lines)[])), arrow: fc.constantFrom('none' as const, 'end' as const, 'both' as const),
  }),
  fc.record({ shape: fc.constant('icon' as const), icon: fc.constantFrom(...iconNames), x: across, y: down, width: fc.constantFrom(20, 30, 44), height: fc.constantFrom(20, 30) }),
  fc.record({
    shape: fc.constant('text' as const), x: across, y: down, text: fc.constantFrom('证书认证系统', '10.10.30.224/24', '防火墙×2 <A&B>', '7', '。'), size: fc.constantFrom(7, 9, 12.5),
    weight: fc.constantFrom('regular' as const, 'bold' as const), anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const), tone, turn: fc.constantFrom(0, 0, 90, 30, -45.5, 180),
  }),
  fc.record({
    shape: fc.constant('path' as const), fill: fc.oneof(tone, fc.constant('none' as const)), fillOpacity: fc.constantFrom(0.3, 1), stroke: tone, strokeWidth: fc.constantFrom(0.6, 2.4),
    d: fc.array(fc.tuple(fc.constantFrom('L', 'Q', 'C', 'S', 'A', 'l', 'z'), across, down), { minLength: 2, maxLength: 7 }).map(pathOf), box: fc.constant({ x: 0, y: 0, width, height }),
  }),
);

/** Path data with every form that drawings use. */
function pathOf(steps: readonly (readonly [string, number, number])[]): string {
  return steps.reduce((d, [command, x, y]) => {
    const [a, b] = [`${n(x)} ${n(y)}`, `${n((x * 7) % 150)} ${n(10 + ((y * 5) % 100))}`];
    switch (command) {
      case 'Q': return `${d}Q${b} ${a}`;
      case 'C': return `${d}C${b} ${a} ${n((x * 3) % 150)} ${n(10 + ((y * 3) % 100))}`;
      case 'S': return `${d}S${b} ${a}`;
      case 'A': return `${d}A${n(20 + (x % 50))} ${n(20 + (x % 50))} 0 ${Math.floor(x) % 2} ${Math.floor(y) % 2} ${a}`;
      case 'l': return `${d}l${n((x % 40) - 20)}-${n(y % 20)}h5.5v-4`;
      case 'z': return `${d}zM${a}`;
      default: return `${d}L${a}`;
    }
  }, 'M40 40');
}

describe('pixels', () => {
  it('are those of a general renderer, whatever is drawn', () => {
    fc.assert(fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (shapes) => {
      const scene = sceneOf(shapes);
      const { mean, far } = distance(svgOutline(scene), rasterise(svgText(scene), scaleOf(width)));
      expect(mean).toBeLessThan(2.5);
      expect(far).toBeLessThan(2.5);
    }), { numRuns: 40 });
  });

  it('of turned text are those of a general renderer', () => {
    for (const turn of [90, -90, 180, 36.87, -53.13]) for (const anchor of ['start', 'middle', 'end'] as const) {
      const scene = sceneOf([{ shape: 'text', x: 90, y: 63, text: '3400 证书', size: 9, weight: 'regular', anchor, tone: 'ink', turn }]);
      const level = sceneOf([{ shape: 'text', x: 90, y: 63, text: '3400 证书', size: 9, weight: 'regular', anchor, tone: 'ink' }]);
      const { mean, far } = distance(svgOutline(scene), rasterise(svgText(scene), scaleOf(width)));
      expect([turn, anchor, mean < 0.5, far < 0.5]).toEqual([turn, anchor, true, true]);
      // From outlines as from text, and not as if it were not turned.
      expect(distance(svgOutline(scene), rasterise(svgOutline(scene), scaleOf(width))).far).toBeLessThan(0.5);
      expect(distance(svgOutline(level), rasterise(svgText(scene), scaleOf(width))).far).toBeGreaterThan(4);
    }
  });

  it('are told from those of another drawing', () => {
    const [one, other] = [sceneOf([]), sceneOf([{ shape: 'line', points: [[10, 100], [170, 100]], style: 'frame' }])];
    expect(distance(svgOutline(one), rasterise(svgText(other), scaleOf(width))).far).toBeGreaterThan(4);
  });

  it('of the drawings of a facility are those of a general renderer', () => {
    for (const scene of drawings(exampleModel('t7-reference')).filter((_, i) => i % 16 === 3)) {
      const { mean, far } = distance(svgOutline(scene), rasterise(svgText(scene), scaleOf(scene.sheet.width)));
      expect([scene.name, mean < 3, far < 4]).toEqual([scene.name, true, true]);
    }
  });

  it('are the same from text and from its outlines, but for hundredths of a point in where letters begin', () => {
    const scene = drawings(exampleModel('t7-reference'))[0]!;
    const text = rasterise(svgText(scene), scaleOf(scene.sheet.width));
    // The next page lies in the same memory.
    const copy = { colours: [...text.colours], rows: text.rows.slice() };
    const again = rasterise(svgOutline(scene), scaleOf(scene.sheet.width));
    let differ = 0;
    for (let i = 0; i < copy.rows.length; i++) {
      const [a, b] = [copy.colours[copy.rows[i]!]!, again.colours[again.rows[i]!]!];
      if (Math.abs((a & 255) - (b & 255)) > 40) differ++;
    }
    expect(differ / copy.rows.length).toBeLessThan(0.0005);
  });

  it('that are whole are exact: a colour of the drawing is that colour', () => {
    const scene = sceneOf([{ shape: 'rect', x: 36, y: 36, width: 72, height: 72, fill: 'core', role: 'box' }, { shape: 'rect', x: 54, y: 54, width: 72, height: 72, fill: 'km', fillOpacity: 0.5, role: 'box' }]);
    const page = rasterise(svgText(scene), 2);
    const at = (x: number, y: number): string => `#${page.colours[page.rows[2 * y * page.stride + 1 + 2 * x]!]!.toString(16).padStart(6, '0')}`;
    const half = (a: string, b: string): string => `#${[1, 3, 5].map((i) => Math.round((Number.parseInt(a.slice(i, i + 2), 16) + Number.parseInt(b.slice(i, i + 2), 16)) / 2).toString(16).padStart(2, '0')).join('')}`;
    expect([at(10, 10), at(40, 40), at(60, 60), at(120, 120)]).toEqual(['#ffffff', tones.core, half(tones.km, tones.core), half(tones.km, '#ffffff')]);
  });

  it('need no more than 256 colours, and have those of all areas whatever comes first', () => {
    const shapes: Shape[] = Object.keys(tones).flatMap((fill, i) => [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].map((fillOpacity, k): Shape =>
      ({ shape: 'path', d: `M${13 * i} ${17 * k}L${13 * i + 11} ${17 * k + 5}L${13 * i + 7} ${17 * k + 15}z`, fill: fill as Tone, fillOpacity, box: { x: 0, y: 0, width: 0, height: 0 } })));
    const { colours } = rasterise(svgText(sceneOf(shapes)), scaleOf(width));
    expect(colours.length).toBeLessThanOrEqual(256);
    for (const colour of Object.values(tones)) expect(colours).toContain(Number.parseInt(colour.slice(1), 16));
  });
});

it('Colours of a drawing are exact where more shades than a palette holds come before them', () => {
  const names = (Object.keys(tones) as Tone[]).filter((name) => name !== 'paper');
  const triangle = (fill: Tone, i: number, k: number): Shape => ({ shape: 'path', d: `M${7 * i} ${7 * k}L${7 * i + 40} ${7 * k + 3}L${7 * i + 5} ${7 * k + 33}z`, fill, fillOpacity: 0.5, box: { x: 0, y: 0, width: 0, height: 0 } });
  const shades = names.flatMap((fill, i) => names.map((_, k) => triangle(fill, i, k)));
  const whole = names.map((fill, i): Shape => ({ shape: 'rect', x: 4 + 8 * i, y: 4, width: 6, height: 6, fill, role: 'box' }));
  const page = rasterise(svgText(sceneOf([...shades, ...whole])), 2);
  expect(page.colours.length).toBe(256);
  expect(names.map((_, i) => page.colours[page.rows[2 * 7 * page.stride + 1 + 2 * (7 + 8 * i)]!]!.toString(16).padStart(6, '0'))).toEqual(names.map((name) => tones[name].slice(1)));
});

describe('every symbol', () => {
  it('looks as a general renderer draws it', () => {
    const far = iconNames.filter((icon) => {
      const { width: w, height: h } = iconOf(icon);
      const sheet = { width: Math.ceil(2 * w) + 4, height: Math.ceil(2 * h) + 4 };
      const scene = sceneOf([{ shape: 'icon', icon, x: 2.3, y: 1.7, width: 2 * w, height: 2 * h }], sheet);
      return distance(svgOutline(scene), rasterise(svgText(scene), scaleOf(sheet.width))).far > 8;
    });
    expect(far).toEqual([]);
  });
});

describe('what is no drawing of ours', () => {
  it.each([
    ['an element', '<svg viewBox="0 0 10 10"><circle cx="5" cy="5" r="3"/></svg>'],
    ['a colour by name', '<svg viewBox="0 0 10 10"><rect x="1" y="1" width="3" height="3" fill="red"/></svg>'],
    ['a command of path data', '<svg viewBox="0 0 10 10"><path d="M1 1T5 5" fill="#000000"/></svg>'],
    ['an ellipse', '<svg viewBox="0 0 10 10"><path d="M1 1A5 3 0 0 1 5 5" fill="#000000"/></svg>'],
    ['a turned group', '<svg viewBox="0 0 10 10"><g transform="rotate(45)"><path d="M1 1L5 5" fill="#000000"/></g></svg>'],
    ['a turned rectangle', '<svg viewBox="0 0 10 10"><rect x="1" y="1" width="3" height="3" transform="rotate(45 1 1)" fill="#000000"/></svg>'],
    ['a group turned in its place', '<svg viewBox="0 0 10 10"><g transform="translate(1 1) rotate(45)"><path d="M1 1L5 5" fill="#000000"/></g></svg>'],
    ['a text turned around another place', '<svg viewBox="0 0 10 10"><text x="1" y="5" transform="rotate(-90 2 5)" font-size="7" fill="#000000">7</text></svg>'],
    ['half a tag', '<svg viewBox="0 0 10 10"><path d="M1 1L5 5"'],
    ['a number', '<svg viewBox="0 0 10 10"><path d="M1 1L5 NaN" fill="#000000"/></svg>'],
  ])('is refused and not drawn wrongly: %s', (_, svg) => {
    expect(() => pngOf(svg, 10)).toThrow();
  });
});

describe('shapes beyond the sheet', () => {
  it('are cut off at its edge', () => {
    const page = rasterise('<svg viewBox="0 0 10 10"><path d="M-5 -5H15V5H-5z" fill="#000000"/><path d="M20 20L30 30L20 30z" fill="#ff0000"/></svg>', 10);
    const rows = page.rows.filter((_, i) => i % page.stride !== 0);
    expect(rows.subarray(0, 5000).every((number) => page.colours[number] === 0)).toBe(true);
    expect(rows.subarray(5000).every((number) => page.colours[number] === 0xffffff)).toBe(true);
  });
});

it('A sheet after another in the same memory is as one alone', () => {
  const scenes = drawings(exampleModel('t7-reference')).slice(0, 3);
  const pixels = (scene: Scene): Buffer => inflateSync(Buffer.from(pngOf(svgText(scene), scene.sheet.width)).subarray(idat(pngOf(svgText(scene), scene.sheet.width))));
  const first = pixels(scenes[0]!);
  pixels(scenes[1]!);
  pixels(scenes[2]!);
  expect(pixels(scenes[0]!).equals(first)).toBe(true);
});

/** Where the data of a PNG's only IDAT chunk begins. */
const idat = (png: Uint8Array): number => Buffer.from(png).indexOf('IDAT') + 4;
