/** `npm ci` refuses a lock file that leaves out the binaries of other platforms; `npm install` against some registries writes such ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked { readonly optionalDependencies?: Readonly<Record<string, string>> }

it('package-lock.json names the binaries of every platform', () => {
  const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };
  const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('package-lock.json names no registry: each user has their own', () => {
  expect(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
