import { proveNothingElse } from '../../analysis/reachability';
import { meet, within } from '../../analysis/packets/intervals';
import { PacketSet } from '../../analysis/packets/packet-set';
import { addressesOf, allAddresses, serviceTerm, SOURCE } from '../../analysis/packets/term';
import { firewallFiles } from '../../firewalls';
import { flowCounter } from '../../firewalls/names';
import { nftablesFor, placesOf } from '../../firewalls/nftables';
import { formatAddress, indexOf, type Device, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { nftComplaints, withNft } from './nft';
import { differences, readBack } from './read-back';

const forwarders = (model: Model): Device[] => model.policies.flatMap((policy) => policy.devices.map((id) => indexOf(model).devices.get(id)!));

describe.each(exampleNames)('rule files of %s', (name) => {
  const model = exampleModel(name);

  withNft('are accepted by nft, and load over themselves', () => {
    const files = firewallFiles(model);
    expect(files.length).toBe(forwarders(model).length);
    expect(nftComplaints(new Map(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)])))).toEqual({});
  });

  test('read back, let pass what the policy says, which is what the flows say', () => {
    for (const device of forwarders(model)) expect([device.id, differences(model, device)]).toEqual([device.id, []]);
    expect(proveNothingElse(model).deviations).toEqual([]);
  });

  test('carry every rule with its number, flow, purpose, counter, and its log unless it only keeps the structure alive', () => {
    for (const device of forwarders(model)) {
      const policy = indexOf(model).policyOfDevice.get(device.id)!;
      const permissions = readBack(model, device).meaning.permissions;
      expect(permissions.length).toBe(policy.rules.length);
      for (const rule of policy.rules) {
        const written = permissions.find((one) => one.rule.comment?.startsWith(`${rule.number} ${rule.flow} `))!;
        expect(written.rule.comment).toContain(rule.purpose);
        expect(written.rule.counter).toBe(flowCounter(rule.flow));
        const derived = indexOf(model).flows.get(rule.flow)!.origin === 'derived';
        expect(written.rule.log).toEqual(derived ? undefined : { prefix: `accept ${rule.flow} `, group: 5 });
      }
    }
  });

  test('drop by default and log every drop', () => {
    for (const device of forwarders(model)) {
      const { bases } = readBack(model, device).meaning;
      for (const chain of ['input', 'forward', 'output']) expect([device.id, chain, bases.get(chain)]).toEqual([device.id, chain, { policy: 'drop', dropsAndLogs: true }]);
    }
  });

  test('translate what the model publishes, and let only translated packets in', () => {
    for (const device of forwarders(model)) {
      const policy = indexOf(model).policyOfDevice.get(device.id)!;
      const { meaning } = readBack(model, device);
      const placeOf = new Map(placesOf(device, policy).map((place) => [place.name, place.id]));
      expect(meaning.translations.map((row) => ({ zone: placeOf.get(row.from), target: formatAddress(row.target, row.family) })))
        .toEqual(policy.translations.map((row) => ({ zone: row.fromZone, target: row.target })));
      policy.translations.forEach((row, i) => {
        const published = PacketSet.of(row.family, [serviceTerm(allAddresses(row.family), addressesOf([row.address], row.family), row.service)]);
        expect(meaning.translations[i]!.packets.equals(published)).toBe(true);
        const inside = meaning.permissions.filter((one) => one.chain === 'forward' && placeOf.get(one.from ?? '') === row.fromZone && one.rule.counter === flowCounter(row.flow) && one.packets.terms[row.family].length > 0);
        expect(inside.length).toBeGreaterThan(0);
        expect(inside.every((one) => one.translatedOnly)).toBe(true);
      });
    }
  });

  test('know forged sources: no sender of a flow among them, every other zone among them', () => {
    for (const device of forwarders(model)) {
      const policy = indexOf(model).policyOfDevice.get(device.id)!;
      const { forged, permissions } = readBack(model, device).meaning;
      const places = placesOf(device, policy);
      for (const { from, family, sources } of forged) {
        for (const permission of permissions) if (permission.from === from) for (const term of permission.packets.terms[family]) {
          const anyone = within(allAddresses(family), term[SOURCE]);
          if (!anyone) expect([device.id, from, meet(term[SOURCE], sources)]).toEqual([device.id, from, []]);
        }
        for (const other of places) {
          const zone = indexOf(model).zones.get(other.id);
          if (!zone || other.name === from) continue;
          const theirs = addressesOf(zone.prefixes, family);
          expect([device.id, from, other.id, within(theirs, sources)]).toEqual([device.id, from, other.id, true]);
        }
      }
      expect(new Set(forged.map(({ from }) => from)).size).toBe(places.filter((place) => indexOf(model).zones.has(place.id) || policy.rules.some((rule) => rule.fromZone === place.id)).length);
    }
  });

  test('come out the same twice', () => {
    for (const device of forwarders(model)) expect(nftablesFor(model, device)).toBe(nftablesFor(structuredClone(model), structuredClone(device)));
  });
});
