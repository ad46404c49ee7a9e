/**
 * Orders that never depend on the machine's locale: `localeCompare` would make two machines write two files.
 */

/** By code unit. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const pieces = /(\d+)|(\D+)/g;

/** Characters that people count with, in their order: 甲 before 乙, 三 before 四. Their places among all others stay together. */
const counting = new Map(['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸'].flatMap((row) => [...row].map((character, i) => [character.charCodeAt(0), row.charCodeAt(0) + i / 100] as const)));
const rank = (code: number): number => counting.get(code) ?? code;

/** Two runs without digits, by their first difference. */
function byCharacters(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return x < 0x4e00 && y < 0x4e00 ? x - y : rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** `ocsp-2` before `ocsp-10`: runs of digits compare as numbers; 服务器甲 before 服务器乙. */
export function naturally(a: string, b: string): number {
  const left = a.match(pieces) ?? [];
  const right = b.match(pieces) ?? [];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i]!;
    const y = right[i]!;
    if (x === y) continue;
    const bothNumbers = x.charCodeAt(0) < 58 && y.charCodeAt(0) < 58 && /^\d/.test(x) && /^\d/.test(y);
    if (bothNumbers) {
      const difference = Number(x) - Number(y);
      if (difference !== 0) return difference;
    } else return byCharacters(x, y);
  }
  return left.length - right.length || byText(a, b);
}

/** A sorting function from keys of decreasing weight. */
export function by<T>(...keys: ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : naturally(String(x), String(y));
      if (order !== 0) return order;
    }
    return 0;
  };
}
