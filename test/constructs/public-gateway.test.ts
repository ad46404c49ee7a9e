/** The carrier's gateway of a public zone: the first address unless the design states another. */
import { RootConstruct } from 'constructs';
import { outsideHost } from '../../analysis/outside-host';
import { Facility, PublicZone, ReferenceCa, type PublicZoneProps } from '../../constructs';
import { planNetworks } from '../../stacks/networks';

function modelWith(props: PublicZoneProps) {
  const facility = new Facility(new RootConstruct(), 'edge', { organization: '示例' });
  new PublicZone(facility, 'internet', props);
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  return facility.resolve();
}
type Model = ReturnType<typeof modelWith>;

const publicZone = (model: Model) => model.zones.find(({ kind }) => kind === 'public')!;
const defaultRoutes = (model: Model) => model.policies.flatMap(({ routes }) => routes).filter(({ prefix, via }) => prefix === '0.0.0.0/0' && via.startsWith('203.0.113.')).map(({ via }) => via);
const inUse = (model: Model) => new Set([
  ...model.devices.flatMap(({ interfaces }) => interfaces.filter(({ zone }) => zone === 'internet').flatMap(({ addresses }) => addresses.map(({ address }) => address))),
  ...model.pairs.flatMap(({ virtual }) => virtual.filter(({ zone }) => zone === 'internet').map(({ address }) => address)),
  ...model.flows.flatMap(({ publish }) => (publish ? [publish.address] : [])),
]);

it.each([
  [{ prefix: '203.0.113.0/28' }, '203.0.113.1'],
  [{ prefix: '203.0.113.0/28', gateway: '203.0.113.14' }, '203.0.113.14'],
  [{ prefix: '203.0.113.0/28', gateway: '203.0.113.3' }, '203.0.113.3'],
] as const)('%j: default routes point to %s, which nobody in the facility gets', (props, gateway) => {
  const model = modelWith(props);
  expect(new Set(defaultRoutes(model))).toEqual(new Set([gateway]));
  expect(inUse(model).has(gateway)).toBe(false);
  expect(inUse(model).size).toBeGreaterThan(3);
  expect(publicZone(model).reserved).toContainEqual({ first: gateway, last: gateway, purpose: '运营商网关' });
  expect(outsideHost(model)!.places).toEqual([{ zone: 'internet', addresses: [gateway] }]);
});

it('a stated gateway sets the first address free', () => {
  expect(inUse(modelWith({ prefix: '203.0.113.0/28', gateway: '203.0.113.14' })).has('203.0.113.1')).toBe(true);
});

it('the twin leaves it to the host outside', () => {
  const { ofZone, issues } = planNetworks(modelWith({ prefix: '203.0.113.0/28', gateway: '203.0.113.14' }));
  expect(issues).toEqual([]);
  expect(ofZone.get('internet')!.subnets.map(({ gateway }) => gateway)).not.toContain('203.0.113.14');
});
