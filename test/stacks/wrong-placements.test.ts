import { DesignErrors, explain } from '../../model';
import { twinParts, type Placement } from '../../stacks';
import { smallFacility } from './small-facility';
import { twoHosts } from './placement';

const model = smallFacility();

/** Code and place of everything that is wrong. */
function faults(placement: Placement): string[] {
  try {
    twinParts(model, placement);
    return [];
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    for (const issue of error.issues) for (const locale of ['zh-CN', 'en-US'] as const) expect(Object.values(explain(issue, locale)).join(' ')).not.toMatch(/\{\w+\}|undefined/);
    return error.issues.map(({ code, path }) => `${code} @ ${path}`);
  }
}
const { hosts, zones } = twoHosts;
const wrong = (change: Partial<Placement>): string[] => faults({ ...twoHosts, ...change });

describe('a placement that does not fit is refused', () => {
  test('the one of the small facility fits', () => expect(faults(twoHosts)).toEqual([]));

  test('no host at all', () => expect(faults({ hosts: {}, zones: {} })).toContain('placement-no-host @ placement: hosts'));

  test('a host name that Terraform cannot take', () => {
    expect(wrong({ hosts: { ...hosts, 'East_1': { docker: 'ssh://192.0.2.13' } } })).toEqual(['placement-host-name @ placement: hosts.East_1']);
  });

  test('a host by name without an address for the others', () => {
    expect(wrong({ hosts: { ...hosts, west: { docker: 'ssh://root@west.example' } } })).toEqual(['placement-address-missing @ placement: hosts.west']);
    expect(wrong({ hosts: { ...hosts, west: { docker: 'ssh://root@west.example', address: '192.0.2.12' } } })).toEqual([]);
  });

  test('two hosts that are one', () => {
    expect(wrong({ hosts: { east: { address: '192.0.2.1' }, west: { address: '192.0.2.2' } } })).toEqual(['placement-host-twice @ placement: hosts.west.docker']);
    expect(wrong({ hosts: { ...hosts, west: { docker: 'ssh://192.0.2.12', address: '192.0.2.11' } } })).toEqual(['placement-host-twice @ placement: hosts.west.address']);
  });

  test('addresses of two families', () => {
    expect(wrong({ hosts: { ...hosts, west: { docker: 'ssh://root@[fd00::12]' } } })).toEqual(['placement-address-family @ placement: hosts']);
  });

  test('a zone nobody knows, one that is missing, and a host nobody knows: all at once', () => {
    expect(wrong({ zones: { internet: 'east', 'ca-servce': 'east', 'ca-core': 'south' } })).toEqual([
      'placement-zone-unknown @ placement: zones.ca-servce', 'placement-host-unknown @ placement: zones.ca-core', 'placement-zone-missing @ placement: zones',
    ]);
  });

  test('a device out of its zone: zones stay whole', () => {
    expect(wrong({ devices: { 'ca-ocsp-1': 'west' } })).toEqual(['placement-device-in-zone @ placement: devices.ca-ocsp-1']);
  });

  test('a device nobody knows, and a pair that is not divided into its members', () => {
    expect(wrong({ devices: { 'ca-fw-9': 'west', 'ca-fw-1': 'west' } })).toEqual(['placement-device-unknown @ placement: devices.ca-fw-9', 'placement-pair @ placement: devices.ca-fw-1']);
  });

  test('what is wrong with the twin itself is told beside it', () => {
    const spoiled = smallFacility(({ ocsp, core }) => { ocsp.join(core); });
    expect(() => twinParts(spoiled, { hosts, zones: { ...zones, x: 'east' } })).toThrow(DesignErrors);
    try {
      twinParts(spoiled, { hosts, zones: { ...zones, x: 'east' } });
    } catch (error) {
      expect((error as DesignErrors).issues.map(({ code }) => code)).toEqual(['placement-zone-unknown', 'twin-two-zones']);
    }
  });
});
