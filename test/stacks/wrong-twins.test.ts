import { OcspServer, ServiceZone } from '../../constructs';
import { DesignErrors, explain, type IssueCode, type Model } from '../../model';
import { twinPlan } from '../../stacks';
import { exampleModel } from '../support';
import { smallFacility } from './small-facility';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** A copy of the small facility's model with something wrong that no construct would let through. */
function spoiled(spoil: (model: Mutable<Model>) => void): Model {
  const model = JSON.parse(JSON.stringify(smallFacility())) as Mutable<Model>;
  spoil(model);
  return model as Model;
}

const device = (model: Mutable<Model>, id: string) => model.devices.find((candidate) => candidate.id === id)!;
const zone = (model: Mutable<Model>, id: string) => model.zones.find((candidate) => candidate.id === id)!;
const addressOf = (model: Mutable<Model>, id: string) => device(model, id).interfaces.find((port) => port.zone !== undefined)!.addresses[0]!;

function codesOf(model: Model): IssueCode[] {
  try {
    twinPlan(model);
    return [];
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    for (const issue of error.issues) for (const locale of ['zh-CN', 'en-US'] as const) expect(Object.values(explain(issue, locale)).join(' ')).not.toMatch(/(?<!\$)\{\w+\}|undefined/);
    return error.issues.map(({ code }) => code);
  }
}

describe('a twin that Docker could not build, or that would prove nothing, is refused', () => {
  test('the small facility is none', () => expect(codesOf(smallFacility())).toEqual([]));

  test('a server in two zones', () => {
    expect(codesOf(smallFacility(({ ocsp, core }) => { ocsp.join(core); }))).toEqual(['twin-two-zones']);
  });

  test('a text that Terraform would evaluate', () => {
    expect(codesOf(smallFacility(({ service }) => { new OcspServer(service, 'x', { image: 'ocsp:${version}' }); }))).toEqual(['twin-template-text']);
    expect(codesOf(smallFacility(({ service }) => { new OcspServer(service, 'x', { name: 'OCSP %{ if true }' }); }))).toEqual(['twin-template-text']);
  });

  test('a zone with IPv6 alone', () => {
    const codes = codesOf(smallFacility(({ ca }) => { new ServiceZone(ca, 'six', { prefix6: 'fd00:66::/64' }); }));
    expect(codes).toEqual(['twin-ipv4-missing']);
  });

  test('two prefixes of one family in a zone', () => {
    expect(codesOf(spoiled((model) => { zone(model, 'ca-core').prefixes.push('10.99.0.0/24'); }))).toEqual(['twin-one-prefix']);
  });

  test('a planned address where Docker may choose', () => {
    expect(codesOf(spoiled((model) => { addressOf(model, 'ca-issuing-1').address = '10.10.30.250'; }))).toEqual(['twin-address-reserved']);
  });

  test('the same address twice', () => {
    expect(codesOf(spoiled((model) => {
      const copy = structuredClone(device(model, 'ca-issuing-1'));
      model.devices.push({ ...copy, id: 'ca-issuing-2', path: 'ca/core/issuing-2', interfaces: copy.interfaces.filter((port) => port.zone !== undefined) });
    }))).toEqual(['twin-address-twice']);
  });

  test('an address outside its network', () => {
    expect(codesOf(spoiled((model) => { addressOf(model, 'ca-issuing-1').address = '10.10.31.10'; }))).toEqual(['twin-address-outside']);
  });

  test('a cable in the other half of a /29 that is in use', () => {
    const codes = codesOf(spoiled((model) => {
      const link = model.links.find(({ prefixes }) => prefixes[0] === '172.31.0.8/30')!;
      link.prefixes = ['172.31.0.4/30'];
      for (const [i, end] of link.ends.entries()) if ('device' in end) device(model, end.device).interfaces.find(({ name }) => name === end.port)!.addresses[0]!.address = `172.31.0.${5 + i}`;
    }));
    expect(codes).toEqual(['twin-subnet-overlap']);
  });

  test('a zone without a single spare address', () => {
    const codes = codesOf(spoiled((model) => {
      zone(model, 'ca-core').prefixes = ['10.10.30.0/30'];
      for (const id of ['ca-issuing-1', 'ca-fw-2']) {
        const port = device(model, id).interfaces.find((candidate) => candidate.zone === 'ca-core')!;
        port.addresses[0] = { ...port.addresses[0]!, address: id === 'ca-fw-2' ? '10.10.30.1' : '10.10.30.2', prefixLength: 30 };
      }
    }));
    expect(codes).toContain('twin-subnet-full');
  });

  test('every example can be built', () => {
    expect(codesOf(exampleModel('dual-stack'))).toEqual([]);
  });
});
