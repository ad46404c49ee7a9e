import fc from 'fast-check';
import { contains, prefixOf } from '../../model';
import { machineName, placeSubnet } from '../../stacks/networks';

const ipv4 = fc.integer({ min: 16, max: 30 }).chain((length) => fc.record({
  prefix: fc.nat(0xffffff).map((value) => prefixOf((10n << 24n) + BigInt(value), length, 4)),
  offsets: fc.uniqueArray(fc.nat(Math.min(2 ** (32 - length) - 3, 400)), { maxLength: 40 }),
  gatewayOwned: fc.boolean(),
  hasGateway: fc.boolean(),
  edge: fc.boolean(),
}));

describe('the Docker subnet of a planned prefix', () => {
  test('never gives away an address of the plan', () => {
    fc.assert(fc.property(ipv4, ({ prefix, offsets, gatewayOwned, hasGateway, edge }) => {
      const own = new Set(offsets.map((offset) => prefix.first + 1n + BigInt(offset)));
      const gateway = hasGateway ? prefix.first + 1n : undefined;
      if (gateway !== undefined && gatewayOwned) own.add(gateway);
      else if (gateway !== undefined) own.delete(gateway);
      const planned = new Set(gateway === undefined ? own : [...own, gateway]);
      const placed = placeSubnet({ prefix, planned, own, gateway, edge });
      if (!placed) return expect(hasGateway && gatewayOwned).toBe(true);
      expect(contains(placed.docker, prefix.first) && contains(placed.docker, prefix.last)).toBe(true);
      expect(contains(placed.docker, placed.gateway) && placed.gateway !== placed.docker.first && placed.gateway !== placed.docker.last).toBe(true);
      if (gateway !== undefined) expect(placed.gateway).toBe(gateway);
      else expect(planned.has(placed.gateway)).toBe(false);
      // Whoever owns the address that Docker keeps back gets another one, which nobody has.
      expect(placed.standIn !== undefined).toBe(gateway !== undefined && gatewayOwned);
      if (placed.standIn !== undefined) expect(planned.has(placed.standIn) || !contains(prefix, placed.standIn)).toBe(false);
      if (placed.range && gateway === undefined) expect(contains(placed.range, placed.gateway)).toBe(true);
    }));
  });

  test('is the enclosing /29 for a cable whose /30 has no address to spare', () => {
    const prefix = prefixOf((172n << 24n) + 8n, 30, 4);
    const own = new Set([prefix.first + 1n, prefix.first + 2n]);
    expect(placeSubnet({ prefix, planned: own, own, edge: false })).toMatchObject({ docker: { length: 29, first: prefix.first }, gateway: prefix.first + 6n });
  });

  test('leaves the planned gateway alone in IPv6, where Docker would put it on the host', () => {
    const prefix = prefixOf(0xfdn << 120n, 64, 6);
    const own = new Set([prefix.first + 1n]);
    const placed = placeSubnet({ prefix, planned: own, own, gateway: prefix.first + 1n, edge: false })!;
    expect(placed.standIn).toBeUndefined();
    expect(placed.gateway).toBe(prefix.first + 0xffffn);
  });

  test('is not the last address of a /64 at the edge, which Docker cannot count to', () => {
    const prefix = prefixOf(0xfdn << 120n, 64, 6);
    expect(placeSubnet({ prefix, planned: new Set(), own: new Set(), edge: true })!.gateway).toBe(prefix.last - 1n);
  });
});

describe('names for Docker and Terraform', () => {
  test('are what people wrote, where that is possible', () => {
    expect(machineName('ca-service')).toBe('ca-service');
    expect(machineName('ca-ocsp-1:hsm0--ca-hsm-1:svc')).toBe('ca-ocsp-1_hsm0--ca-hsm-1_svc');
  });

  test('stay different and within the letters allowed', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom(...'abz09-:_./A机') }), { maxLength: 30 }), (ids) => {
      const unique = [...new Set(ids)];
      const names = unique.map(machineName);
      expect(new Set(names).size).toBe(unique.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9_-]{1,80}$/);
    }));
  });
});
