/** `jifang watch`: after every save, what the edit touches is made again, and what changed in each output is said. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Bilingual } from '../model';
import type { Scene } from '../diagrams';
import type { Book } from '../office/sheet';
import { twinFile } from '../stacks';
import { filesRead, forgetDesigns } from './design-files';
import { digestOf } from './digest';
import { findFacilities, shownFrom, type FacilityFile } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { FileWatch } from './file-watch';
import type { Generated } from './generate';
import { keepAddresses, loadFacilities, type LoadedFacility } from './load-facility';
import { manifestName } from './manifest';
import { renewFiles } from './output-folder';
import type { OutputStore } from './output-store';
import { PicturePool } from './picture-pool';
import { errorForPrograms, errorText } from './report-error';
import { placesOf, remarksForPrograms, remarkTexts, storeOf, summaryOf, type SynthOptions } from './synth';
import type { Terminal } from './terminal';
import { placementBeside, placementPath } from './placement-file';
import { evidenceBeside, verificationPath } from './verification-file';
import { watchWords } from './watch-words';
import type { Contents, OutputChange } from './what-changed';
import { failures, progress } from './words';
import { refuseForeignFolder, shownFolder, writeOutputs, type Places } from './write-outputs';
import { writing } from './writing';

export interface WatchOptions extends SynthOptions {
  readonly facility: string | undefined;
}

/** Runs until it is interrupted. What is wrong with the design is told and waits for the next save. */
export async function watch({ facility, ...options }: WatchOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.out?.trim() === '') throw new Failure('usage', failures.emptyOut(), 2);
  const source = findFacilities(facility === undefined ? [] : [facility], terminal.cwd)[0]!;
  const files = new FileWatch();
  const stop = () => files.stop();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const pictures = options.png ? new PicturePool() : undefined;
  const session = new Session(source, placesOf(options.out, terminal.cwd), storeOf(options.cache, terminal.cwd), pictures, files, terminal);
  try {
    for (let since: number | undefined = performance.now(); since !== undefined; since = await files.next()) await session.run(since);
    await session.end();
    if (terminal.json) terminal.out(line({ event: 'end' }));
    return 0;
  } finally {
    files.stop();
    await pictures?.close();
  }
}

const line = (event: object): string => `${JSON.stringify(event)}\n`;

interface State {
  readonly loaded: LoadedFacility;
  readonly contents: Contents;
  readonly remarks: readonly string[];
}

class Session {
  /** The last good one: what lies in the output folder. */
  private last: State | undefined;
  private error: string | undefined;
  private kept: Promise<void> = Promise.resolve();

  constructor(
    private readonly source: FacilityFile, private readonly places: Places, private readonly store: OutputStore,
    private readonly pictures: PicturePool | undefined, private readonly files: FileWatch, private readonly terminal: Terminal,
  ) {}

  /** @param since when the save came, in milliseconds of this process */
  async run(since: number): Promise<void> {
    const { files, source, terminal } = this;
    files.add([source.file, source.lock, verificationPath(source), placementPath(source)]);
    files.refresh();
    try {
      const loaded = filesRead(() => {
        forgetDesigns();
        return loadFacilities([source], terminal)[0]!;
      }, (file) => files.add([file]));
      files.expectFiles(false);
      await this.renew(loaded, since);
      this.error = undefined;
    } catch (error) {
      // Before anybody is told, and mends it.
      files.expectFiles(true);
      this.tell(error);
    }
    terminal.progress(watchWords.waiting(source.shown));
    // Kept for later runs while nobody waits; the next save may come meanwhile.
    this.kept = this.kept.then(() => this.store.endRun());
  }

  /** When everything is kept that later runs may use. */
  async end(): Promise<void> {
    await this.kept;
  }

