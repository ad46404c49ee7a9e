/** What a pattern leaves out on demand is missed by the rules: a system without it must not look complete. */
import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { Facility, ReferenceCa, ReferenceKm } from '../../constructs';

function brokenWithout(ca: string[], km: string[] = []): string[] {
  const facility = new Facility(new RootConstruct(), 'left-out', { organization: '示例' });
  const system = new ReferenceCa(facility, 'ca', { raMode: 'cs', without: ca });
  new ReferenceKm(facility, 'km', { cas: [system], without: km });
  return assess(facility.resolve()).findings.filter(({ state }) => state === 'not-met').map(({ rule }) => rule);
}

const right = new Set(brokenWithout([]));

it.each<[rule: string, ca: string[], km: string[]]>([
  ['dev-ca-min-set', ['issuing-1', 'issuing-2', 'hsm-ca-1', 'hsm-ca-2'], []],
  ['dev-core-db', ['db-1', 'db-2'], []],
  ['dev-service-ids', ['ids'], []],
  ['dev-service-vscan', ['vscan'], []],
  ['dev-service-publish', ['publish-1'], []],
  ['dev-service-ldap-ocsp', ['ldap-slave-1', 'ldap-slave-2'], []],
  ['dev-km-vscan', [], ['vscan']],
  ['dev-km-av', [], ['av']],
])('%s misses %j %j', (rule, ca, km) => {
  expect(right).not.toContain(rule);
  expect(brokenWithout(ca, km)).toContain(rule);
});
