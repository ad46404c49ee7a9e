/**
 * The programs we compare with. Each is installed on first use into a folder outside the project (`JIFANG_BENCH_PEERS`,
 * default: the temporary folder), or not at all: then the reason is told and the comparison uses the figure recorded earlier.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export const peersFolder = process.env['JIFANG_BENCH_PEERS'] ?? join(tmpdir(), 'jifang-bench');

/** Why a peer cannot be measured here. */
export class Unavailable extends Error {}

const quietly = (file: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string => {
  try {
    return execFileSync(file, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Unavailable(`${file} ${args.slice(0, 3).join(' ')} failed: ${text.trim().split('\n').filter(Boolean).slice(-1).join('')}`);
  }
};

/** A package with one exact version; gives the folder that has its `node_modules`. */
export const npmPackage = (name: string, version: string, env: Readonly<Record<string, string>> = {}): string => npmProject(`${name}-${version}`, { [name]: version }, env);

/** Packages with exact versions by name, installed together as a project of their user has them; gives the folder that has their `node_modules`. */
export function npmProject(name: string, packages: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): string {
  const folder = join(peersFolder, name.replace(/[^a-z0-9.]+/gi, '-').replace(/^-/, ''));
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    quietly('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...Object.entries(packages).map(([each, version]) => `${each}@${version}`)], folder, env);
    writeFileSync(done, '');
  }
  return folder;
}

/** A Python package in a virtual environment of its own; gives its interpreter. */
export function pythonPackage(name: string, version: string): string {
  const folder = join(peersFolder, `${name}-${version}`);
  const python = join(folder, 'bin', 'python');
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    mkdirSync(peersFolder, { recursive: true });
    quietly('python3', ['-m', 'venv', folder], peersFolder);
    quietly(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${version}`], folder);
    writeFileSync(done, '');
  }
  return python;
}

/** A browser: the one installed, or Debian's package when we may install it. */
export function chromium(): string {
  const found = findProgram(['chromium', 'chromium-browser', 'google-chrome']);
  if (found !== undefined) return found;
  if (findProgram(['apt-get']) === undefined || process.getuid?.() !== 0) throw new Unavailable('no Chromium is installed');
  quietly('apt-get', ['update'], '/');
  quietly('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], '/', { DEBIAN_FRONTEND: 'noninteractive' });
  const installed = findProgram(['chromium']);
  if (installed === undefined) throw new Unavailable('no Chromium could be installed');
  return installed;
}

const findProgram = (names: readonly string[]): string | undefined =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))).find((file) => existsSync(file));
