import { checkScene, type FaultName } from '../../diagrams/check';
import type { IconShape, LineShape, RectShape, Scene, Shape, TextShape } from '../../diagrams/scene';

const sceneOf = (...shapes: Shape[]): Scene => ({
  name: 'sample', title: '样图', serves: [], sheet: { size: 'A4', width: 842, height: 595 }, shapes, graph: { nodes: [], groups: [], edges: [] }, drawio: false,
});
const text = (words: string, x: number, y: number, more: Partial<TextShape> = {}): TextShape =>
  ({ shape: 'text', text: words, x, y, size: 8, weight: 'regular', anchor: 'start', tone: 'ink', ...more });
const icon = (of: string, x: number, y: number): IconShape => ({ shape: 'icon', icon: 'server', of, x, y, width: 30, height: 26 });
const line = (of: string, points: LineShape['points'], joins?: readonly [string, string]): LineShape => ({ shape: 'line', style: 'access', of, points, joins });
const rect = (of: string, x: number, y: number, width: number, height: number, more: Partial<RectShape> = {}): RectShape =>
  ({ shape: 'rect', role: 'zone', of, x, y, width, height, stroke: 'ink', ...more });

const faultsOf = (...shapes: Shape[]): FaultName[] => checkScene(sceneOf(...shapes)).map(({ fault }) => fault);

describe('the check of a drawing', () => {
  it('judges turned text where it stands, not where it would be level, and slanting text by its own outline', () => {
    // Beside an upright line, between two marks as far apart as it is long.
    expect(faultsOf(text('3400', 50, 90, { turn: 90 }), line('chain', [[53, 20], [53, 120]]), text('甲', 56, 88), line('above', [[30, 70], [60, 70]]))).toEqual([]);
    expect(faultsOf(text('3400', 50, 90), line('chain', [[53, 20], [53, 120]]))).toEqual(['line-through-text']);
    // A slanting one leaves the corners of its upright box free: for its own line, for words, for symbols.
    const slanting = text('5000', 50, 90, { turn: 45 });
    expect(faultsOf(slanting, line('l', [[47, 97], [77, 67]]), text('5000', 58, 98, { turn: 45 }), icon('a', 18, 55))).toEqual([]);
  });

  it('passes a sound drawing', () => {
    expect(faultsOf(
      rect('zone', 20, 20, 300, 200), icon('a', 40, 60), icon('b', 140, 60), text('服务器', 40, 100),
      line('a-b', [[70, 73], [140, 73]], ['a', 'b']),
    )).toEqual([]);
  });

  const broken: readonly [FaultName, readonly Shape[]][] = [
    ['small-text', [text('小字', 50, 50, { size: 6.9 })]],
    ['outside-sheet', [text('出图纸的字', 830, 50)]],
    ['outside-sheet', [icon('a', -4, 50)]],
    ['outside-frame', [rect('frame', 70, 14, 750, 560, { role: 'frame' }), text('在订口', 20, 50)]],
    ['outside-frame', [rect('frame', 70, 14, 750, 560, { role: 'frame' }), line('l', [[60, 50], [200, 50]])]],
    ['text-on-text', [text('甲乙丙', 50, 50), text('丁', 60, 55)]],
    ['text-on-icon', [icon('a', 50, 50), text('名称', 70, 70)]],
    ['text-on-edge', [rect('zone', 50, 50, 40, 40), text('长名称伸出框外', 60, 70)]],
    ['text-on-edge', [text('被盖住', 60, 70), rect('zone', 50, 50, 90, 40, { fill: 'paper' })]],
    ['text-on-art', [{ shape: 'path', of: 'tab', d: 'M50 50h30v20h-30z', fill: 'core', box: { x: 50, y: 50, width: 30, height: 20 } }, text('核心区核心区', 52, 64)]],
    ['line-through-text', [text('交换机', 50, 50), line('l', [[40, 47], [120, 47]])]],
    ['line-through-text', [text('斜线', 50, 50), line('l', [[45, 60], [75, 35]])]],
    ['outside-sheet', [text('竖排出图纸', 50, 20, { turn: 90 })]],
    ['text-on-text', [text('3400', 50, 90, { turn: 90 }), text('甲', 46, 84)]],
    ['text-on-icon', [icon('a', 50, 50), text('3400', 56, 90, { turn: 90 })]],
    ['text-on-edge', [rect('zone', 50, 50, 40, 40), text('3400', 60, 60, { turn: 90 })]],
    ['line-through-text', [text('3400', 50, 90, { turn: 90 }), line('l', [[47, 20], [47, 120]])]],
    ['line-through-text', [text('5000', 50, 90, { turn: 45 }), line('l', [[49, 89], [62, 76]])]],
    ['text-on-text', [text('5000', 50, 90, { turn: 45 }), text('4000', 52, 87, { turn: 45 })]],
    ['icon-on-icon', [icon('a', 50, 50), icon('b', 70, 60)]],
    ['icon-on-edge', [rect('zone', 50, 50, 40, 40), icon('a', 80, 60)]],
    ['line-through-icon', [icon('a', 50, 50), line('l', [[20, 63], [120, 63]], ['b', 'c'])]],
    ['line-through-box', [rect('box', 50, 50, 40, 40, { role: 'box' }), line('l', [[20, 63], [120, 63]], ['b', 'c'])]],
    ['line-on-line', [line('k', [[20, 20], [120, 20]]), line('l', [[100, 20], [200, 20]])]],
    ['line-on-line', [line('k', [[20, 20], [20, 90]]), line('l', [[20, 60], [20, 200]])]],
    ['boxes-overlap', [rect('p', 20, 20, 60, 60), rect('q', 50, 50, 60, 60)]],
  ];
  it.each(broken)('finds %s', (fault, shapes) => {
    expect(faultsOf(...shapes)).toEqual([fault]);
  });

  it('lets a line touch the icons it joins and cross other lines', () => {
    expect(faultsOf(icon('a', 50, 50), icon('b', 150, 50), line('l', [[65, 60], [165, 60]], ['a', 'b']), line('m', [[110, 20], [110, 100]]))).toEqual([]);
  });

  it('allows a label on an opaque plate laid over its line, and only there', () => {
    const under = line('l', [[20, 50], [200, 50]]);
    const plate = rect('label', 80, 42, 40, 14, { role: 'plate', fill: 'paper', stroke: undefined });
    expect(faultsOf(under, plate, text('1:1', 90, 53))).toEqual([]);
    expect(faultsOf(plate, under, text('1:1', 90, 53))).toEqual(['line-through-text', 'line-through-box']);
  });

  it('says what is wrong and where, in both languages', () => {
    const [fault] = checkScene(sceneOf(text('甲乙丙', 50, 50), text('丁', 60, 55)));
    expect(fault?.what).toEqual(['甲乙丙', '丁']);
    expect(fault?.message.zh).toBe('sample：两处文字重叠：“甲乙丙”、“丁”，位置 (50.0, 43.1)');
    expect(fault?.message.en).toBe('sample: two texts overlap: "甲乙丙", "丁" at (50.0, 43.1)');
  });
});
