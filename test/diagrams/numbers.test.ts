import { append } from '../../model';
import { RootConstruct } from 'constructs';
import twoFloors from '../../facilities/two-floors/facility';
import { drawings } from '../../diagrams';
import type { Scene } from '../../diagrams/scene';
import { exampleModel, exampleNames } from '../support';

/** 图号 and sheet, as a title block says them. */
const numberOf = ({ shapes, name }: Scene): string => {
  const texts = shapes.flatMap((shape) => (shape.shape === 'text' && shape.of === 'title-block' ? [shape.text] : []));
  const said = [texts[texts.indexOf('图号') + 1], texts.find((text) => text.startsWith('第 '))];
  expect([name, ...said]).toEqual([name, expect.stringMatching(/^[A-Z]{2}-/), expect.stringMatching(/张$/)]);
  return said.join(' ');
};

test.each([...exampleNames, 'two-floors'])('no two sheets of %s have the same 图号 and sheet number', (name) => {
  const model = name === 'two-floors' ? twoFloors(new RootConstruct()).resolve() : exampleModel(name);
  const sheets = new Map<string, string[]>();
  for (const scene of drawings(model)) {
    const number = numberOf(scene);
    append(sheets, number, scene.name);
  }
  expect([...sheets].filter(([, names]) => names.length > 1)).toEqual([]);
});
