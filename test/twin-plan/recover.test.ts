import { enginesIn, idsOf, namesOf, orphans } from '../../twin/recover/orphans';
import { twinJson } from '../../stacks';
import { enginesOf, oneEngine } from '../../twin/engines';
import { twoHosts } from '../stacks/placement';
import { smallFacility } from '../stacks/small-facility';

const state = (...ids: string[]): string => JSON.stringify({ version: 4, resources: ids.map((id) => ({ instances: [{ attributes: { id } }] })) });

test('what the configuration names, bears our label and is in no state is left over, containers first', () => {
  const configured = namesOf(twinJson({ model: smallFacility() }));
  expect(configured).toContainEqual({ kind: 'container', name: 'small-ca-ocsp-1' });
  expect(configured).toContainEqual({ kind: 'network', name: 'small-lan-ca-core' });
  const found = [
    { kind: 'network', name: 'small-lan-ca-core', id: 'lost-network' },
    { kind: 'network', name: 'small-lan-ca-service', id: 'known-network' },
    { kind: 'container', name: 'small-ca-ocsp-1', id: 'lost-container' },
    { kind: 'container', name: 'another-ca-ocsp-1', id: 'of-another-facility' },
    { kind: 'container', name: 'small-lan-ca-core', id: 'named-as-a-network' },
  ] as const;
  expect(orphans(configured, idsOf(state('known-network'))!, found).map(({ id }) => id)).toEqual(['lost-container', 'lost-network']);
  expect(orphans(configured, idsOf(state('known-network', 'lost-network', 'lost-container'))!, found)).toEqual([]);
});

test('a state that was cut off is told from an empty one', () => {
  expect(idsOf(state())).toEqual(new Set());
  expect(idsOf(state('a').slice(0, -5))).toBeUndefined();
  expect(idsOf('')).toEqual(new Set());
});

test('the engines to look at are those of the configuration: one, or the hosts of the placement', () => {
  const model = smallFacility();
  expect(enginesIn(twinJson({ model }))).toEqual([{}]);
  expect(enginesIn(twinJson({ model, placement: twoHosts }))).toEqual(enginesOf(model, twoHosts).all);
});

test('a device is asked on the engine of its host, the host outside too', () => {
  const model = smallFacility();
  const { of } = enginesOf(model, { ...twoHosts, zones: { ...twoHosts.zones, internet: 'west' } });
  expect(of('ca-ocsp-1')).toEqual({ name: 'east', url: 'ssh://root@192.0.2.11' });
  for (const device of ['ca-hsm-2', 'ca-fw-1-b', 'twin-outside']) expect(of(device)).toEqual({ name: 'west', url: 'ssh://root@192.0.2.12:2222' });
  expect(enginesOf(model, undefined)).toBe(oneEngine);
});
