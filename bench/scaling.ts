/** How time and memory grow from a hundred to ten thousand devices, over many systems and zones. */
import { append } from '../model';
import { dirname, join } from 'node:path';
import { run } from './measure';
import type { Growth, Section } from './report';

const sizes = [100, 1000, 10_000];

export async function scaling({ quick }: { quick: boolean }): Promise<Section> {
  const stages = new Map<string, { size: number; seconds: number }[]>();
  const memory: { size: number; megabytes: number }[] = [];
  const total: { size: number; seconds: number }[] = [];
  for (const size of quick ? sizes.slice(0, 2) : sizes) {
    const measured = await run({ file: process.execPath, args: [require.resolve('tsx/cli'), join(__dirname, 'scaling-run.ts'), String(size)], cwd: dirname(__dirname) });
    const result = JSON.parse(measured.stdout) as { devices: number; peakMegabytes: number; stages: [string, number][] };
    for (const [stage, seconds] of result.stages) append(stages, stage, { size, seconds });
    memory.push({ size, megabytes: result.peakMegabytes });
    total.push({ size, seconds: result.stages.filter(([stage]) => !stage.endsWith('alone')).reduce((sum, [, seconds]) => sum + seconds, 0) });
  }
  const growth: Growth[] = [...[...stages].map(([stage, points]) => ({ stage, points })), { stage: 'all of it', points: total }];
  return {
    title: 'Growth with the number of devices (systems of a hundred devices in three zones of at most sixty hosts, sixteen flows each)',
    growth, memory,
    notes: ['processor time, code loaded before; over linear: 1 is growth in proportion to the number of devices; "alone" is part of resolve, measured again by itself'],
  };
}
