import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ownFolders from '../../cli/own-folders.json';

const root = join(__dirname, '../..');
/** Designs, and what is no part of the product while it runs. */
const others = new Set(['facilities', 'scripts', 'bench', 'test']);

test('the list of the product’s own folders names every folder with sources, and no other', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !others.has(entry.name) && readdirSync(join(root, entry.name)).some((file) => file.endsWith('.ts')));
  expect(ownFolders).toEqual(folders.map(({ name }) => name).sort());
});
