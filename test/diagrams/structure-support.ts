/** What the tests of drawings of structure ask of a drawing. */
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Model } from '../../model';
import type { Scene } from '../../diagrams/scene';

/** All words of a drawing, in drawing order. */
export const textsOf = (scene: Scene): string[] => scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
/** All words of several sheets as one run: texts broken over lines are found again. */
export const wordsOf = (scenes: readonly Scene[]): string => scenes.flatMap(textsOf).join('');

/** Ids of devices that a node of the graph stands for. */
export const devicesDrawn = (scenes: readonly Scene[]): Set<string> =>
  new Set(scenes.flatMap(({ graph }) => graph.nodes.flatMap(({ id }) => id.split('/').at(-1)!.replace(/^host:/, '').split('+'))));

/** One line per shape, rounded: what a golden file of a drawing holds. */
export function shapeList(scene: Scene): string {
  const n = (value: number): string => String(Math.round(value));
  const lines = scene.shapes.filter(({ of }) => of !== 'legend' && of !== 'title-block' && of !== 'frame').map((shape) => {
    switch (shape.shape) {
      case 'text': return `text  ${n(shape.x)},${n(shape.y)} ${shape.size}${shape.weight === 'bold' ? 'b' : ''} ${shape.anchor} “${shape.text}”`;
      case 'rect': return `${shape.role.padEnd(5)} ${n(shape.x)},${n(shape.y)} ${n(shape.width)}x${n(shape.height)}${shape.dash ? ' dashed' : ''} ${shape.of ?? ''}`;
      case 'line': return `line  ${shape.style} ${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}${shape.arrow && shape.arrow !== 'none' ? ` →${shape.arrow}` : ''} ${shape.of ?? ''}`;
      case 'icon': return `icon  ${n(shape.x)},${n(shape.y)} ${n(shape.width)}x${n(shape.height)} ${shape.icon} ${shape.of ?? ''}`;
      case 'path': return `path  ${n(shape.box.x)},${n(shape.box.y)} ${n(shape.box.width)}x${n(shape.box.height)} ${shape.of ?? ''}`;
    }
  });
  return `${scene.title} ${scene.sheet.size}\n${lines.join('\n')}\n`;
}

/** Compares with a golden file; UPDATE_GOLDEN=1 rewrites it. */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, '..', 'golden', 'diagrams', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** The same model with every list the other way round: nothing drawn may hang on it. */
export const backwards = (model: Model): Model =>
  Object.fromEntries(Object.entries(model).map(([key, value]) => [key, Array.isArray(value) ? [...(value as unknown[])].reverse() : value])) as Model;
