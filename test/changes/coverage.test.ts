/** Every field that the schema of the model has can be told as changed, those that are added to it later among them. */
import { isDeepStrictEqual } from 'node:util';
import { changesBetween, reverseOf } from '../../analysis/changes';
import { modelSchema, type Model } from '../../model';
import { Sample } from './sample';

const sample = new Sample(modelSchema);
const model = modelSchema.parse(sample.value);

test('the sample has every field', () => {
  const keys = (value: unknown): number => (Array.isArray(value) ? value.reduce<number>((sum, item) => sum + keys(item), 0) : typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, item) => sum + 1 + keys(item), 0) : 0);
  expect(keys(model)).toBe(keys(sample.value));
  expect(sample.leaves.length).toBeGreaterThan(500);
});

/** Fields that begin the path of a leaf, or end in its last key. */
const names = (field: string, path: readonly (string | number)[]): boolean => path.some((key) => typeof key === 'string' && field.split('.').includes(key));

test('a change of any leaf of the model is told, with what it was and what it is', () => {
  const silent: string[] = [];
  for (const leaf of sample.leaves) {
    const changed = modelSchema.parse(sample.with(leaf)) as Model;
    const changes = changesBetween(model, changed);
    const where = leaf.path.join('.');
    const value = leaf.other === undefined ? undefined : JSON.stringify(leaf.other);
    // The id of a cable is made of its ends: alone it is no other cable.
    if (where === 'links.0.id') continue;
    const told = (value === undefined && leaf.path.length === 1 && changes.list.length > 0) || changes.list.some(({ id, fields }) => id.includes(String(leaf.other)) || fields.some(({ field, after }) => names(field, leaf.path) && (value === undefined || JSON.stringify(after)?.includes(value))));
    if (!told) silent.push(`${where}: ${JSON.stringify(changes.list.slice(0, 2))}`.slice(0, 300));
    if (!isDeepStrictEqual(changesBetween(changed, model), reverseOf(changes))) silent.push(`${where}: other the other way`);
  }
  expect(silent).toEqual([]);
});
