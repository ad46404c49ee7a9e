/**
 * What earlier runs have made, by the hash of all that entered its making: an output whose part of the model is unchanged
 * is taken from here instead of being made again. Its folder may be deleted at any time. An entry is written under a name
 * of its own and renamed, and carries the hashes of its content: one that was cut off or damaged is as none.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { by, type OutputFile } from '../model';
import { digestOf } from './digest';
import { packageFolder } from './facility-file';
import { isRunning, makeFolder } from './output-folder';
import { productHash } from './product-hash';

/** What one step has made. */
export interface Made {
  readonly files: readonly OutputFile[];
  /** What else is to be known of it, as JSON has it. */
  readonly note?: unknown;
}

export interface OutputStoreOptions {
  /** Where entries are kept from run to run. Without it they last as long as this object. */
  readonly folder?: string | undefined;
  /** Stands for the code that makes outputs. Default: {@link productHash}. */
  readonly code?: string;
  /** Bytes; beyond, what was used least lately goes. Default: 1 GiB, sixty states of the reference facility. */
  readonly limit?: number;
}

const format = 'jifang-outputs/1';
const day = 86_400_000;

/** Beside the compiled modules (`module-cache.cjs`). */
export function defaultStoreFolder(): string {
  const packages = `${sep}node_modules${sep}`;
  const within = packageFolder.lastIndexOf(packages);
  const folder = within < 0 ? join(packageFolder, 'node_modules') : packageFolder.slice(0, within + packages.length - 1);
  return join(folder, '.cache', 'jifang', 'outputs');
}

export class OutputStore {
  private readonly folder: string | undefined;
  private readonly limit: number;
  private code: string | undefined;
  /** In memory: what the last run used, and what this one has used so far. */
  private before = new Map<string, Made>();
  private readonly used = new Map<string, Made>();
  private readonly unwritten = new Map<string, Made>();
  private written = false;
  private readonly keys = new WeakMap<object, string>();
  /** Which entry holds these bytes. */
  private readonly places = new WeakMap<Uint8Array, { readonly key: string; readonly at: number }>();

  constructor({ folder, code, limit = 2 ** 30 }: OutputStoreOptions = {}) {
    [this.folder, this.code, this.limit] = [folder, code, limit];
  }

  /** Nothing is kept from earlier runs. */
  isEmpty(): boolean {
    return this.folder === undefined || !existsSync(this.folder);
  }

  /** The name of what a step makes of these inputs: all that enters it must be among them. */
  keyOf(step: string, ...inputs: readonly string[]): string {
    const hash = createHash('sha256').update(`${format}\0${this.codeHash()}\0${step}`);
    for (const input of inputs) hash.update(`\0${input.length}\0`).update(input);
    return hash.digest('hex');
  }

  /** Entries that are in memory alone are all of one code. */
  private codeHash(): string {
    return this.code ??= this.folder === undefined ? '' : productHash();
  }

  /** What was made under that key, if it is here and whole. */
  find(key: string): Made | undefined {
    const known = this.used.get(key);
    if (known !== undefined) return known;
    const found = this.before.get(key) ?? this.read(key);
    if (found !== undefined) this.use(key, found);
    return found;
  }

  keep(key: string, made: Made): Made {
    this.use(key, made);
    if (this.folder !== undefined) this.unwritten.set(key, made);
    return made;
  }

  private use(key: string, made: Made): void {
    this.used.set(key, made);
    for (const [at, { bytes }] of made.files.entries()) this.places.set(bytes, { key, at });
  }

  /** What a step makes of its inputs, from here or made now. */
  once(step: string, inputs: readonly string[], make: () => Made): Made {
    const key = this.keyOf(step, ...inputs);
    return this.find(key) ?? this.keep(key, make());
  }

  /**
   * As {@link once}, for what takes its time and is made of one object.
   * @param input nobody changes it any more: one that comes again is not looked through again
   * @param text all of it
   */
  async onceLater(step: string, input: object, text: () => string, make: () => Promise<Made>): Promise<Made> {
    let key = this.keys.get(input);
    if (key === undefined) this.keys.set(input, (key = this.keyOf(step, text())));
    return this.find(key) ?? this.keep(key, await make());
  }

  /** Keeps a whole list of files: those that entries of their own hold as references to these. */
  keepList(key: string, files: readonly OutputFile[], note: unknown): void {
    const own: OutputFile[] = [];
    const list = files.map(({ bytes, ...about }): Listed => {
      const place = this.places.get(bytes);
      if (place !== undefined) return { ...about, ...place };
      return { ...about, at: own.push({ ...about, bytes }) - 1 };
    });
    this.keep(key, { files: own, note: { list, note } });
  }

