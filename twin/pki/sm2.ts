/**
 * Verification of SM2 signatures (GB/T 32918.2) with SM3, in our own code: neither the OCSP client of OpenSSL nor Node can give
 * the signer's identity along, and a proof by the same library that signed would be none.
 */
import { createHash } from 'node:crypto';
import { element, elements, integerOf, bitsOf } from './der';

const p = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFFn;
const a = p - 3n;
const b = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93n;
const n = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123n;
const g: Point = {
  x: 0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7n,
  y: 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0n,
};

export interface Point { readonly x: bigint; readonly y: bigint }

/** Identity of the signer where nothing else is agreed (GM/T 0009): `1234567812345678`. */
export const defaultIdentity = Buffer.from('1234567812345678', 'latin1');

/** Whether r and s, as DER, are a signature over the message by the holder of the key. Anything malformed is no signature. */
export function verifySm2(message: Uint8Array, signature: Uint8Array, key: Point, identity: Uint8Array = defaultIdentity): boolean {
  let r: bigint;
  let s: bigint;
  try {
    const numbers = elements(element(signature, 0x30).content);
    if (numbers.length !== 2 || numbers.some(({ tag }) => tag !== 2)) return false;
    [r, s] = [integerOf(numbers[0]!.content), integerOf(numbers[1]!.content)];
  } catch {
    return false;
  }
  if (r <= 0n || r >= n || s <= 0n || s >= n || !onCurve(key)) return false;
  const e = BigInt(`0x${sm3(identityDigest(key, identity), message).toString('hex')}`);
  const t = (r + s) % n;
  if (t === 0n) return false;
  const point = add(times(g, s), times(key, t));
  return point !== undefined && mod(e + point.x, n) === r;
}

/** The public key in a SubjectPublicKeyInfo. @throws Error when it is none of SM2 */
export function sm2Key(publicKeyInfo: Uint8Array): Point {
  const [algorithm, bits] = elements(element(publicKeyInfo, 0x30).content);
  const curve = algorithm && elements(algorithm.content)[1];
  // 1.2.156.10197.1.301
  if (!bits || !curve || Buffer.from(curve.content).toString('hex') !== '2a811ccf5501822d') throw new Error('the key is no SM2 key');
  const point = Buffer.from(bitsOf(bits.content)).toString('hex');
  if (!/^04[0-9a-f]{128}$/.test(point)) throw new Error('the key is no uncompressed point');
  return { x: BigInt(`0x${point.slice(2, 66)}`), y: BigInt(`0x${point.slice(66)}`) };
}

const sm3 = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sm3')).digest();
const bytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');

/** Z of GB/T 32918.2: the identity bound to curve and key. */
export function identityDigest(key: Point, identity: Uint8Array): Buffer {
  const bits = Buffer.alloc(2);
  bits.writeUInt16BE(identity.length * 8);
  return sm3(bits, identity, ...[a, b, g.x, g.y, key.x, key.y].map(bytes));
}

const mod = (value: bigint, by: bigint): bigint => ((value % by) + by) % by;
const onCurve = ({ x, y }: Point): boolean => x >= 0n && x < p && y >= 0n && y < p && mod(y * y - (x * x * x + a * x + b), p) === 0n;

function inverse(value: bigint): bigint {
  let [low, high, x, y] = [mod(value, p), p, 1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high % low, low];
    [x, y] = [y - quotient * x, x];
  }
  return mod(x, p);
}

/** Undefined is the point at infinity. */
function add(one: Point | undefined, other: Point | undefined): Point | undefined {
  if (!one || !other) return one ?? other;
  if (one.x === other.x && mod(one.y + other.y, p) === 0n) return undefined;
  const slope = one.x === other.x ? mod((3n * one.x * one.x + a) * inverse(2n * one.y), p) : mod((other.y - one.y) * inverse(other.x - one.x), p);
  const x = mod(slope * slope - one.x - other.x, p);
  return { x, y: mod(slope * (one.x - x) - one.y, p) };
}

function times(point: Point, factor: bigint): Point | undefined {
  let sum: Point | undefined;
  let doubled: Point | undefined = point;
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}
