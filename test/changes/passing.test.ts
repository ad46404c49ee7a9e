/** What newly passes and what no longer does, against the flows themselves and against single packets. */
import fc from 'fast-check';
import { changesBetween, passingBetween, passingInOrder } from '../../analysis/changes';
import { PacketSet } from '../../analysis/packets/packet-set';
import { packetText, protocolNumbers, type Packet } from '../../analysis/packets/term';
import { reach } from '../../analysis/reachability';
import { parseAddress, readModel, writeModel, type Model } from '../../model';
import { referenceModel, exampleModel, exampleNames } from '../support';
import { asked, asks, facilityWith, hosts, services } from '../reachability/random-facility';

const addressOf = (model: Model, id: string, family: 4 | 6): bigint =>
  parseAddress(model.devices.find((device) => device.id === id)!.interfaces.flatMap(({ addresses }) => addresses).find((address) => address.family === family)!.address)!;

const setOf = (list: ReturnType<typeof passingBetween>, kind: 'opens' | 'closes'): PacketSet => PacketSet.union(list.filter((each) => each.kind === kind).map(({ packets }) => packets));
const edited = (model: Model, edit: (text: string) => string): Model => readModel(edit(writeModel(model)));

test('in random small facilities: a packet between two hosts opens exactly when no flow asked for it before and one does now', () => {
  fc.assert(fc.property(asks, asks, fc.boolean(), (before, after, six) => {
    const [a, b] = [facilityWith(before, six), facilityWith(after, six)];
    const found = passingBetween(a, b);
    const [opens, closes] = [setOf(found, 'opens'), setOf(found, 'closes')];
    for (const from of hosts) for (const to of hosts) if (from[0] !== to[0]) services.forEach((service, n) => {
      for (const family of six ? [4, 6] as const : [4] as const) {
        const packet: Packet = { family, source: addressOf(a, `ca-${from}`, family), destination: addressOf(a, `ca-${to}`, family), protocol: protocolNumbers[service.protocol], port: service.ports[0]!.from };
        // A pair is asked at its shared address; members are reached by flows that name them or their zone.
        const direct = (list: typeof before) => asked(list.map((ask) => ({ ...ask, to: ask.to.filter((end) => end !== 'pair') })), from, to, n);
        expect([from, to, n, opens.has(packet), closes.has(packet)]).toEqual([from, to, n, !direct(before) && direct(after), direct(before) && !direct(after)]);
      }
    });
    for (const { kind, packets, example, renumbered } of found) {
      expect(packets.has(example)).toBe(true);
      expect([kind, renumbered]).toEqual([kind, false]);
    }
    const back = passingBetween(b, a);
    expect(setOf(back, 'opens').equals(closes)).toBe(true);
    expect(setOf(back, 'closes').equals(opens)).toBe(true);
  }), { numRuns: 60 });
});

test.each(exampleNames)('%s: nothing opens or closes without a change', (name) => {
  expect(passingBetween(exampleModel(name), readModel(writeModel(exampleModel(name))))).toEqual([]);
});

const brief = (list: ReturnType<typeof passingBetween>) => passingInOrder(list).map(({ kind, from, to, example, flows, renumbered }) => `${kind} ${from} > ${to}: ${packetText(example)} by ${flows.join()}${renumbered ? ' (renumbered)' : ''}`);

test('a device under another address: the same may speak to the same', () => {
  const before = referenceModel();
  const after = edited(before, (text) => text.replaceAll('10.10.30.13"', '10.10.30.99"').replaceAll('10.10.30.13/', '10.10.30.99/'));
  expect(changesBetween(before, after).list.filter(({ subject }) => subject === 'address')).toHaveLength(1);
  const found = brief(passingBetween(before, after));
  expect(found.length).toBeGreaterThan(2);
  expect(found.every((line) => line.endsWith('(renumbered)'))).toBe(true);
});

test('a rule gone: what it let pass closes, and the trace agrees', () => {
  const before = referenceModel();
  const draft = JSON.parse(writeModel(before)) as { policies: { rules: { flow: string }[] }[] };
  for (const policy of draft.policies) policy.rules = policy.rules.filter(({ flow }) => flow !== 'ca-ocsp');
  const after = readModel(JSON.stringify(draft));
  expect(brief(passingBetween(before, after))).toEqual(['closes internet > ca-service: 192.0.2.1 → 203.0.113.7 tcp/80 by ca-ocsp']);
  expect(reach(after, 'internet', 'ca-ocsp-1', { name: 'HTTP', protocol: 'tcp', ports: [{ from: 80, to: 80 }] }).verdict).toBe('denied');
});

test('a renamed zone and a renamed firewall open and close nothing', () => {
  const before = referenceModel();
  const after = edited(before, (text) => text.replaceAll('ca-fw-2', 'ca-inner-fw').replaceAll('"ca-management"', '"ca-office"').replaceAll('ca/management', 'ca/office'));
  expect(changesBetween(before, after).list.map(({ kind, subject, id }) => `${kind} ${subject} ${id}`)).toEqual([
    'renamed zone ca-office', 'renamed device ca-inner-fw-a', 'renamed device ca-inner-fw-b', 'renamed pair ca-inner-fw',
  ]);
  expect(passingBetween(before, after)).toEqual([]);
});
