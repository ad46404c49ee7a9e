/** What a datagram asks at a port, in the words of the protocol that is served there: most services answer nothing else. */

interface Question {
  /** The datagram, in hex. */
  readonly datagram: string;
  /** Whoever speaks the protocol must answer it, whatever has been agreed with him before. */
  readonly mustBeAnswered: boolean;
}

/** Who are the servers of the root? Asked without recursion: a server that will not say refuses, and that is an answer. (RFC 1035) */
const dns = '6a66' + '0000' + '0001000000000000' + '0000020001';

/** What time is it? (RFC 5905, mode client) */
const ntp = `23${'00'.repeat(47)}`;

/** Who are you? The question every agent of version 3 answers anybody with a report, before any user or key. One of version 2c alone is silent. (RFC 3414, 4) */
const snmp = '303a' + '020103'
  + '300f' + '02027d01' + '020300ffe3' + '040104' + '020103'
  + '0410' + '300e' + '0400' + '020100' + '020100' + '0400' + '0400' + '0400'
  + '3012' + '0400' + '0400' + 'a00c' + '02027d02' + '020100' + '020100' + '3000';

/**
 * Shall we agree on keys? IKE_SA_INIT of one usual proposal (AES-CBC 128, SHA-256, Curve25519). Whoever has no tunnel with us says so, or says nothing;
 * a device of GM/T 0022 alone, which is of version 1, says nothing. (RFC 7296, 2.21.1)
 */
const ike = ((): string => {
  const transforms = ['0300000c0100000c800e0080', '0300000802000005', '030000080300000c', '000000080400001f'].join('');
  const association = `2200${hex16(12 + transforms.length / 2)}` + `0000${hex16(8 + transforms.length / 2)}` + '01010004' + transforms;
  const exchange = `2800${hex16(8 + 32)}` + '001f0000' + '09' + '00'.repeat(31);
  const nonce = `0000${hex16(4 + 32)}` + '6a'.repeat(32);
  const payloads = association + exchange + nonce;
  return '6a6966616e672121' + '00'.repeat(8) + '21202208' + '00000000' + `0000${hex16(28 + payloads.length / 2)}` + payloads;
})();

function hex16(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** By port. Not here: RADIUS and syslog, which answer a stranger nothing whatever he says. */
const questions: ReadonlyMap<number, Question> = new Map([
  [53, { datagram: dns, mustBeAnswered: true }],
  [123, { datagram: ntp, mustBeAnswered: true }],
  [161, { datagram: snmp, mustBeAnswered: false }],
  [500, { datagram: ike, mustBeAnswered: false }],
  // Behind an address translation: four zero bytes tell it from ESP. (RFC 3948, 2.2)
  [4500, { datagram: `00000000${ike}`, mustBeAnswered: false }],
]);

export const questionAt = (port: number): Question | undefined => questions.get(port);
