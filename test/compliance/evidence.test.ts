/** What was measured on the live twin, as evidence of findings about access control. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeVerification, type Verification } from '../../analysis/verification';
import { evidenceBeside, verificationPath } from '../../cli/verification-file';
import { assess, complianceFiles } from '../../compliance';
import { accessControlRules } from '../../compliance/assess';
import { rules } from '../../compliance/rules';
import { hashOf, writeModel } from '../../model';
import { exampleModel, referenceModel } from '../support';

const model = referenceModel();
const score = { asPlanned: 5, all: 5 };
const record: Verification = {
  format: 'jifang-verification/1', facility: model.facility.id, revision: 'A', model: hashOf(writeModel(model)), matrix: 'a'.repeat(64), at: '2026-11-22T20:00:00Z',
  engine: '26.1.5', allowed: score, denied: score, structural: score, skipped: 0, differences: 0, policies: {},
};
const carrying = (verification?: Verification) => assess(model, { verification }).findings.filter(({ evidence }) => evidence !== undefined);

test('every rule about access control exists', () => {
  const known = new Set(rules.map(({ id }) => id));
  expect([...accessControlRules].filter((id) => !known.has(id))).toEqual([]);
});

test('met findings about access control, and no others, carry the record of this very model', () => {
  const found = carrying(record);
  expect(found.length).toBeGreaterThan(5);
  expect(found.every(({ rule, state }) => accessControlRules.has(rule) && state === 'met')).toBe(true);
  expect(found[0]!.evidence!.zh).toContain('aaaaaaaaaaaaaaaa');
});

test.each([
  ['of another model', { model: 'b'.repeat(64) }],
  ['of another facility', { facility: 'other' }],
  ['with a difference', { differences: 1 }],
  ['with something unproven', { denied: { asPlanned: 4, all: 5 } }],
])('a record %s is not used', (_, change) => expect(carrying({ ...record, ...change })).toEqual([]));

test('it shows in findings.json and in the check-list; without a record not a byte changes', async () => {
  const bytes = async (verification?: Verification) => (await complianceFiles(model, { verification })).map((file) => Buffer.from(file.bytes).toString('base64'));
  const [without, stale, current] = [await bytes(), await bytes({ ...record, model: 'b'.repeat(64) }), await bytes(record)];
  expect(stale).toEqual(without);
  expect(Buffer.from(current[0]!, 'base64').toString()).toContain('实发报文验证');
  expect(current[2]).not.toBe(without[2]);
});

describe('the record beside a facility', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-evidence-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const source = { file: join(folder, 'facility.ts'), folder, lock: join(folder, 'addresses.lock.json'), name: 'facility.ts', shown: 'facility.ts' };
  const beside = (text: string) => {
    writeFileSync(verificationPath(source), text);
    return evidenceBeside(source, model, folder);
  };

  test('is not missed', () => expect(evidenceBeside(source, model, folder)).toEqual({}));
  test('is used when it is current', () => expect(beside(writeVerification(record))).toEqual({ verification: record }));
  test('is said to be stale', () => {
    const { verification, remark } = beside(writeVerification({ ...record, model: hashOf(writeModel(exampleModel('t1-cs'))) }));
    expect([verification, remark!.zh]).toEqual([undefined, expect.stringContaining('另一版设计')]);
  });
  test('is said to have differences', () => expect(beside(writeVerification({ ...record, differences: 2 })).remark!.en).toContain('with differences'));
  test('is said to be unreadable', () => expect(beside('{').remark!.en).toContain('cannot be read'));
  test('has a name of its own beside a facility in another file', () =>
    expect(verificationPath({ ...source, lock: join(folder, 'branch.addresses.lock.json') })).toBe(join(folder, 'branch.verification.json')));
});
