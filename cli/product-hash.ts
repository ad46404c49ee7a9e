/** One hash over the code that makes outputs: another version of it makes everything anew. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byText } from '../model/order';
import { packageFolder } from './facility-file';
import ownFolders from './own-folders.json';

let known: string | undefined;

/**
 * Over the content of every source, over the versions of the packages as installed, and over the engine and processor,
 * whose zlib and floating point enter pictures. Contents, not times: those of installed packages are all the same.
 */
export function productHash(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\0`);
  for (const file of [...ownFolders.flatMap(sourcesBelow), join(packageFolder, 'package.json'), ...installed()]) {
    const content = readFileSync(file);
    hash.update(`${file.slice(packageFolder.length)} ${content.length}\0`).update(content);
  }
  return known = hash.digest('hex');
}

function sourcesBelow(folder: string): string[] {
  const path = join(packageFolder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort(byText);
}

/** What the package manager says it has installed, packages of packages among them. */
function installed(): string[] {
  const packages = `${sep}node_modules${sep}`;
  const within = packageFolder.lastIndexOf(packages);
  const folder = within < 0 ? join(packageFolder, 'node_modules') : packageFolder.slice(0, within + packages.length - 1);
  return [join(folder, '.package-lock.json')].filter(existsSync);
}
