/** Shadowed rules and the set of packets that pass, against aerleon reading the same rules with its shade check: both from text to findings, processor times. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './measure';
import { Unavailable, pythonPackage } from './peers';
import type { Comparison, Growth, Measured, Peer, Section } from './report';
import { aerleonInput, aerleonScript, aerleonVersion, nastyRules, ourEquivalence, ourShadowCheck, realisticRules, type AerleonResult } from './shadow';

/** Seen on a machine of the same kind in 2026-11, version 1.17: reading 1,000 terms with shade check. */
const recorded = new Map([[1000, 2.98]]);
/** aerleon's time grows with the square of the number of rules: it is not waited for any longer (seconds). */
const patience = 120;
const name = `aerleon ${aerleonVersion}, policy read with shade check`;

interface Ours {
  readonly shadow: number;
  readonly passing: number;
  /** Names of rules that one earlier rule covers: what aerleon looks for. */
  readonly covered: readonly string[];
  readonly found: number;
}

/** Both analyses of one rule set from its text, best of several, in this process. */
function analyse(kind: 'realistic' | 'nasty', size: number, times: number): Ours {
  const rules = kind === 'realistic' ? realisticRules(size) : nastyRules(size);
  const cpu = <T>(work: () => T): [number, T] => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    return [(user + system) / 1e6, result];
  };
  const measured = Array.from({ length: times }, () => ({ shadow: cpu(() => ourShadowCheck(rules)), passing: cpu(() => ourEquivalence(rules)) }));
  if (measured.some(({ passing: [, equal] }) => !equal)) throw new Error('the same rules in another order let other packets pass');
  const [, overlaps] = measured[0]!.shadow;
  return {
    shadow: Math.min(...measured.map(({ shadow: [seconds] }) => seconds)), passing: Math.min(...measured.map(({ passing: [seconds] }) => seconds)),
    covered: overlaps.filter(({ kind: found, by }) => (found === 'same' || found === 'shadowed') && by.length === 1).map(({ rule }) => rules[rule]!.name),
    found: overlaps.length,
  };
}

function shadeCheck(size: number): { measured: Measured; shaded: readonly string[] } {
  const python = pythonPackage('aerleon', aerleonVersion);
  const folder = mkdtempSync(join(tmpdir(), 'jifang-aerleon-'));
  try {
    writeFileSync(join(folder, 'check.py'), aerleonScript);
    writeFileSync(join(folder, 'rules.json'), aerleonInput(realisticRules(size)));
    const output = execFileSync(python, ['check.py', 'rules.json'], { cwd: folder, encoding: 'utf8', timeout: patience * 1000, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
    const { totalSeconds, shaded } = JSON.parse(output.trim().split('\n').at(-1)!) as AerleonResult;
    return { measured: { seconds: totalSeconds, cpuSeconds: totalSeconds }, shaded };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT')) throw error;
    return { measured: { seconds: patience, cpuSeconds: patience, atLeast: true }, shaded: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function rules({ quick }: { quick: boolean }): Promise<Section> {
  const sizes = [100, 1000, 10_000];
  const analysed = async (kind: string, size: number): Promise<Ours> => {
    const { stdout } = await run({ file: process.execPath, args: [require.resolve('tsx/cli'), __filename, kind, String(size)], cwd: dirname(__dirname) });
    return JSON.parse(stdout) as Ours;
  };
  const ours = new Map<number, Ours>();
  for (const size of sizes) ours.set(size, await analysed('realistic', size));
  const nasty = await analysed('nasty', 1000);
  const notes: string[] = [];
  const comparisons = sizes.slice(1).map((size): Comparison => {
    const { shadow, passing, covered } = ours.get(size)!;
    let peer: Peer = { name, skipped: 'left out by --quick', recordedSeconds: recorded.get(size) };
    if (!quick) {
      try {
        const { measured, shaded } = shadeCheck(size);
        peer = { name, measured };
        const known = new Set(covered);
        if (!measured.atLeast) notes.push(`${size.toLocaleString('en-US')} rules: aerleon finds ${shaded.length} shaded, ${shaded.filter((rule) => known.has(rule)).length} of them are among our ${covered.length} covered by one earlier rule`);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        peer = { name, skipped: error.message, recordedSeconds: recorded.get(size) };
      }
    }
    return { task: `shadow and reachability, ${size.toLocaleString('en-US')} rules`, ours: { seconds: shadow + passing, cpuSeconds: shadow + passing }, peer, byCpu: true, wanted: 10 };
  });
  const growth = (stage: string, of: 'shadow' | 'passing'): Growth => ({ stage, points: sizes.map((size) => ({ size, seconds: ours.get(size)![of] })) });
  return {
    title: 'Analysis of rules: same, shadowed and redundant ones, and which packets pass, exact over all packets (processor time)',
    comparisons, growth: [growth('same, shadowed, redundant', 'shadow'), growth('what passes, compared both ways', 'passing')],
    notes: [...notes, `1,000 rules made to hurt (everything overlaps): ${nasty.shadow.toFixed(2)} s and ${nasty.passing.toFixed(2)} s`],
  };
}

if (require.main === module) {
  const [kind, size] = [process.argv[2] === 'nasty' ? 'nasty' : 'realistic', Number(process.argv[3])] as const;
  analyse('realistic', 100, 5);
  process.stdout.write(JSON.stringify(analyse(kind, size, size >= 10_000 ? 2 : 6)));
}
