/** PNG pictures made on other threads while the main one goes on: they are most of a run's work. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OutputFile } from '../model';

interface Picture { readonly keep: (png: Uint8Array) => void; readonly fail: (error: Error) => void }
interface Thread { readonly worker: Worker; load: number }

export class PicturePool {
  /** Started at once: they load what they need while the design is read. */
  private readonly threads: readonly Thread[] = Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, () => this.start());
  private readonly pictures: Picture[] = [];
  private readonly made = new Map<Uint8Array, Promise<Uint8Array>>();
  private finished = 0;

  /** Takes a picture on and returns empty bytes in its place; {@link settle} puts the picture there. */
  readonly defer = (svg: string, width: number, dpi: number): Uint8Array => {
    const place = new Uint8Array(0);
    const job = this.pictures.length;
    const picture = new Promise<Uint8Array>((keep, fail) => this.pictures.push({ keep, fail }));
    picture.catch(() => undefined); // settle tells it
    this.made.set(place, picture);
    // Handed out at once and not when a thread asks for it: this thread is busy and would not hear it.
    const thread = this.threads.reduce((least, other) => (other.load < least.load ? other : least));
    thread.load += svg.length;
    thread.worker.postMessage({ job, svg, width, dpi });
    return place;
  };

  /** The files with their pictures in place. @param report told the pictures made so far, of all taken on */
  async settle(files: readonly OutputFile[], report: (done: number, all: number) => void): Promise<OutputFile[]> {
    if (this.made.size > 0) report(this.finished, this.made.size);
    return Promise.all(files.map(async (file) => {
      const picture = this.made.get(file.bytes);
      if (picture === undefined) return file;
      const bytes = await picture;
      report(++this.finished, this.made.size);
      return { ...file, bytes };
    }));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private start(): Thread {
    const worker = new Worker(join(__dirname, 'picture-worker.cjs'));
    worker.on('message', ({ job, png }: { job: number; png: Uint8Array }) => this.pictures[job]?.keep(png));
    worker.on('error', (error) => {
      for (const picture of this.pictures) picture.fail(error);
    });
    return { worker, load: 0 };
  }
}
