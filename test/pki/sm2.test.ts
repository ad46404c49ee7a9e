import { der } from '../../twin/pki/der';
import { identityDigest, verifySm2 } from '../../twin/pki/sm2';

/** The example of GB/T 32918.5 annex A: curve, key, message and signature as printed there. */
const key = {
  x: 0x09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020n,
  y: 0xCCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13n,
};
const r = 'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3';
const s = 'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA';
const message = Buffer.from('message digest');
const signature = der(0x30, der(2, Buffer.from(`00${r}`, 'hex')), der(2, Buffer.from(`00${s}`, 'hex')));

describe('verification of SM2 signatures', () => {
  test("agrees with the standard's example", () => {
    expect(identityDigest(key, Buffer.from('1234567812345678')).toString('hex')).toBe('b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3');
    expect(verifySm2(message, signature, key)).toBe(true);
  });

  test.each([
    ['another message', Buffer.from('message digesT'), signature, key, undefined],
    ['another signer', message, signature, { x: 0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7n, y: 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0n }, undefined],
    ['another identity', message, signature, key, Buffer.from('8765432187654321')],
    ['a key off the curve', message, signature, { x: key.x, y: key.y + 1n }, undefined],
    ['r and s exchanged', message, der(0x30, der(2, Buffer.from(`00${s}`, 'hex')), der(2, Buffer.from(`00${r}`, 'hex'))), key, undefined],
    ['s of zero', message, der(0x30, der(2, Buffer.from(`00${r}`, 'hex')), der(2, Buffer.of(0))), key, undefined],
    ['no DER', message, Buffer.from('00', 'hex'), key, undefined],
    ['a third number', message, der(0x30, der(2, Buffer.from(`00${r}`, 'hex')), der(2, Buffer.from(`00${s}`, 'hex')), der(2, Buffer.of(1))), key, undefined],
  ])('refuses %s', (_what, text, signed, by, identity) => {
    expect(verifySm2(text, signed, by, identity)).toBe(false);
  });
});
