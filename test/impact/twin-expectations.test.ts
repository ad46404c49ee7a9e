/** What the fault tests of the live twin expect comes from `impactOf`: here without an engine. */
import { quickFacility } from '../twin/quick-facility';
import { dataFacility } from '../twin/data-facility';
import { cutBy, leftOf, takeovers } from '../twin/harness/expected-cuts';
import { deviationsWithout } from '../twin/harness/quick-checks';

const model = quickFacility();

test.each([
  { lost: { kind: 'device', id: 'ca-fw-1-a' }, cut: [], takesOver: 'ca-fw-1-b' },
  { lost: { kind: 'device', id: 'ca-fw-1-b' }, cut: [], takesOver: undefined },
  { lost: { kind: 'device', id: 'ca-fw-2' }, cut: ['ca-terminal -> ca-web 8080 is cut off'], takesOver: undefined },
  { lost: { kind: 'port', id: 'ca-fw-1-a:eth1' }, cut: [], takesOver: 'ca-fw-1-b' },
  { lost: { kind: 'zone', id: 'ca-core' }, cut: ['ca-terminal -> ca-server 8001 is cut off', 'ca-terminal-2 -> ca-server 8002 is cut off'], takesOver: undefined },
  { lost: { kind: 'device', id: 'ca-terminal' }, cut: ['ca-terminal -> ca-server 8001 is cut off', 'ca-terminal -> ca-web 8080 is cut off'], takesOver: undefined },
] as const)('$lost.kind $lost.id', ({ lost, cut, takesOver }) => {
  expect(deviationsWithout(model, [lost])).toEqual(cut);
  expect(takeovers(model, [lost]).get('ca-fw-1')).toBe(takesOver);
});

test('a planned connection that no flow lets pass is a fault of the test', () => {
  expect(() => cutBy(model, [], [['ca-web', 'ca-server', 8001]])).toThrow('no flow lets ca-web reach ca-server on port 8001');
});

test('the other database is left when one is lost', () => {
  expect(leftOf(dataFacility(), 'ca-db', 'ca-db-2')).toEqual(['ca-db-1']);
});
