import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventoryBooks } from '../../inventory';
import { sheetText } from '../../office/sheet';
import { stockedModel } from './stocked-facility';

const root = join(__dirname, '..', '..');
const hashes = (environment: Record<string, string>, ...more: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', join('test', 'inventory', 'print-hashes.ts'), ...more], { cwd: root, env: { ...process.env, ...environment }, encoding: 'utf8' });

describe('the bytes of the tables', () => {
  it('are the same in every time zone and locale, and whatever the order of the lists in the model', () => {
    const here = hashes({ TZ: 'UTC', LC_ALL: 'C' });
    expect(here.trim().split('\n')).toHaveLength(12);
    expect(hashes({ TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' })).toBe(here);
    expect(hashes({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }, 'backwards')).toBe(here);
  }, 60_000);
});

describe('the text of the tables', () => {
  const golden = join(__dirname, '..', 'golden', 'inventory');
  const cases = inventoryBooks(stockedModel()).filter(({ path }) => /清单|km-/.test(path));

  it.each(cases.map((book) => [book.path.startsWith('tables') ? book.path.slice(7, -5) : `list-${book.path.includes('密钥') ? 'km' : 'ca'}`, book] as const))('of %s is as it was', (name, book) => {
    const text = `${book.sheets.map(sheetText).join('\n\n')}\n`;
    const file = join(golden, `${name}.txt`);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
