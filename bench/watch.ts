/**
 * `jifang watch`: from saving one device's edit until every file it touches is rewritten, pictures among them. Processor time beside it,
 * where the system tells it: on a machine with other work it says more than the wall clock.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from './measure';
import { seconds, type Section } from './report';

const root = dirname(__dirname);

interface Case {
  readonly what: string;
  /** The design with the second OCSP server at this address. */
  readonly design: (address: string) => string;
  readonly lock?: string;
  readonly edits: number;
  readonly wanted: number;
}

const cases: readonly (Case & { readonly large: boolean })[] = [
  {
    what: 'reference facility, 68 devices', large: false, edits: 12, wanted: 0.3, lock: join(root, 'facilities/reference/addresses.lock.json'),
    design: (address) => readFileSync(join(root, 'facilities/reference/facility.ts'), 'utf8').replace("raMode: 'cs',", `raMode: 'cs', override: { 'ocsp-2': { address: '${address}' } },`),
  },
  {
    what: '1,000 devices', large: true, edits: 8, wanted: 1,
    design: (address) => `import type { Construct } from 'constructs';
import type { Facility } from '../../constructs';
import { scaledFacility } from '../../bench/scale';

export default (_: Construct): Facility => scaledFacility(1000, { address: '${address.replace('10.10.10.', '10.1.10.')}' });
`,
  },
];

export async function watch({ quick }: { quick: boolean }): Promise<Section> {
  const notes: string[] = [];
  for (const { large, ...one } of cases) {
    if (large && quick) continue;
    notes.push(...await measure(one));
  }
  return { title: 'jifang watch: another address for one server, from the save until all files are rewritten, in a process of its own', notes };
}

interface Event { readonly event: string; readonly milliseconds?: number; readonly files?: number; readonly changes?: readonly unknown[]; readonly errors?: readonly unknown[] }

async function measure({ what, design, lock, edits, wanted }: Case): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-watch-'));
  try {
    for (const shared of ['bench', 'constructs', 'catalogue', 'node_modules', 'package.json']) symlinkSync(join(root, shared), join(folder, shared));
    const place = join(folder, 'facilities', 'edited');
    mkdirSync(place, { recursive: true });
    if (lock !== undefined && existsSync(lock)) copyFileSync(lock, join(place, 'addresses.lock.json'));
    const save = (n: number) => writeFileSync(join(place, 'facility.ts'), design(`10.10.10.${40 + n}`));
    save(0);
    const child = spawn(process.execPath, [join(root, 'cli/jifang.cjs'), 'watch', 'facilities/edited', '--json', '--cache', join(folder, 'cache')], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<Event> => {
      const { value, done } = await lines.next() as { value: string; done?: boolean };
      if (done) throw new Error('watch has ended');
      const event = JSON.parse(value) as Event;
      if (event.event === 'errors') throw new Error(JSON.stringify(event.errors).slice(0, 2000));
      return event;
    };
    const first = await next();
    const times: number[] = [];
    const work: number[] = [];
    let changed: Event = first;
    for (let n = 1; n <= edits; n++) {
      // The process has come to rest, as between two saves of a person.
      await new Promise((resolve) => setTimeout(resolve, 600));
      const before = processorSeconds(child.pid!);
      save(n);
      changed = await next();
      times.push(changed.milliseconds! / 1000);
      work.push(processorSeconds(child.pid!) - before);
    }
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('exit', resolve));
    const clean = await run({ file: process.execPath, args: [join(root, 'cli/jifang.cjs'), 'synth', 'facilities/edited', '--no-cache', '--out', join(folder, 'clean')], cwd: folder });
    // The first edits run code that is not compiled yet.
    const settled = times.slice(Math.floor(edits / 3)).sort((a, b) => a - b);
    const best = settled[0]!;
    const cpu = Math.min(...work.slice(Math.floor(edits / 3)));
    return [
      `${what}: best ${seconds(best)}, median ${seconds(settled[Math.floor(settled.length / 2)]!)}, ${cpu > 0 ? `processor time of all threads ${seconds(cpu)}, ` : ''}first edit ${seconds(times[0]!)} (${changed.files} files in ${changed.changes?.length ?? 0} outputs); wanted ${seconds(wanted)}: ${best < wanted ? 'met' : 'NOT MET'}`,
      `  everything made anew by jifang synth --no-cache: ${seconds(clean.seconds)}, ${(clean.seconds / best).toFixed(0)} times as long${clean.cpuSeconds === undefined ? '' : `; processor time ${seconds(clean.cpuSeconds)}`}`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of all threads so far; nothing where the system keeps no such file. */
function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').replace(/^.*\) /, '').split(' ');
  // Ticks of a hundredth of a second.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
