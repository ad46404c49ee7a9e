/** Drawings, their PNGs and workbooks, written on other threads while the main one goes on: they are half of a run's work. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OutputFile } from '../model';

interface Waiting { readonly keep: (made: unknown) => void; readonly fail: (error: Error) => void }
interface Thread { readonly worker: Worker; load: number }

export interface PictureRequest { readonly svg: string; readonly width: number; readonly dpi: number }

export class PicturePool {
  private threads: readonly Thread[] | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private jobs = 0;

  /** @param atOnce start the threads now: they load what they need while the design is read. Otherwise with the first picture. */
  constructor(atOnce = true) {
    if (atOnce) this.threads = this.startAll();
  }

  /** A PNG. */
  make(svg: string, width: number, dpi: number): Promise<Uint8Array> {
    return this.ask('picture', { svg, width, dpi }, svg.length);
  }

  /**
   * The files of a drawing beside its SVG, and its PNG where one is asked for.
   * @param scene as JSON
   */
  draw(scene: string, picture: PictureRequest | undefined): Promise<{ readonly texts: readonly OutputFile[]; readonly png: Uint8Array | undefined }> {
    return this.ask('drawing', { scene, picture }, scene.length);
  }

  /** The bytes of a workbook. @param book as JSON */
  book(book: string): Promise<Uint8Array> {
    return this.ask('book', { book }, 10 * book.length);
  }

  async close(): Promise<void> {
    await Promise.all((this.threads ?? []).map(({ worker }) => worker.terminate()));
  }

  private ask<T>(kind: string, asked: object, load: number): Promise<T> {
    const job = this.jobs++;
    const made = new Promise<T>((keep, fail) => this.waiting.set(job, { keep: keep as Waiting['keep'], fail }));
    made.catch(() => undefined); // who waits for it tells it
    // Handed out at once and not when a thread asks for it: this thread is busy and would not hear it.
    const thread = (this.threads ??= this.startAll()).reduce((least, other) => (other.load < least.load ? other : least));
    thread.load += load;
    thread.worker.postMessage({ job, kind, asked });
    return made;
  }

  /** One processor is the main thread's. */
  private startAll(): readonly Thread[] {
    return Array.from({ length: Math.min(4, Math.max(1, availableParallelism() - 1)) }, () => this.start());
  }

  private start(): Thread {
    const worker = new Worker(join(__dirname, 'picture-worker.cjs'));
    worker.on('message', ({ job, made }: { job: number; made: unknown }) => {
      this.waiting.get(job)?.keep(made);
      this.waiting.delete(job);
    });
    worker.on('error', (error) => {
      for (const each of this.waiting.values()) each.fail(error);
      this.waiting.clear();
      // Pictures still to come get threads of their own.
      const lost = this.threads;
      this.threads = undefined;
      for (const thread of lost ?? []) void thread.worker.terminate();
    });
    return { worker, load: 0 };
  }
}
