/**
 * Waits until the content of some files is another. Events of the system are only a hint to look: editors save by renaming,
 * truncate before they write, touch without changing; and our own lock file must not set off a run. So folders are watched
 * instead of files, and contents are compared. Where the system tells nothing (network drives), a look each second finds it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

interface Seen { readonly stamp: string; readonly content: string }

/** Milliseconds without another event before a save counts as complete. */
const quiet = 12;
const lookEvery = 1000;
/** How long a file may stand empty before it counts as saved so: many editors empty it first and fill it then. */
const mostPatience = 300;
const absent: Seen = { stamp: '', content: '' };
const empty = createHash('sha256').digest('hex');

export class FileWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly folders = new Map<string, FSWatcher>();
  /** Names in folders when the files were last about to be read. */
  private listed = new Map<string, string>();
  private listings = new Map<string, string>();
  private wake: (() => void) | undefined;
  private stopped = false;
  /** When the first event of the save being handled came, in milliseconds of this process. */
  private since = 0;

  /** Notes the files as they are now; those known already keep what was noted when they were read. */
  add(files: Iterable<string>): void {
    for (const file of files) {
      if (!this.seen.has(file)) {
        // Whoever notes what is read notes this look too.
        this.seen.set(file, absent);
        this.seen.set(file, look(file));
      }
      this.watchFolder(dirname(file));
    }
  }

  /** Notes all files and what is in their folders as they are now: they are about to be read. */
  refresh(): void {
    this.listed = new Map([...this.folders.keys()].map((folder) => [folder, listing(folder)]));
    for (const [file, { stamp }] of this.seen) if (stampOf(file) !== stamp) this.seen.set(file, look(file));
  }

  /** Notes that a file is as we have written it ourselves. */
  accept(file: string): void {
    this.seen.set(file, look(file));
  }

  /** A file that has come into or left a folder since the files were read counts as a change too: one that is missing may come. */
  expectFiles(expected: boolean): void {
    this.listings = new Map(expected ? [...this.folders.keys()].map((folder) => [folder, this.listed.get(folder) ?? listing(folder)]) : []);
  }

  /**
   * Waits for the next change of content.
   * @returns when its first event came, in milliseconds of this process; undefined after {@link stop}
   */
  async next(): Promise<number | undefined> {
    for (;;) {
      if (this.stopped) return undefined;
      const patience = performance.now() + mostPatience;
      while (!this.stopped && this.truncated() && performance.now() < patience) await this.event(20);
      if (this.changed(performance.now() < patience)) return this.since === 0 ? performance.now() : this.since;
      this.since = 0;
      await this.event(lookEvery);
      // One save is several events: after the last of them the file is whole.
      while (!this.stopped && (await this.event(quiet)));
    }
  }

  stop(): void {
    this.stopped = true;
    for (const watcher of this.folders.values()) watcher.close();
    this.folders.clear();
    this.wake?.();
  }

  /** Whether a file has become empty. */
  private truncated(): boolean {
    return [...this.seen].some(([file, { stamp, content }]) => content !== '' && content !== empty && stampOf(file) !== stamp && statSync(file, { throwIfNoEntry: false })?.size === 0);
  }

  /** Whether any content is another than noted, and notes it. @param patient a file that has become empty is left for the next look */
  private changed(patient: boolean): boolean {
    let found = false;
    for (const [file, { stamp, content }] of this.seen) {
      if (stampOf(file) === stamp) continue;
      const now = look(file);
      if (patient && now.content === empty && content !== '' && content !== empty) continue;
      this.seen.set(file, now);
      found ||= now.content !== content;
    }
    for (const [folder, names] of this.listings) {
      const now = listing(folder);
      this.listings.set(folder, now);
      found ||= now !== names;
    }
    return found;
  }

  /** True when an event came within that time. */
  private event(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(false), milliseconds);
      const done = (came: boolean): void => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve(came);
      };
      this.wake = () => done(true);
    });
  }

  private watchFolder(folder: string): void {
    if (this.folders.has(folder) || this.stopped) return;
    try {
      const watcher = watch(folder, (_, name) => {
        // What we have written ourselves, and files of no concern, are no save.
        const file = name === null ? undefined : this.seen.get(join(folder, name));
        if (this.since === 0 && (name === null || (file !== undefined && stampOf(join(folder, name)) !== file.stamp))) this.since = performance.now();
        this.wake?.();
      });
      // A folder that is removed or whose system stops telling: looking goes on.
      watcher.on('error', () => this.forget(folder));
      this.folders.set(folder, watcher);
    } catch {
      // The system watches no more folders: the look each second is left.
    }
  }

  private forget(folder: string): void {
    this.folders.get(folder)?.close();
    this.folders.delete(folder);
  }
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

function look(file: string): Seen {
  const stamp = stampOf(file);
  try {
    return { stamp, content: createHash('sha256').update(readFileSync(file)).digest('hex') };
  } catch {
    return absent;
  }
}

/** Names in a folder without what editors leave there. */
function listing(folder: string): string {
  try {
    return readdirSync(folder).filter((name) => !/^[.#]|~$|^\d+$|\.new-\d+$/.test(name)).sort().join('\n');
  } catch {
    return '';
  }
}
