/** Every field and value of the schema that may change is told in words, in either language: no name of the model's own. */
import { changesBetween } from '../../analysis/changes';
import { subjectName } from '../../cli/diff/words';
import { fieldAt, fieldName, valueText } from '../../cli/diff/values';
import { isNamedList } from '../../cli/diff/value-words';
import { modelSchema, type Model } from '../../model';
import { Sample } from './sample';

const sample = new Sample(modelSchema);
const model = modelSchema.parse(sample.value);
const changes = sample.leaves.map((leaf) => ({ leaf, list: changesBetween(model, modelSchema.parse(sample.with(leaf)) as Model).list }));

/** Codes of the field that read the same in Chinese. */
const neutral = /^(?:[^a-z]*|u?int(?:16|32)|float32|tcp|udp|icmp|icmpv6|esp|vrrp|jifang\/1)$/;

test('every subject and field has a word', () => {
  const missing = new Set<string>();
  for (const { subject, fields } of changes.flatMap(({ list }) => list)) {
    if (subjectName(subject).zh === subject) missing.add(subject);
    for (const { field } of fields) {
      const pieces = field.split('.');
      const shown = [fieldName(field, subject).zh, fieldName(field, subject).en];
      pieces.forEach((piece, i) => {
        if (isNamedList(pieces[i - 1] ?? '') || /^[A-Z]/.test(piece)) return;
        if (fieldName(pieces.slice(0, i + 1).join('.'), subject).zh.split(' ').at(-1) === piece && !neutral.test(piece)) missing.add(`${subject} ${field}`);
      });
      expect(shown.join()).not.toMatch(/undefined/);
    }
  }
  expect([...missing]).toEqual([]);
});

test('every value that the schema lists has a word', () => {
  const missing = new Set<string>();
  for (const { leaf, list } of changes) {
    const key = leaf.path.findLast((piece) => typeof piece === 'string')!;
    for (const { subject, fields } of leaf.options === undefined ? [] : list) for (const { field } of fields) {
      const path = fieldAt(subject, field);
      if (!field.split('.').includes(key) && !leaf.path.includes(path.at(-2) ?? '')) continue;
      const at = path.at(-1) === key ? path : [...path, key];
      for (const option of leaf.options!) if (!neutral.test(option) && valueText(option, at, undefined) === option) missing.add(`${at.join('.')}: ${option}`);
    }
  }
  expect([...missing]).toEqual([]);
});
