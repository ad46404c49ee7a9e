/** What an SM2 CA signs, read and verified in our own code: certificates, CRLs, OCSP responses. */
import { createHash, randomBytes } from 'node:crypto';
import { bitsOf, der, element, elements, integerOf, timeOf, type Element } from './der';
import { sm2Key, verifySm2 } from './sm2';

/** SM2 with SM3: 1.2.156.10197.1.501. */
const sm2WithSm3 = '2a811ccf55018375';
const oid = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface Certificate {
  readonly der: Uint8Array;
  readonly serial: bigint;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A certificate from PEM or DER. @throws Error when it is none */
export function certificateOf(input: Uint8Array | string): Certificate {
  const bytes = typeof input === 'string' ? derOfPem(input) : input;
  const fields = elements(elements(element(bytes, 0x30).content)[0]!.content).filter(({ tag }) => tag !== 0xa0);
  const [serial, , issuer, validity, subject, publicKey] = fields;
  const [notBefore, notAfter] = validity ? elements(validity.content) : [];
  if (!serial || !issuer || !subject || !publicKey || !notBefore || !notAfter) throw new Error('this is no certificate');
  return { der: bytes, serial: integerOf(serial.content), issuer: issuer.whole, subject: subject.whole, publicKey: publicKey.whole, notBefore: timeOf(notBefore), notAfter: timeOf(notAfter) };
}

export function derOfPem(pem: string): Uint8Array {
  const body = /-----BEGIN [A-Z0-9 ]+-----([\s\S]+?)-----END/.exec(pem)?.[1];
  if (body === undefined) throw new Error('this is no PEM');
  return Buffer.from(body, 'base64');
}

/** Whether the holder of a key signed a certificate, CRL or BasicOCSPResponse, with SM2 and SM3. */
export function signedBy(bytes: Uint8Array, publicKey: Uint8Array): boolean {
  const [signed, algorithm, signature] = elements(element(bytes, 0x30).content);
  if (!signed || !algorithm || signature?.tag !== 3) return false;
  const named = elements(algorithm.content)[0];
  return named !== undefined && oid(named.content) === sm2WithSm3 && verifySm2(signed.whole, bitsOf(signature.content), sm2Key(publicKey));
}

export interface RevocationList { readonly thisUpdate: Date; readonly nextUpdate: Date; readonly revoked: readonly bigint[] }

/** A CRL. Its signature is a matter of {@link signedBy}. */
export function revocationListOf(bytes: Uint8Array): RevocationList {
  const fields = elements(elements(element(bytes, 0x30).content)[0]!.content);
  const times = fields.filter(({ tag }) => tag === 0x17 || tag === 0x18);
  const list = fields[fields.indexOf(times[1]!) + 1];
  if (times.length !== 2) throw new Error('this is no CRL');
  const entries = list?.tag === 0x30 ? elements(list.content) : [];
  return { thisUpdate: timeOf(times[0]!), nextUpdate: timeOf(times[1]!), revoked: entries.map(({ content }) => integerOf(elements(content)[0]!.content)) };
}

export interface OcspQuestion { readonly request: Uint8Array; readonly nonce: Uint8Array }

/** An OCSP request for one certificate (RFC 6960), with a nonce. */
export function ocspQuestion(certificate: Certificate, issuer: Certificate): OcspQuestion {
  const nonce = randomBytes(16);
  const sha1 = (bytes: Uint8Array) => der(4, createHash('sha1').update(bytes).digest());
  const keyBits = bitsOf(elements(element(issuer.publicKey, 0x30).content)[1]!.content);
  const algorithm = der(0x30, der(6, Buffer.from('2b0e03021a', 'hex')), der(5));
  const certId = der(0x30, algorithm, sha1(issuer.subject), sha1(keyBits), derInteger(certificate.serial));
  const extension = der(0x30, der(6, Buffer.from('2b0601050507300102', 'hex')), der(4, der(4, nonce)));
  return { request: der(0x30, der(0x30, der(0x30, der(0x30, certId)), der(0xa2, der(0x30, extension)))), nonce };
}

function derInteger(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return der(2, Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex'));
}

const responseStatuses = ['successful', 'malformedRequest', 'internalError', 'tryLater', '', 'sigRequired', 'unauthorized'] as const;
const certificateStatuses: Readonly<Record<number, 'good' | 'revoked' | 'unknown'>> = { 0x80: 'good', 0xa1: 'revoked', 0x82: 'unknown' };

export interface OcspAnswer {
  readonly status: string;
  /** Of the certificate that was asked about; absent unless the response is successful. */
  readonly certificate?: 'good' | 'revoked' | 'unknown';
  readonly serial?: bigint;
  /** Why the answer must not be trusted, in words; empty: signed by a responder that the CA authorised, and fresh. */
  readonly faults: readonly string[];
}

/** Reads an OCSP response and checks it by RFC 6960 chapter 3.2: who signed, who authorised the signer, the nonce, the times. */
export function ocspAnswer(response: Uint8Array, question: OcspQuestion, issuer: Certificate, now: Date): OcspAnswer {
  const [status, body] = elements(element(response, 0x30).content);
  const name = responseStatuses[Number(integerOf(status?.content ?? Buffer.of(99)))] ?? 'unknown status';
  if (name !== 'successful' || !body) return { status: name, faults: [] };
  const octets = elements(element(body.content, 0x30).content)[1]!;
  const basic = octets.content;
  const [data, , , certificates] = elements(element(basic, 0x30).content);
  const fields = elements(data!.content);
  const single = elements(elements(fields.find(({ tag }) => tag === 0x30)!.content)[0]!.content);
  const [certId, answer, thisUpdate, nextUpdate] = single as [Element, Element, Element, Element | undefined];
  const serial = integerOf(elements(certId.content)[3]!.content);
  const responder = certificates && certificateOf(elements(element(certificates.content, 0x30).content)[0]!.whole);
  const until = nextUpdate?.tag === 0xa0 ? timeOf(elements(nextUpdate.content)[0]!) : undefined;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => { if (!holds) faults.push(fault); };
  must(responder !== undefined && signedBy(basic, responder.publicKey), 'the response is not signed by the certificate in it');
  must(responder !== undefined && Buffer.compare(responder.issuer, issuer.subject) === 0 && signedBy(responder.der, issuer.publicKey), "the responder's certificate is not of this CA");
  must(responder !== undefined && responder.notBefore <= now && now <= responder.notAfter, "the responder's certificate is not valid now");
  // id-kp-OCSPSigning 1.3.6.1.5.5.7.3.9
  must(responder !== undefined && Buffer.from(responder.der).includes(Buffer.from('06082b06010505070309', 'hex')), 'the CA did not authorise the responder');
  must(Buffer.from(basic).includes(Buffer.from(question.nonce)), 'the nonce is not ours');
  // Clocks of two machines differ by a little.
  must(timeOf(thisUpdate).getTime() <= now.getTime() + 300_000 && (until === undefined || until >= now), 'the answer is not of now');
  return { status: name, certificate: certificateStatuses[answer.tag], serial, faults };
}
