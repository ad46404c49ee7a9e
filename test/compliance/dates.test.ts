/** Certificates are judged on the date of the facility, never on the clock. */
import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { certified, products } from '../../constructs';
import type { Evidence } from '../../model';
import { compliant } from '../wrong-designs/compliant';

function stateOf(rule: string, date: string | undefined, ...evidence: Evidence[]) {
  const firewall = certified({ ...products.firewall, id: 'fw' }, ...evidence);
  const model = compliant(new RootConstruct(), { facility: { date }, ca: { products: { firewall } } }).facility.resolve();
  const found = assess(model).findings.filter((finding) => finding.rule === rule && finding.subject.path === 'products/fw');
  return found.map(({ state, because, missing }) => [state, ...because.map(({ en }) => en), ...missing.map(({ en }) => en)].join(': '));
}
const paper: Evidence = { kind: 'security-product-test', number: 'N-1', validFrom: '2024-07-01', validUntil: '2026-06-30' };

test('valid from its first to its last day', () => {
  for (const date of ['2024-07-01', '2025-01-01', '2026-06-30']) expect(stateOf('list-cert-valid', date, paper)).toEqual(['met']);
});

test('not before, not after', () => {
  expect(stateOf('list-cert-valid', '2026-07-01', paper)).toEqual(['not-met: network security product test certificate N-1 ended on 2026-06-30, before 2026-07-01']);
  expect(stateOf('list-cert-valid', '2024-06-30', paper)).toEqual(['not-met: network security product test certificate N-1 starts on 2024-07-01, after 2024-06-30']);
});

test('not assessable without a date or without a validity', () => {
  expect(stateOf('list-cert-valid', undefined, paper)).toEqual(['not-assessable: the facility states no date']);
  expect(stateOf('list-cert-valid', '2026-01-01', { kind: 'security-product-test', number: 'N-1' })).toEqual(['not-assessable: to be supplied: validity of network security product test certificate N-1']);
});

test('one expired paper outweighs the gap in another', () => {
  expect(stateOf('list-cert-valid', '2026-07-01', paper, { kind: 'security-product-certification', number: 'N-2' })).toEqual([
    'not-met: network security product test certificate N-1 ended on 2026-06-30, before 2026-07-01']);
});

test('a number yet to come is a gap; another kind of paper is none of the kind asked for', () => {
  expect(stateOf('ev-firewall', '2026-01-01', { kind: 'security-product-test' })[0]).toMatch(/^not-assessable/);
  expect(stateOf('ev-firewall', '2026-01-01', { kind: 'test-report', number: 'R-1' })[0]).toMatch(/^not-met: what is given is test report/);
  expect(stateOf('ev-firewall', '2026-01-01', { kind: 'test-report', number: 'R-1' }, { kind: 'security-product-test' })[0]).toMatch(/^not-assessable/);
  expect(stateOf('ev-firewall', '2026-01-01', { kind: 'test-report', number: 'R-1' }, paper)).toEqual(['met']);
});

test('a sales licence could be valid until mid-2025, and none was issued after mid-2023', () => {
  const licence = (validFrom: string): Evidence => ({ kind: 'sales-licence', number: 'L-1', validFrom });
  expect(stateOf('cert-sales-licence-dead', '2025-06-30', licence('2023-06-30'))).toEqual(['met']);
  expect(stateOf('cert-sales-licence-dead', '2025-07-01', licence('2023-06-30'))[0]).toMatch(/^not-met/);
  expect(stateOf('cert-sales-licence-dead', undefined, licence('2023-06-30'))[0]).toMatch(/^not-assessable/);
  expect(stateOf('cert-no-sales-licence', '2024-01-01', licence('2023-06-30'))).toEqual(['met']);
  expect(stateOf('cert-no-sales-licence', '2024-01-01', licence('2023-07-01'))[0]).toMatch(/^not-met/);
});

test('nobody is told that a product is certified by a paper that does not hold on the date', () => {
  expect(stateOf('ev-firewall', '2026-06-30', paper)).toEqual(['met']);
  expect(stateOf('ev-firewall', '2026-07-01', paper)[0]).toMatch(/^not-assessable: to be supplied, in force on 2026-07-01/);
  expect(stateOf('ev-firewall', '2024-06-30', paper)[0]).toMatch(/^not-assessable: to be supplied, in force on 2024-06-30/);
  expect(stateOf('ev-firewall', undefined, paper)[0]).toMatch(/^not-assessable: to be supplied: validity/);
  expect(stateOf('ev-firewall', '2026-01-01', { kind: 'security-product-test', number: 'N-1' })[0]).toMatch(/^not-assessable: to be supplied: validity/);
});
