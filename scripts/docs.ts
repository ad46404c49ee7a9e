/** `npm run docs`: writes the pages that are made from the source. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleDocs } from '../compliance';
import { readVocabulary } from './construct-docs';
import { constructPages } from './construct-pages';

const root = join(__dirname, '..');
const pages = new Map([...constructPages(readVocabulary()).map(({ path, text }) => [`docs/constructs/${path}`, text] as const), ...ruleDocs()]);
for (const folder of ['constructs', 'rules']) rmSync(join(root, 'docs', folder), { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
