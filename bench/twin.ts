/** The live twin at growing sizes: how long until it is up, measured and gone, and what memory it takes. */
import { append } from '../model';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJanitor } from '../test/twin/harness/janitor-process';
import { matrixOf, matrixText } from '../test/twin/harness/matrix';
import { whatIsMissing } from '../test/twin/harness/set-up';
import { takeDown } from '../test/twin/harness/take-down';
import { dockerLines } from '../twin/engine';
import { LiveTwin } from '../test/twin/harness/live-twin';
import type { Growth, Section } from './report';
import { twinFacility } from './twin-facility';

const sizes = [30, 100, 200];
const title = 'The live twin on the engine of this machine (systems of ten containers: three firewalls, seven light hosts, four networks)';

export async function twin({ quick }: { quick: boolean }): Promise<Section> {
  const missing = await whatIsMissing();
  if (missing !== undefined) return { title, notes: [`not run: ${missing.replaceAll('\n', ' ')}`] };
  const folder = mkdtempSync(join(tmpdir(), 'jifang-bench-'));
  const janitor = startJanitor(folder);
  const stages = new Map<string, { size: number; seconds: number }[]>();
  const memory: { size: number; megabytes: number }[] = [];
  const notes: string[] = [];
  try {
    for (const size of quick ? sizes.slice(0, 1) : sizes) {
      const live = new LiveTwin(twinFacility(size), folder);
      const time = async (stage: string, work: () => Promise<unknown>): Promise<void> => {
        const start = performance.now();
        await work();
        append(stages, stage, { size, seconds: (performance.now() - start) / 1000 });
      };
      live.write();
      await live.init();
      await live.buildImages();
      await time('apply (images are built)', () => live.apply());
      await time('until healthy', () => live.healthy(600));
      await time('plan without changes', async () => {
        const changes = await live.changes();
        if (changes.length > 0) throw new Error(`${changes.length} changes after the apply`);
      });
      await time('verify', async () => {
        const matrix = await matrixOf(live);
        notes.push(`${size} containers: ${matrixText(matrix)}`);
      });
      memory.push({ size, megabytes: await containerMemory(live) });
      await time('destroy', () => live.destroy());
    }
  } finally {
    const troubles = await takeDown(folder);
    await janitor.dismiss();
    notes.push(...troubles);
  }
  const growth: Growth[] = [...stages].map(([stage, points]) => ({ stage, points }));
  return { title, growth, memory, notes: [...notes, 'wall time; memory is that of the containers after verify, without the engine’s own (some 16 MB a container)'] };
}

const units: Readonly<Record<string, number>> = { B: 2 ** -20, KiB: 2 ** -10, MiB: 1, GiB: 2 ** 10 };

/** Memory of all containers together, MB. */
async function containerMemory(live: LiveTwin): Promise<number> {
  const names = (await live.containers()).map(({ name }) => name);
  const used = await dockerLines(['stats', '--no-stream', '--format', '{{.MemUsage}}', ...names]);
  return used.reduce((sum, text) => {
    const [, number, unit] = /^([\d.]+)([A-Za-z]+)/.exec(text) ?? [];
    return sum + Number(number ?? 0) * (units[unit ?? ''] ?? 0);
  }, 0);
}