  private async renew(loaded: LoadedFacility, since: number): Promise<void> {
    const { last, places, source, store, pictures, files, terminal } = this;
    const { model } = loaded;
    const placement = placementBeside(source, model, terminal.cwd);
    const { verification, remark } = evidenceBeside(source, model, terminal.cwd);
    const { generate } = require('./generate') as typeof import('./generate');
    const [scenes, books] = [new Map<string, Scene>(), new Map<string, Book>()];
    const generated = await generate(model, {
      source: source.name, store, pictures, report: (text: Bilingual) => terminal.progress(text), ...(verification ? { verification } : {}), ...(placement ? { placement } : {}),
      observer: { scene: (scene) => scenes.set(scene.name, scene), book: (book) => books.set(book.path, book) },
    });
    const contents: Contents = { model, files: generated.files, terraform: generated.terraform, scenes, books };
    const remarks = remarkTexts(loaded, generated, remark, terminal.locale);
    const folder = join(places.out, model.facility.id);
    const told = remarksForPrograms(loaded, generated, remark);
    if (last === undefined || last.contents.model.facility.id !== model.facility.id || !existsSync(join(folder, manifestName))) {
      writing(shownFrom(terminal.cwd, folder), () => refuseForeignFolder(folder, source, terminal.cwd));
      terminal.progress(progress.writing(model.facility.id));
      writeOutputs(loaded, generated, places);
      files.accept(source.lock);
      this.last = { loaded, contents, remarks };
      if (terminal.json) terminal.out(line({ event: 'ready', facility: model.facility.id, folder: shownFolder(places, loaded), milliseconds: Math.round(performance.now() - since), ...told }));
      else terminal.out(say(summaryOf(loaded, generated, shownFolder(places, loaded), performance.now() - since), terminal.locale));
      for (const text of terminal.json ? [] : remarks) terminal.err(text);
      return;
    }
    const written = await this.write(loaded, generated, last.contents);
    const milliseconds = Math.round(performance.now() - since);
    // Worked out when the files are in place: nobody waits for words.
    const changes = written === 0 ? [] : (require('./what-changed') as typeof import('./what-changed')).outputChanges(last.contents, contents, terminal.locale);
    const news = remarks.filter((text) => !last.remarks.includes(text));
    this.last = { loaded, contents, remarks };
    this.tellChanges(changes, written, milliseconds, told, news);
  }

  /** Files whose content is another, each at once, the manifest last; gives how many. */
  private async write(loaded: LoadedFacility, generated: Generated, before: Contents): Promise<number> {
    const { places } = this;
    const { model } = loaded;
    const files = differing(generated.files, before.files);
    const terraform = differing(generated.terraform, before.terraform);
    await writing(shownFolder(places, loaded), async () => {
      await renewFiles(places.terraform, terraform.files, generated.terraform.length === 0 ? [twinFile(model)] : terraform.gone);
      await renewFiles(join(places.out, model.facility.id), files.files, files.gone);
    });
    this.keepLock(loaded);
    return [files, terraform].reduce((sum, part) => sum + part.files.length + part.gone.length, 0);
  }

  /** A lock that somebody else has changed since this run began is theirs: it stands, and is looked at next. Our own is no save. */
  private keepLock(loaded: LoadedFacility): void {
    const { files, source, terminal } = this;
    if (writing(shownFrom(terminal.cwd, source.lock), () => keepAddresses(loaded))) files.accept(source.lock);
  }

  private tellChanges(changes: readonly OutputChange[], files: number, milliseconds: number, told: object, news: readonly string[]): void {
    const { terminal } = this;
    const mended = this.error !== undefined;
    if (terminal.json) {
      terminal.out(line(files === 0 ? { event: 'unchanged', milliseconds, mended } : { event: 'changed', milliseconds, mended, files, changes, ...told }));
      return;
    }
    if (mended) terminal.err(`${say(watchWords.mended, terminal.locale)}\n`);
    if (files === 0) return terminal.progress(watchWords.unchanged);
    terminal.out(`${say(watchWords.updated(files, milliseconds), terminal.locale)}\n${changes.map((change) => `  ${say(watchWords.change(change), terminal.locale)}\n`).join('')}`);
    for (const text of news) terminal.err(text);
  }

  private tell(error: unknown): void {
    const { terminal } = this;
    const text = errorText(error, terminal.locale);
    if (terminal.json) terminal.out(line({ event: 'errors', ...errorForPrograms(error) }));
    else if (text === this.error) terminal.progress(watchWords.stillWrong);
    else terminal.err(`${text}${this.last === undefined ? '' : `${say(watchWords.lastGood, terminal.locale)}\n`}`);
    this.error = text;
  }
}

interface File { readonly path: string; readonly bytes: Uint8Array }

/** Files that are new or another than before, in their order, and paths that are gone. */
function differing<T extends File>(now: readonly T[], before: readonly File[]): { files: T[]; gone: string[] } {
  const old = new Map(before.map(({ path, bytes }) => [path, bytes]));
  const paths = new Set(now.map(({ path }) => path));
  const files = now.filter(({ path, bytes }) => {
    const earlier = old.get(path);
    return earlier === undefined || (earlier !== bytes && digestOf(earlier) !== digestOf(bytes));
  });
  return { files, gone: before.filter(({ path }) => !paths.has(path)).map(({ path }) => path) };
}
