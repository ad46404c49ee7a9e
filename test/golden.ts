/** Texts kept beside the tests and read in review. UPDATE_GOLDEN=1 rewrites them: read the diff. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param path below test/golden */
export function expectGolden(path: string, text: string): void {
  const file = join(__dirname, 'golden', path);
  if (process.env['UPDATE_GOLDEN'] === '1' || (!existsSync(file) && !process.env['CI'])) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
