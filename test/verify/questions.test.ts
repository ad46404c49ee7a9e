/** Questions put by datagram are what their protocols say; which of them daemons answer is written in `twin/verify/questions.ts`. */
import { element, elements, integerOf } from '../../twin/pki/der';
import { questionAt } from '../../twin/verify/questions';

const bytes = (port: number): Buffer => Buffer.from(questionAt(port)!.datagram, 'hex');

test('DNS: one question for the servers of the root, without recursion', () => {
  const message = bytes(53);
  // Flags, and the numbers of questions, answers, authorities and additions.
  expect([2, 4, 6, 8, 10].map((at) => message.readUInt16BE(at))).toEqual([0, 1, 0, 0, 0]);
  // The root's name, type NS, class IN, and no byte more.
  expect([...message.subarray(12)]).toEqual([0, 0, 2, 0, 1]);
});

test('NTP: a client of version 4', () => {
  const message = bytes(123);
  expect(message).toHaveLength(48);
  expect([message[0]! >> 3 & 7, message[0]! & 7]).toEqual([4, 3]);
});

test('SNMP: version 3, to be reported to, of nobody, for nothing', () => {
  const [version, header, security, scoped, ...more] = elements(element(bytes(161), 0x30).content);
  expect(more).toEqual([]);
  expect(integerOf(version!.content)).toBe(3n);
  const [, , flags, model] = elements(header!.content);
  expect([[...flags!.content], integerOf(model!.content)]).toEqual([[4], 3n]);
  const parameters = elements(element(security!.content, 0x30).content);
  expect(parameters.map(({ tag, content }) => [tag, Buffer.from(content).toString('hex')])).toEqual([[4, ''], [2, '00'], [2, '00'], [4, ''], [4, ''], [4, '']]);
  const [, , get] = elements(scoped!.content);
  expect([get!.tag, elements(get!.content).map(({ tag }) => tag)]).toEqual([0xa0, [2, 2, 2, 0x30]]);
});

test('IKE: an IKE_SA_INIT of version 2 whose payloads are as long as they say; behind a translation with the mark before it', () => {
  const message = bytes(500);
  expect(Buffer.from(bytes(4500))).toEqual(Buffer.concat([Buffer.alloc(4), message]));
  expect([message[17], message[18], message[19], message.readUInt32BE(24)]).toEqual([0x20, 34, 8, message.length]);
  const payloads: [number, number][] = [];
  let at = 28;
  for (let kind = message[16]!; kind !== 0;) {
    const length = message.readUInt16BE(at + 2);
    payloads.push([kind, length]);
    // Association: its one proposal, and the transforms in it, fill it.
    if (kind === 33) {
      const proposal = at + 4;
      expect([message.readUInt16BE(proposal + 2), message[proposal + 7]]).toEqual([length - 4, 4]);
      let transform = proposal + 8;
      for (let left = 4; left > 0; left--) {
        expect(message[transform]).toBe(left > 1 ? 3 : 0);
        transform += message.readUInt16BE(transform + 2);
      }
      expect(transform).toBe(at + length);
    }
    kind = message[at]!;
    at += length;
  }
  expect(payloads).toEqual([[33, 48], [34, 40], [40, 36]]);
  expect(at).toBe(message.length);
});

test('nothing is asked where a stranger gets no answer', () => {
  for (const port of [514, 1812, 1813]) expect(questionAt(port)).toBeUndefined();
});
