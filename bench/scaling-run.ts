/** One size of the scaling measurement, in a process of its own: `tsx bench/scaling-run.ts 1000`. Prints processor times as JSON. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allocate, type Claim } from '../analysis/addressing';
import { emptyLock } from '../analysis/lock';
import { compilePolicies } from '../analysis/policies';
import { proveNothingElse } from '../analysis/reachability';
import { complianceFiles } from '../compliance';
import { firewallFiles } from '../firewalls';
import { inventoryFiles } from '../inventory';
import { parsePrefix, writeModel, type Model } from '../model';
import { twinJson } from '../stacks';
import { scaledFacility } from './scale';

/** Everyone on a zone asks for an address, as in the first run of a new design. */
function claimsOf(model: Model): Claim[] {
  return model.devices.flatMap((device) => device.interfaces.filter((port) => port.zone !== undefined && port.bond === undefined).map((port): Claim => ({
    zone: port.zone!, family: 4, key: device.id, path: device.path, category: 'host', rank: 0,
  })));
}

const zonesOf = (model: Model) => model.zones.map((zone) => ({ id: zone.id, path: zone.path, prefixes: zone.prefixes.map((text) => parsePrefix(text)!), kind: zone.kind, reserved: [] }));

setFlagsFromString('--expose-gc');
/** Each stage begins without the garbage of the one before. */
const collectGarbage = runInNewContext('gc') as () => void;

/** Runs every stage several times and keeps the best of each. */
async function measure(size: number, times: number): Promise<{ devices: number; stages: [string, number][] }> {
  const stages: [string, number][] = [];
  const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    let shortest = Infinity;
    for (let i = 0; ; ) {
      collectGarbage();
      const start = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(start);
      shortest = Math.min(shortest, (user + system) / 1e6);
      if (++i < times) continue;
      stages.push([stage, shortest]);
      return result;
    }
  };
  const facility = await time('constructs', () => scaledFacility(size));
  const model = await time('resolve (addresses, cables, rules, check against the schema)', () => facility.resolve());
  const zones = zonesOf(model);
  const claims = claimsOf(model);
  await time('addresses alone', () => allocate(zones, claims, emptyLock));
  const bare = JSON.stringify({ ...model, policies: [] });
  const copies = Array.from({ length: times }, () => JSON.parse(bare) as Model);
  await time('rules alone', () => compilePolicies(copies.pop()!));
  await time('rule files (nftables)', () => firewallFiles(model));
  await time('reachability: nothing else passes', () => proveNothingElse(model));
  await time('compliance', () => complianceFiles(model));
  await time('tables and lists (.xlsx)', () => inventoryFiles(model));
  await time('Terraform JSON', () => twinJson({ model }));
  await time('model.json', () => writeModel(model));
  return { devices: model.devices.length, stages };
}

async function main(): Promise<void> {
  // Everything loaded and compiled first: it costs the same at any size.
  await measure(100, 3);
  const size = Number(process.argv[2]);
  const measured = await measure(size, size >= 10_000 ? 2 : size >= 1000 ? 4 : 8);
  process.stdout.write(JSON.stringify({ ...measured, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

void main();
