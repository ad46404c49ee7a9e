/** Drawings, their PNGs and workbooks, written on other threads while the main one goes on: they are half of a run's work. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { make, take, type Asked, type Drawn, type DrawingRequest, type Kind, type MadeOf } from './makers';

interface Waiting { readonly kind: Kind; readonly asked: unknown; readonly keep: (made: unknown) => void; readonly fail: (error: unknown) => void }
interface Thread { readonly worker: Worker; load: number }

/** Jobs that may be open at once; their numbers come again after that many. */
const mostJobs = 1 << 16;

export class PicturePool {
  private threads: readonly Thread[] | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private readonly taken = new Int32Array(new SharedArrayBuffer(4 * mostJobs));
  private jobs = 0;

  /** @param atOnce start the threads now: they load what they need while the design is read. Otherwise with the first job. */
  constructor(atOnce = true) {
    if (atOnce) this.threads = this.startAll();
  }

  /** A PNG. */
  make(svg: string, width: number, dpi: number): Promise<Uint8Array> {
    return this.ask('picture', { svg, width, dpi }, svg.length);
  }

  /** The files of a drawing, and its PNG where one is asked for. */
  draw(drawing: DrawingRequest): Promise<Drawn> {
    return this.ask('drawing', drawing, drawing.seen.length);
  }

  /** The bytes of a workbook. @param book as JSON */
  book(book: string): Promise<Uint8Array> {
    return this.ask('book', { book }, 10 * book.length);
  }

  /** Does here what no thread has begun, the last asked for first, until nothing is left: who can only wait for it may as well. */
  async help(): Promise<void> {
    for (let next = this.untaken(); next !== undefined; next = this.untaken()) {
      const [job, { kind, asked, keep, fail }] = next;
      this.waiting.delete(job);
      try {
        keep(await make(kind, asked));
      } catch (error) {
        fail(error);
      }
      await new Promise((done) => setImmediate(done)); // what the threads have made arrives
    }
  }

  async close(): Promise<void> {
    await Promise.all((this.threads ?? []).map(({ worker }) => worker.terminate()));
  }

  private untaken(): readonly [number, Waiting] | undefined {
    return [...this.waiting].reverse().find(([job]) => take(this.taken, job));
  }

  private ask<K extends Kind>(kind: K, asked: Asked<K>, load: number): Promise<MadeOf<K>> {
    const job = this.jobs++;
    this.taken[job % mostJobs] = 0;
    const made = new Promise<MadeOf<K>>((keep, fail) => this.waiting.set(job, { kind, asked, keep: keep as Waiting['keep'], fail }));
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
    const worker = new Worker(join(__dirname, 'picture-worker.cjs'), { workerData: this.taken });
    worker.on('message', ({ job, made }: { job: number; made: unknown }) => {
      this.waiting.get(job)?.keep(made);
      this.waiting.delete(job);
    });
    worker.on('error', (error) => {
      for (const each of this.waiting.values()) each.fail(error);
      this.waiting.clear();
      // What is still to come gets threads of its own.
      const lost = this.threads;
      this.threads = undefined;
      for (const thread of lost ?? []) void thread.worker.terminate();
    });
    return { worker, load: 0 };
  }
}
