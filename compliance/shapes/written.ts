import type { Bilingual } from '../../model';
import { weigh, type Outcome } from '../rule';
import type { Subject } from '../subject';
import { fill, list } from '../words';
import { isPlaceholder } from './placeholder';

export interface Field {
  readonly name: Bilingual;
  readonly value: string | number | undefined;
}

/** What the application has to say of a subject: what is not written yet is to be supplied by people, what is only a placeholder is wrong. */
export function written(subject: Subject, fields: readonly Field[], faults: readonly Bilingual[] = []): Outcome {
  const empty = fields.filter(({ value }) => value === undefined);
  const placeholders = fields.filter(({ value }) => typeof value === 'string' && isPlaceholder(value));
  return weigh(subject, [
    ...faults,
    ...(placeholders.length === 0 ? [] : [fill({ zh: '写的是占位文字：{fields}', en: 'only a placeholder: {fields}' }, { fields: list(placeholders.map(({ name }) => name)) })]),
  ], empty.length === 0 ? [] : [list(empty.map(({ name }) => name))]);
}