  /** What {@link keepList} has kept, if every file of it is still here. */
  findList(key: string): Made | undefined {
    const found = this.find(key);
    if (found === undefined) return undefined;
    const { list, note } = found.note as { readonly list: readonly Listed[]; readonly note: unknown };
    const files: OutputFile[] = [];
    for (const { key: other, at, ...about } of list) {
      const file = (other === undefined ? found : this.find(other))?.files[at];
      if (file === undefined) return undefined;
      files.push({ ...about, bytes: file.bytes });
    }
    return { files, note };
  }

  /** Writes what is new. Where nothing can be written, the next run makes it again. */
  async flush(): Promise<void> {
    const entries = [...this.unwritten];
    this.unwritten.clear();
    if (this.folder === undefined || entries.length === 0) return;
    try {
      makeFolder(this.folder);
      await Promise.all(entries.map(([key, made]) => this.write(this.folder!, key, made)));
      this.written = true;
    } catch {
      // No room, or not ours to write.
    }
  }

  /** The run is over: what neither it nor the one before has used leaves memory, what is too much leaves the folder. */
  async endRun(): Promise<void> {
    this.before = new Map(this.used);
    this.used.clear();
    await this.flush();
    if (this.folder !== undefined && this.written) tidy(this.folder, this.limit);
    this.written = false;
  }

  private read(key: string): Made | undefined {
    if (this.folder === undefined) return undefined;
    const file = join(this.folder, key);
    try {
      const bytes = readFileSync(file);
      const made = unpack(key, bytes);
      if (made === undefined) rmSync(file, { force: true });
      // Says that it is still of use; not on every run, since that is a write.
      else if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date());
      return made;
    } catch {
      return undefined;
    }
  }

  private async write(folder: string, key: string, made: Made): Promise<void> {
    const fresh = join(folder, `${key}.${process.pid}`);
    try {
      await writeFile(fresh, pack(key, made));
      await rename(fresh, join(folder, key));
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  }
}

/** A file of a list: the entry that holds it, or none where the list's own does. */
type Listed = Omit<OutputFile, 'bytes'> & { readonly key?: string; readonly at: number };

interface Header {
  readonly key: string;
  readonly note?: unknown;
  readonly files: readonly (Omit<OutputFile, 'bytes'> & { readonly length: number; readonly sha256: string })[];
}

/** Hash and length of the header, the header, then the files' bytes one after another. */
function pack(key: string, { files, note }: Made): Uint8Array[] {
  const header: Header = { key, ...(note === undefined ? {} : { note }), files: files.map(({ bytes, ...about }) => ({ ...about, length: bytes.length, sha256: digestOf(bytes) })) };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [createHash('sha256').update(text).digest(), length, text, ...files.map(({ bytes }) => bytes)];
}

function unpack(key: string, bytes: Buffer): Made | undefined {
  if (bytes.length < 36) return undefined;
  const start = 36 + bytes.readUInt32LE(32);
  const text = bytes.subarray(36, start);
  if (!createHash('sha256').update(text).digest().equals(bytes.subarray(0, 32))) return undefined;
  const header = JSON.parse(text.toString()) as Header;
  if (header.key !== key) return undefined;
  let at = start;
  const files: OutputFile[] = [];
  for (const { length, sha256, ...about } of header.files) {
    const content = bytes.subarray(at, at += length);
    if (content.length !== length || digestOf(content) !== sha256) return undefined;
    files.push({ ...about, bytes: content });
  }
  return { files, ...(header.note === undefined ? {} : { note: header.note }) };
}

/** Removes what killed runs left half written, and what was used least lately where there is too much. */
function tidy(folder: string, limit: number): void {
  try {
    const entries = readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const [ours, owner] = /^[0-9a-f]{64}(?:\.(\d+))?$/.exec(name) ?? [];
      if (ours === undefined) return [];
      if (owner !== undefined) {
        if (!isRunning(Number(owner))) rmSync(path, { force: true });
        return [];
      }
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ path, name, size: found.size, mtimeMs: found.mtimeMs }];
    });
    let total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total <= limit) return;
    for (const { path, size } of entries.sort(by(({ mtimeMs }) => mtimeMs, ({ name }) => name))) {
      // Well below the limit, so that not every run has to.
      if (total <= 0.8 * limit) return;
      rmSync(path, { force: true });
      total -= size;
    }
  } catch {
    // Another run tidies at the same time.
  }
}
