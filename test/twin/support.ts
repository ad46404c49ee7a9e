/**
 * What tests on a live engine share: `npm run test:twin`, `npm run test:twin -- life` for the files with that word in their name.
 *
 * A test asks for the twin it wants in `beforeAll`; whoever asks first waits until it is up, the same file has it at once afterwards.
 * The end of the file takes its twins down, and the end of the run whatever is left, also after a failure, Ctrl-C or a kill.
 * A test that breaks something mends it.
 *
 *     const twin = await twinOf(quickFacility());               // a facility of one's own
 *     const twin = await twinOf(referenceModel());              // the reference facility: 73 containers
 *     await twin.exec('ca-ra-1', 'nc -z ca-ca-1 443');          // { code, stdout, stderr }, as root in the device's container
 *     await waitFor('the standby is promoted', async () => …);  // asks until it is true
 *     figure('takeover: 640 ms');                               // printed, and again at the end of the run
 */
import { loadFacility } from '../../cli/load-facility';
import { findFacilities, packageFolder } from '../../cli/facility-file';
import type { Model } from '../../model';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { twinPlan } from '../../stacks';
import { docker, dockerLines, waitUntil } from '../../twin/engine';
import { LiveTwin } from './harness/live-twin';
import { figure, keepVariable, runFolder } from './harness/run-folder';

export { docker, dockerLines, dockerText, exec, run } from '../../twin/engine';
export { waitUntil } from '../../twin/engine';
export { LiveTwin, TerraformFailure } from './harness/live-twin';
export { figure } from './harness/run-folder';

/** The embedded reference facility, with the addresses its lock file keeps. */
export function referenceModel(): Model {
  const [source] = findFacilities(['facilities/reference'], packageFolder);
  return loadFacility(source!, packageFolder).model;
}

/** Twins this file has asked for. */
const asked = new Map<string, LiveTwin>();

// Two processors carry one facility at a time.
afterAll(async () => {
  if (process.env[keepVariable] !== undefined) return;
  for (const twin of asked.values()) await twin.destroy();
});

/** A facility's twin, up and healthy, as the model says; taken down at the end of the file. */
export async function twinOf(model: Model): Promise<LiveTwin> {
  const twin = await unbuiltTwin(model);
  // A busy machine with two processors takes its time for seventy daemons.
  const { apply, healthy } = await twin.up({ healthy: 420 });
  const count = (await twin.containers()).length;
  figure(`${twin.facility}: ${count} containers applied in ${apply.toFixed(1)} s, healthy ${healthy.toFixed(1)} s later`);
  return twin;
}

/** A facility's twin with nothing done yet. Whatever of it comes up is taken down at the end of the file. */
export async function unbuiltTwin(model: Model): Promise<LiveTwin> {
  const twin = new LiveTwin(model, runFolder());
  const foreign = existsSync(join(twin.stack, 'terraform.tfstate')) ? [] : await dockerLines(['ps', '-aq', '--filter', `label=jifang.facility=${twin.facility}`]);
  if (foreign.length > 0) throw new Error(`${foreign.length} containers of the facility ${twin.facility} are on this engine already, from elsewhere: take that twin down first.`);
  if (!existsSync(join(twin.stack, 'terraform.tfstate'))) await removeEmptyNetworks(model);
  asked.set(twin.facility, twin);
  return twin;
}

/** A run whose state is gone may have left networks, which no new one of their name or subnet comes beside. One with a container on it stays. */
async function removeEmptyNetworks(model: Model): Promise<void> {
  const names = new Set(twinPlan(model, new Map()).networks.map(({ name }) => name));
  for (const name of await dockerLines(['network', 'ls', '--filter', 'label=jifang.network', '--format', '{{.Name}}'])) if (names.has(name)) await docker(['network', 'rm', name]);
}

/** Waits until something comes true. @throws Error in those words when it does not in time (60 s if not said) */
export async function waitFor(what: string, true_: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  if (!await waitUntil(true_, seconds)) throw new Error(`not within ${seconds} s: ${what}`);
}
