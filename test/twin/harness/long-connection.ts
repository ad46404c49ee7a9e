/** One TCP connection that lasts: what becomes of it while the firewalls it passes through change. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockerText, waitUntil } from '../../../twin/engine';

const program = readFileSync(join(__dirname, 'long-connection.pl'), 'utf8');

/** A server of the user's own, so to say, which sets its routes as docs/own-image.md asks: on each connection to this port it counts upwards, fifty numbers a second. */
export const countingPort = 8003;
const server = '$SIG{CHLD} = "IGNORE"; my $s = IO::Socket::INET->new(LocalPort => shift, Listen => 5, ReuseAddr => 1) or die;'
  + ' while (1) { my $c = $s->accept or next; if (!fork) { $c->autoflush(1); for (my $n = 0; print $c $n, chr 10; $n++) { select undef, undef, undef, 0.02 } exit } close $c }';

const routes = 'printenv TWIN_ROUTES | tr ";" "\\n" | while read -r prefix _ via; do ip route replace "$prefix" via "$via"; done; exec "$@"';

/** @returns the image of such a server */
export async function countingImage(): Promise<string> {
  const image = 'test-own/counting:4';
  await dockerText(['build', '-q', '-t', image, '-'], { input: `FROM ${process.env['TF_VAR_base_image'] ?? 'jifang-twin/debian:trixie'}\nRUN apt-get update -qq && apt-get install -y -qq --no-install-recommends iproute2\nENTRYPOINT ["sh", "-c", ${JSON.stringify(routes)}, "start"]\nCMD ["perl", "-MIO::Socket::INET", "-e", ${JSON.stringify(server)}, "${countingPort}"]\n` });
  return image;
}

export class LongConnection {
  private readonly numbers: { readonly at: number; readonly number: number }[] = [];
  private rest = '';
  private errors = '';
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stderr.on('data', (chunk: Buffer) => { this.errors += chunk.toString(); });
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (this.rest + chunk.toString()).split('\n');
      this.rest = lines.pop()!;
      for (const line of lines) {
        const [at, number] = line.split(' ');
        this.numbers.push({ at: Number(at), number: Number(number) });
      }
    });
    this.ended = new Promise((done) => { child.on('close', () => { done(); }); });
  }

  /** Begins, and waits until numbers come. */
  static async start(container: string, host: string): Promise<LongConnection> {
    const connection = new LongConnection(spawn('docker', ['exec', '-i', container, 'perl', '-e', program, host, String(countingPort)]));
    if (await connection.goesOn(15)) return connection;
    const { errors } = await connection.stop();
    throw new Error(`no numbers come: ${errors}`);
  }

  /** Do fifty more numbers come, within so many seconds? */
  goesOn(seconds: number): Promise<boolean> {
    const before = this.numbers.length;
    return waitUntil(() => this.numbers.length >= before + 50, seconds, 50);
  }

  /** @returns how many numbers came, whether none was missing, and the longest time (ms) between two */
  async stop(): Promise<{ readonly came: number; readonly complete: boolean; readonly outage: number; readonly errors: string }> {
    this.child.stdin.end();
    await this.ended;
    const outage = Math.max(0, ...this.numbers.slice(1).map(({ at }, i) => at - this.numbers[i]!.at));
    return { came: this.numbers.length, complete: this.numbers.every(({ number }, i) => number === i), outage: Math.round(outage * 1000), errors: this.errors.trim() };
  }
}
