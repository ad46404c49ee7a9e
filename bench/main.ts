/**
 * `npm run bench`: our figures beside those of the programs that do part of the same, in one run on one machine.
 *   --quick        without other programs, and without the largest size
 *   --json         as JSON
 *   --only a,b     some sections: main-job, drawing, rules, scaling, stability, watch, twin (twin needs a Docker engine and brings up as many as 200 containers)
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { drawing } from './drawing';
import { mainJob } from './main-job';
import { peersFolder } from './peers';
import { overLinear, ratioOf, sectionText, skippedPeers, type Section } from './report';
import { rules } from './rules';
import { scaling } from './scaling';
import { stability } from './stability';
import { twin } from './twin';
import { watch } from './watch';

const sections: Readonly<Record<string, (options: { quick: boolean }) => Promise<Section>>> = { 'main-job': mainJob, drawing, rules, scaling, stability, watch, twin };

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, only: { type: 'string' } } });
  const chosen = values.only?.split(',') ?? Object.keys(sections);
  const unknown = chosen.filter((name) => !(name in sections));
  if (unknown.length > 0) {
    process.stderr.write(`no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}\n`);
    return 2;
  }
  const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model ?? '', memoryGigabytes: Math.round(totalmem() / 2 ** 30) };
  if (!values.json) process.stdout.write(`Node ${machine.node}, ${machine.processors} x ${machine.processor}, ${machine.memoryGigabytes} GB; other programs in ${peersFolder}\n\n`);
  const done: Section[] = [];
  for (const name of chosen) {
    if (process.stderr.isTTY) process.stderr.write(`${name} …\r`);
    const section = await sections[name]!({ quick: values.quick });
    done.push(section);
    if (!values.json) process.stdout.write(`${sectionText(section)}\n`);
  }
  if (values.json) {
    const withRatios = done.map((section) => ({
      ...section,
      comparisons: section.comparisons?.map((comparison) => ({ ...comparison, ratio: ratioOf(comparison) })),
      growth: section.growth?.map((growth) => ({ ...growth, overLinear: overLinear(growth) })),
    }));
    process.stdout.write(`${JSON.stringify({ machine, sections: withRatios }, undefined, 2)}\n`);
  } else for (const reason of skippedPeers(done)) process.stdout.write(`not run: ${reason}\n`);
  return 0;
}

void main().then((code) => { process.exitCode = code; });
