/** A stream of connections from one container to an address, to see how long a fault cuts them off. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../../../twin/engine';

const program = readFileSync(join(__dirname, 'stream.pl'), 'utf8');

export interface StreamResult {
  readonly sent: number;
  readonly answered: number;
  /** The longest time, in milliseconds, in which no connection came about. */
  readonly outage: number;
  /** Of the whole time, how many milliseconds nothing was sent because the machine was busy otherwise; they count as no outage. */
  readonly stalled: number;
}

export class Stream {
  private readonly attempts: { begun: number; good: boolean }[] = [];
  private rest = '';
  private readonly ended: Promise<string>;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => { this.note(chunk.toString()); });
    this.ended = new Promise((done) => { child.on('close', () => { done(errors); }); });
  }

  /** Begins, and waits until connections come about. @param interval milliseconds between two */
  static async start(container: string, host: string, port: number, interval = 20): Promise<Stream> {
    const stream = new Stream(spawn('docker', ['exec', '-i', container, 'perl', '-e', program, host, String(port), String(interval)]));
    try {
      await stream.flows('at first');
      return stream;
    } catch (error) {
      await stream.stop();
      throw error;
    }
  }

  private note(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) {
      const [begun, good] = line.split(' ');
      this.attempts.push({ begun: Number(begun), good: good === '1' });
    }
  }

  /** Waits until the last ten connections have all come about. */
  async flows(when: string, seconds = 60): Promise<void> {
    const flowing = () => {
      const last = this.attempts.slice(-10);
      return last.length === 10 && last.every(({ good }) => good);
    };
    if (!await waitUntil(flowing, seconds, 50)) throw new Error(`connections do not come about ${when}: ${this.attempts.filter(({ good }) => good).length} of ${this.attempts.length}`);
  }

  /** Waits until some connection fails. @returns whether one did */
  async breaks(seconds: number): Promise<boolean> {
    const before = this.attempts.length;
    return waitUntil(() => this.attempts.slice(before).some(({ good }) => !good), seconds, 50);
  }

  async stop(): Promise<StreamResult> {
    this.child.stdin.end();
    const errors = await this.ended;
    if (this.attempts.length === 0) throw new Error(`the stream sent nothing: ${errors.trim()}`);
    const sent = [...this.attempts].sort((a, b) => a.begun - b.begun);
    // A busy machine sends late: what lies between two attempts counts for at most as long as one waits for its answer.
    const patience = 200;
    let outage = 0;
    let run = 0;
    let stalled = 0;
    for (const [i, { begun, good }] of sent.entries()) {
      const pause = ((sent[i + 1]?.begun ?? begun) - begun) * 1000;
      stalled += Math.max(0, pause - patience);
      run = good ? 0 : run + Math.min(pause, patience);
      outage = Math.max(outage, run);
    }
    return { sent: sent.length, answered: sent.filter(({ good }) => good).length, outage: Math.round(outage), stalled: Math.round(stalled) };
  }
}
