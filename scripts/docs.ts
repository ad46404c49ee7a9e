/** `npm run docs`: writes the pages that are made from the source. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVocabulary } from './construct-docs';
import { constructPages } from './construct-pages';

const folder = join(__dirname, '..', 'docs', 'constructs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { path, text } of constructPages(readVocabulary())) writeFileSync(join(folder, path), text);
