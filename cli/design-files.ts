/** The files a design is made of: what it imports and what it reads. A changed one is loaded anew in the same process. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { packageFolder } from './facility-file';
import ownFolders from './own-folders.json';

/** Folders of jifang itself: loaded once. */
const ours = ownFolders.map((folder) => join(packageFolder, folder) + sep);

/** Where tsx keeps what it has made of a file: looked for when that is read, written some time after. */
const transformed = join(tmpdir(), 'tsx-');

const isOfDesign = (file: string): boolean => !file.includes(`${sep}node_modules${sep}`) && !file.startsWith(transformed) && !ours.some((folder) => file.startsWith(folder));

/** Lets the next `require` of a design run its files again. */
export function forgetDesigns(): void {
  for (const file of Object.keys(require.cache)) if (isOfDesign(file)) Reflect.deleteProperty(require.cache, file);
  // Who has loaded them holds on to them too.
  const loader = require.cache[join(__dirname, 'load-facility.ts')];
  if (loader) loader.children = loader.children.filter(({ filename }) => !isOfDesign(filename));
}

/**
 * Runs what loads a design and gives the files it has imported or read meanwhile, even when it throws:
 * whatever is mended in one of them is a reason to try again.
 */
export function filesRead<T>(load: () => T, note: (file: string) => void): T {
  const original = fs.readFileSync;
  const noting = (...args: Parameters<typeof fs.readFileSync>): ReturnType<typeof fs.readFileSync> => {
    const [path] = args;
    const file = path instanceof URL ? path.pathname : Buffer.isBuffer(path) ? path.toString() : path;
    if (typeof file === 'string' && isOfDesign(resolve(file))) note(resolve(file));
    return original(...args);
  };
  // A design may read tables of its own: products in a CSV, a floor plan.
  fs.readFileSync = noting as typeof fs.readFileSync;
  try {
    return load();
  } finally {
    fs.readFileSync = original;
    for (const file of Object.keys(require.cache)) if (isOfDesign(file)) note(file);
  }
}
