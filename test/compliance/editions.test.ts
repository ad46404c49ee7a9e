/** Editions of standards are judged on the date of the model, never on a clock. */
import fc from 'fast-check';
import { currentEditions, editionState } from '../../compliance/shapes/editions';

const state = (standard: string, on: string | undefined): string => {
  const at = standard.lastIndexOf('-');
  const found = editionState({ number: standard.slice(0, at), year: standard.slice(at + 1), on });
  return found === 'stands' ? found : 'fault' in found ? found.fault.en : `? ${found.missing.en}`;
};

test.each([
  ['GM/T 0018-2012', '2019-06-01', 'stands'],
  ['GM/T 0018-2012', '2023-12-31', '? since when GM/T 0018-2023 is in force'],
  ['GM/T 0018-2012', '2024-12-31', '? since when GM/T 0018-2023 is in force'],
  ['GM/T 0018-2012', '2025-01-01', 'GM/T 0018-2012 does not stand: on 2025-01-01 it was GM/T 0018-2023'],
  ['GM/T 0018-2012', undefined, '? the date of the revision, or of issue of the paper'],
  ['GM/T 0018-2023', undefined, 'stands'],
  ['GM/T 0018-2023', '2022-05-01', 'GM/T 0018-2023 is later than 2022-05-01, when it is cited'],
  ['GM/T 0018-2025', '2026-01-01', '? whether GM/T 0018-2025 is in force (the one known to be is GM/T 0018-2023)'],
  ['GM/T 0043-2024', '2025-06-30', 'GM/T 0043-2024 is in force from 2025-07-01 on, not yet on 2025-06-30'],
  ['GM/T 0043-2024', '2025-07-01', 'stands'],
  ['GM/T 0043-2015', '2025-06-30', 'stands'],
  ['GM/T 0043-2015', '2025-07-01', 'GM/T 0043-2015 does not stand: on 2025-07-01 it was GM/T 0043-2024'],
  ['GB/T 20518-2006', '2026-01-01', 'GB/T 20518-2006 does not stand: on 2026-01-01 it was GB/T 20518-2018'],
  ['GB 9361-88', '2026-01-01', 'stands'],
  ['GB 50174-2027', '2026-01-01', 'GB 50174-2027 is later than 2026-01-01, when it is cited'],
])('%s on %s: %s', (standard, on, expected) => { expect(state(standard, on)).toBe(expected); });

test('once replaced, an edition stays replaced; a current one stands from some day on', () => {
  const days = fc.record({ year: fc.integer({ min: 2010, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`);
  fc.assert(fc.property(fc.constantFrom(...currentEditions.keys()), fc.integer({ min: 0, max: 12 }), days, days, (number, older, one, other) => {
    const [before, after] = one < other ? [one, other] : [other, one];
    const { year } = currentEditions.get(number)!;
    const at = (on: string) => state(`${number}-${year - older}`, on);
    if (older === 0) { if (at(before) === 'stands') expect(at(after)).toBe('stands'); }
    else if (at(before).includes('does not stand')) expect(at(after)).toContain('does not stand');
  }));
});
