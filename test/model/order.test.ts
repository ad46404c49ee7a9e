import fc from 'fast-check';
import { by, naturally } from '../../model';

describe('natural order', () => {
  test('counts', () => {
    expect(['ocsp-10', 'ocsp-2', 'ocsp-1', 'a', 'ocsp'].sort(naturally)).toEqual(['a', 'ocsp', 'ocsp-1', 'ocsp-2', 'ocsp-10']);
  });

  test('counts as people do in Chinese', () => {
    const sorted = (names: string) => names.split(' ').reverse().sort(naturally).join(' ');
    for (const names of ['服务器甲 服务器乙 服务器丙 服务器丁', '一区 二区 三区 四区 五区 十区', '备份机 甲机 网关']) expect(sorted(names).split(' ').sort(naturally).join(' ')).toBe(sorted(names));
    expect(sorted('服务器甲 服务器乙 服务器丙 服务器丁')).toBe('服务器甲 服务器乙 服务器丙 服务器丁');
    expect(sorted('一区 二区 三区 四区 五区 十区')).toBe('一区 二区 三区 四区 五区 十区');
  });

  test('is a total order that does not hang on the order of the input', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0', '1', '2', '9', '核'), maxLength: 6 });
    fc.assert(fc.property(word, word, word, (a, b, c) => {
      expect(Math.sign(naturally(a, b))).toBe(-Math.sign(naturally(b, a)) + 0);
      if (naturally(a, b) === 0) expect(a).toBe(b);
      if (naturally(a, b) <= 0 && naturally(b, c) <= 0) expect(naturally(a, c)).toBeLessThanOrEqual(0);
    }));
  });

  test('sorts by several keys', () => {
    const rows = [{ n: 2, name: 'b' }, { n: 1, name: 'z-10' }, { n: 1, name: 'z-9' }];
    expect(rows.sort(by((row) => row.n, (row) => row.name)).map((row) => row.name)).toEqual(['z-9', 'z-10', 'b']);
  });
});
