/** Reads revisions of the user's repository. Never touches its working tree, its index or anything else in `.git`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Failure } from '../failure';
import { packageFolder } from '../facility-file';
import { diffFailures } from './words';

function git(folder: string, args: readonly string[], more: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {}): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, {
    cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30, ...(more.input === undefined ? {} : { input: more.input }), env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', ...more.env },
  });
  if (error) throw new Failure('git-missing', diffFailures.noGit(error.message), 1);
  return status === 0 ? stdout : undefined;
}

/** Where the repository begins that a folder is in. */
export const repositoryOf = (folder: string): string | undefined => git(folder, ['rev-parse', '--show-toplevel'])?.trimEnd();

/** The last tag before or at the current commit. */
export const lastTag = (folder: string): string | undefined => git(folder, ['describe', '--tags', '--abbrev=0'])?.trim();

/** The commit a revision means; undefined when there is none. */
export const commitOf = (folder: string, revision: string): string | undefined =>
  (revision.startsWith('-') ? undefined : git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim() || undefined);

/** Branches and tags, for suggestions. */
export const namesOf = (folder: string): string[] => (git(folder, ['for-each-ref', '--format=%(refname:short)', 'refs/tags', 'refs/heads']) ?? '').split('\n').filter((name) => name !== '');

/** Folders of jifang itself: a design of whatever revision is read by this jifang, so that only the design's change shows. */
const ownFolders = readdirSync(packageFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'facilities').map(({ name }) => name);

/** The files of a commit in a folder of their own, with the packages of the checkout beside them. */
export class Snapshot {
  readonly folder: string;

  constructor(private readonly repository: string, commit: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'jifang-diff-'));
    try {
      this.fill(commit);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  private fill(commit: string): void {
    const here = packageFolder === this.repository;
    const env = { GIT_INDEX_FILE: join(this.folder, '.index') };
    const mustWork = (output: string | undefined): string => {
      if (output === undefined) throw new Failure('git-failed', diffFailures.notRead(commit), 1);
      return output;
    };
    mustWork(git(this.repository, ['read-tree', commit], { env }));
    const files = mustWork(git(this.repository, ['ls-files', '-z'], { env })).split('\0').filter((file) => file !== '' && !(here && ownFolders.includes(file.split('/')[0]!)));
    mustWork(git(this.repository, ['checkout-index', '-z', '--stdin', `--prefix=${this.folder}${sep}files${sep}`], { env, input: files.join('\0') }));
    mkdirSync(this.root, { recursive: true });
    if (here) for (const name of ownFolders) symlinkSync(join(packageFolder, name), join(this.root, name), 'dir');
    else this.linkBeside(files);
  }

  /** What a checkout has beside its files without keeping it in git: packages, and links to jifang itself. */
  private linkBeside(files: readonly string[]): void {
    const kept = new Set(files.map((file) => file.split('/')[0]!));
    for (const entry of readdirSync(this.repository, { withFileTypes: true })) {
      const wanted = entry.name === 'node_modules' || (entry.isSymbolicLink() && !kept.has(entry.name));
      if (wanted && !existsSync(join(this.root, entry.name))) symlinkSync(join(this.repository, entry.name), join(this.root, entry.name), 'dir');
    }
  }

  private get root(): string {
    return join(this.folder, 'files');
  }

  /** Where a file of the checkout is in this folder; undefined where the commit has none. */
  placeOf(file: string): string | undefined {
    const way = relative(this.repository, file);
    const place = join(this.root, way);
    return !way.startsWith('..') && existsSync(place) ? place : undefined;
  }

  /** Links are removed as links. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

