import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { equal, freeze, modelSchema, parseModel, shared } from '../../model';
import { referenceModel } from '../support';

const copy = <T>(value: T): T => structuredClone(value);

/** Plain data in which lists have ids now and then. */
const data = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(0, 1, '', 'a', null, true), fc.array(tie('value'), { maxLength: 4 }), fc.array(tie('thing'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'))),
  thing: fc.record({ id: fc.constantFrom('x', 'y', 'z'), value: tie('value') }),
})).value;

test('what is shared says what it said', () => {
  fc.assert(fc.property(data, data, (before, now) => {
    const text = JSON.stringify(now);
    const made = shared(freeze(copy(before)), copy(now));
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(JSON.parse(text));
  }));
});

test('values are equal when they say the same, in whatever order', () => {
  fc.assert(fc.property(data, data, (a, b) => {
    expect(equal(a, copy(a))).toBe(true);
    expect(equal(a, b)).toBe(isDeepStrictEqual(copy(a), copy(b)));
  }));
});

describe('a model after another', () => {
  const before = referenceModel();

  test('is the same object when nothing has changed', () => {
    expect(parseModel(copy(before), before)).toBe(before);
  });

  test('shares everything but what an edit has changed', () => {
    const draft = copy(before) as { devices: { name: string }[] };
    draft.devices[3]!.name = '改名';
    const made = parseModel(draft, before);
    expect(JSON.stringify(made)).toBe(JSON.stringify(modelSchema.parse(draft)));
    expect(made.devices.map((device, i) => device === before.devices[i])).toEqual(before.devices.map((_, i) => i !== 3));
    expect(made.devices[3]!.interfaces).toBe(before.devices[3]!.interfaces);
    for (const name of ['systems', 'zones', 'links', 'flows', 'policies', 'site'] as const) expect(made[name]).toBe(before[name]);
  });

  test('finds things by their id when others come and go', () => {
    const draft = copy(before) as { devices: unknown[] };
    draft.devices.splice(2, 1);
    const made = parseModel(draft, before);
    expect(made.devices).toEqual([...before.devices.slice(0, 2), ...before.devices.slice(3)]);
    expect(made.devices[2]).toBe(before.devices[3]);
  });

  test('is as without one, whatever is edited', () => {
    const places = lists(before);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), fc.nat(), fc.constantFrom('drop', 'swap', 'rename')), { maxLength: 6 }), (edits) => {
      const draft = copy(before);
      const now = lists(draft);
      for (const [list, at, kind] of edits) edit(now[list]!, at, kind);
      expect(JSON.stringify(parseModel(draft, before))).toBe(JSON.stringify(modelSchema.parse(copy(draft))));
    }), { numRuns: 40 });
  });

  test('is refused as without one', () => {
    for (const spoil of [(draft: Record<string, unknown>) => { draft.more = 1; }, (draft: Record<string, unknown>) => { delete draft.flows; }, (draft: Record<string, unknown>) => { (draft.devices as Record<string, unknown>[])[0]!.kind = 'oven'; }]) {
      const draft = copy(before) as unknown as Record<string, unknown>;
      spoil(draft);
      const faults = modelSchema.safeParse(draft).error?.issues;
      expect(faults).toBeDefined();
      expect(() => parseModel(draft, before)).toThrow(expect.objectContaining({ issues: faults }) as Error);
    }
  });
});

/** All lists of things in a model. */
function lists(value: unknown, found: Record<string, unknown>[][] = []): Record<string, unknown>[][] {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'object' && item !== null)) found.push(value as Record<string, unknown>[]);
  for (const item of Object.values(value)) lists(item, found);
  return found;
}

function edit(list: Record<string, unknown>[], at: number, kind: string): void {
  const place = at % list.length;
  const item = list[place]!;
  if (kind === 'rename' && typeof item.name === 'string') item.name = `${item.name}改`;
  else if (kind === 'swap') list.reverse();
  else if (kind === 'drop' && list.length > 2) list.splice(place, 1);
}
