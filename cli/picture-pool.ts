/** PNG pictures made on other threads while the main one goes on: they are most of a run's work. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Picture { readonly keep: (png: Uint8Array) => void; readonly fail: (error: Error) => void }
interface Thread { readonly worker: Worker; load: number }

export class PicturePool {
  private threads: readonly Thread[] | undefined;
  private readonly waiting = new Map<number, Picture>();
  private jobs = 0;

  /** @param atOnce start the threads now: they load what they need while the design is read. Otherwise with the first picture. */
  constructor(atOnce = true) {
    if (atOnce) this.threads = this.startAll();
  }

  make(svg: string, width: number, dpi: number): Promise<Uint8Array> {
    const job = this.jobs++;
    const picture = new Promise<Uint8Array>((keep, fail) => this.waiting.set(job, { keep, fail }));
    picture.catch(() => undefined); // who waits for it tells it
    // Handed out at once and not when a thread asks for it: this thread is busy and would not hear it.
    const thread = (this.threads ??= this.startAll()).reduce((least, other) => (other.load < least.load ? other : least));
    thread.load += svg.length;
    thread.worker.postMessage({ job, svg, width, dpi });
    return picture;
  }

  async close(): Promise<void> {
    await Promise.all((this.threads ?? []).map(({ worker }) => worker.terminate()));
  }

  private startAll(): readonly Thread[] {
    return Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, () => this.start());
  }

  private start(): Thread {
    const worker = new Worker(join(__dirname, 'picture-worker.cjs'));
    worker.on('message', ({ job, png }: { job: number; png: Uint8Array }) => {
      this.waiting.get(job)?.keep(png);
      this.waiting.delete(job);
    });
    worker.on('error', (error) => {
      for (const picture of this.waiting.values()) picture.fail(error);
      this.waiting.clear();
      // Pictures still to come get threads of their own.
      const lost = this.threads;
      this.threads = undefined;
      for (const thread of lost ?? []) void thread.worker.terminate();
    });
    return { worker, load: 0 };
  }
}
