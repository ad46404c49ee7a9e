/** DER, as far as certificates, CRLs and OCSP responses need it. */

export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content: what a signature over it covers. */
  readonly whole: Uint8Array;
}

/** The elements that lie one after the other in some bytes. @throws Error when the bytes are no DER */
export function elements(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at]!;
    const first = bytes[at + 1];
    if (first === undefined || first === 0x80 || first > 0x84 || (tag & 0x1f) === 0x1f) throw new Error(`no DER at byte ${at}`);
    const count = first > 0x80 ? first - 0x80 : 0;
    let length = count === 0 ? first : 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    const start = at + 2 + count;
    if (start + length > bytes.length) throw new Error(`DER is cut off at byte ${at}`);
    found.push({ tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) });
    at = start + length;
  }
  return found;
}

/** The only element in some bytes, which must have the tag. */
export function element(bytes: Uint8Array, tag: number): Element {
  const [only, ...more] = elements(bytes);
  if (only?.tag !== tag || more.length > 0) throw new Error(`DER: tag ${tag} was expected`);
  return only;
}

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const length: number[] = [];
  for (let rest = content.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
  const head = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
  return Buffer.concat([Uint8Array.from(head), content]);
}

export const integerOf = (content: Uint8Array): bigint => BigInt(`0x${Buffer.from(content).toString('hex') || '0'}`);

/** Bytes of a BIT STRING without unused bits. */
export function bitsOf(content: Uint8Array): Uint8Array {
  if (content[0] !== 0) throw new Error('DER: unused bits');
  return content.subarray(1);
}

/** A time of X.509: UTCTime or GeneralizedTime. */
export function timeOf({ tag, content }: Element): Date {
  const text = Buffer.from(content).toString('latin1');
  const parts = (tag === 0x17 ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/).exec(text)?.slice(1).map(Number);
  if (!parts) throw new Error(`DER: no time: ${text}`);
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  return new Date(Date.UTC(tag === 0x17 ? year + (year < 50 ? 2000 : 1900) : year, month - 1, day, hour, minute, second));
}
