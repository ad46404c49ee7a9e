import fc from 'fast-check';
import { firstMatches } from '../../analysis/packets/first-match';
import { packetOf } from '../../analysis/packets/packet-set';
import { soleMatches } from '../../analysis/packets/sole-match';
import { addressesOf, allAddresses, holdsPacket, serviceTerm, type Term } from '../../analysis/packets/term';
import { everyPacket, oneTerm } from './universe';

const packets = everyPacket(4);
const fewTerms = fc.array(oneTerm(4), { maxLength: 9 });
const tcp = (source: string, destination: string, ...ports: number[]): Term => serviceTerm(addressesOf([source], 4), addressesOf([destination], 4),
  { name: 'tcp', protocol: 'tcp', ports: ports.map((port) => ({ from: port, to: port })) });

describe('first matches', () => {
  test('agree with trying every packet, and name earlier terms that really cover', () => fc.assert(fc.property(fewTerms, (terms) => {
    firstMatches(terms).forEach(({ values, cover }, i) => {
      const term = terms[i]!;
      const exists = packets.some((packet) => holdsPacket(term, packet) && !terms.slice(0, i).some((earlier) => holdsPacket(earlier, packet)));
      expect(values !== undefined).toBe(exists);
      if (values) {
        const packet = packetOf(4, values);
        expect(terms.findIndex((one) => holdsPacket(one, packet))).toBe(i);
        expect(cover.by).toEqual([]);
      } else {
        expect(cover.by.every((j) => j < i)).toBe(true);
        expect(cover.more).toBe(false);
        for (const packet of packets) if (holdsPacket(term, packet)) expect(cover.by.some((j) => holdsPacket(terms[j]!, packet))).toBe(true);
      }
    });
  }), { numRuns: 300 }));

  test('with many terms too, where cells are cut', () => fc.assert(fc.property(fc.array(oneTerm(4), { minLength: 25, maxLength: 60 }), (terms) => {
    const expected = terms.map((term, i) => packets.some((packet) => holdsPacket(term, packet) && !terms.slice(0, i).some((earlier) => holdsPacket(earlier, packet))));
    expect(firstMatches(terms).map(({ values }) => values !== undefined)).toEqual(expected);
  }), { numRuns: 100 }));

  test('asking from a position leaves the earlier ones alone', () => fc.assert(fc.property(fewTerms, fewTerms, (before, asked) => {
    const answers = firstMatches([...before, ...asked], { from: before.length, any: true });
    const exists = packets.some((packet) => asked.some((term) => holdsPacket(term, packet)) && !before.some((term) => holdsPacket(term, packet)));
    expect(answers.some(({ values }) => values)).toBe(exists);
    expect(answers.slice(0, before.length).every(({ values }) => values === undefined)).toBe(true);
  }), { numRuns: 200 }));

  test('stripes that cover together are all named', () => {
    const answers = firstMatches([tcp('10.0.0.0/25', '0.0.0.0/0'), tcp('10.0.0.128/25', '0.0.0.0/0'), tcp('10.0.0.0/24', '10.1.0.0/16', 80, 443)]);
    expect(answers[2]).toEqual({ cover: { by: [0, 1], more: false } });
  });

  test('a cover of more terms than anyone would read is cut short and says so', () => {
    const stripes = Array.from({ length: 256 }, (_, i) => tcp(`10.0.0.${i}/32`, '0.0.0.0/0'));
    const last = firstMatches([...stripes, tcp('10.0.0.0/24', '10.1.0.0/16', 80)]).at(-1)!;
    expect(last.values).toBeUndefined();
    expect([last.cover.by.length, last.cover.more]).toEqual([64, true]);
  });

  test('a grid of crossing stripes that lacks one is seen to lack it', () => {
    const rows = Array.from({ length: 40 }, (_, i) => tcp(`10.0.${i}.0/24`, '10.1.0.0/16'));
    const columns = Array.from({ length: 40 }, (_, i) => tcp('10.0.0.0/16', `10.1.${i}.0/24`));
    const whole = tcp('10.0.0.0/16', '10.1.0.0/16', 22);
    const last = firstMatches([...rows, ...columns, whole]).at(-1)!;
    const packet = packetOf(4, last.values!);
    expect(holdsPacket(whole, packet)).toBe(true);
    expect([...rows, ...columns].some((term) => holdsPacket(term, packet))).toBe(false);
  });

  test('of nothing there is nothing to say', () => {
    expect(firstMatches([])).toEqual([]);
    expect(firstMatches([serviceTerm([], allAddresses(4), { name: 'x', protocol: 'tcp', ports: [] })])).toEqual([{ cover: { by: [], more: false } }]);
  });
});

describe('sole matches', () => {
  test('agree with trying every packet', () => fc.assert(fc.property(fewTerms, (terms) => {
    soleMatches(terms).forEach(({ values, cover }, i) => {
      const exists = packets.some((packet) => terms.every((term, j) => holdsPacket(term, packet) === (i === j)));
      expect(values !== undefined).toBe(exists);
      if (values) expect(terms.map((term) => holdsPacket(term, packetOf(4, values)))).toEqual(terms.map((_, j) => i === j));
      else {
        expect([cover.by.includes(i), cover.more]).toEqual([false, false]);
        for (const packet of packets) if (holdsPacket(terms[i]!, packet)) expect(cover.by.some((j) => holdsPacket(terms[j]!, packet))).toBe(true);
      }
    });
  }), { numRuns: 300 }));

  test('with many terms too, where cells are cut', () => fc.assert(fc.property(fc.array(oneTerm(4), { minLength: 25, maxLength: 50 }), (terms) => {
    const expected = terms.map((_, i) => packets.some((packet) => terms.every((term, j) => holdsPacket(term, packet) === (i === j))));
    expect(soleMatches(terms).map(({ values }) => values !== undefined)).toEqual(expected);
  }), { numRuns: 60 }));
});
