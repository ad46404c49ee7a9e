/** Power cuts: an apply that is killed at any moment leaves something the next one can go on from. */
import { rmSync, truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recover as mend, type Recovery } from '../../twin/recover';
import { figure, unbuiltTwin, type LiveTwin } from './support';
import { asPlanned } from './harness/quick-checks';
import { quickFacility } from './quick-facility';

let twin: LiveTwin;
let whole: number;

beforeAll(async () => {
  twin = await unbuiltTwin(quickFacility({ id: 'quick-5', network: '10.65' }));
  twin.write();
  await twin.init();
  await twin.buildImages();
  const start = performance.now();
  await twin.apply();
  whole = performance.now() - start;
});

/** Nothing of it on the engine, and nothing in the state. */
async function clean(): Promise<void> {
  await twin.destroy();
  expect(await twin.containers()).toEqual([]);
}

async function recover(stack: string): Promise<Recovery> {
  const recovery = await mend(stack);
  if (!recovery) throw new Error('no state at all');
  return recovery;
}

async function goesOn(what: string): Promise<void> {
  const { removed } = await recover(twin.stack);
  figure(`${what}: ${removed.length} removed that Terraform did not know of`);
  await twin.apply();
  expect(await twin.changes()).toEqual([]);
  await twin.healthy();
  await asPlanned(twin);
}

// From before the first network is made to after the last container is: the earlier, the more is in the making.
test.each([0.15, 0.3, 0.45, 0.6, 0.8])('an apply killed after %f of its time is ended by the next one', async (part) => {
  await clean();
  const after = Math.round(whole * part);
  const complete = await twin.applyBrokenOff(after);
  await goesOn(`killed after ${after} ms of ${Math.round(whole)}${complete ? ' (had ended)' : ''}, ${(await twin.containers()).length} containers`);
});

test('a destroy after a killed apply leaves nothing', async () => {
  await clean();
  await twin.applyBrokenOff(whole * 0.5);
  await recover(twin.stack);
  await clean();
  expect((await recover(twin.stack)).removed).toEqual([]);
});

test('a state that was cut off while it was written is set aside, and the twin is made anew', async () => {
  await twin.apply();
  const state = join(twin.stack, 'terraform.tfstate');
  truncateSync(state, Math.floor(statSync(state).size / 2));
  const { removed, brokenState } = await recover(twin.stack);
  expect(brokenState).toBe(`${state}.broken`);
  expect(removed.map(({ name }) => name)).toContain('quick-5-ca-server');
  rmSync(brokenState!);
  await twin.apply();
  expect(await twin.changes()).toEqual([]);
  await twin.healthy();
  await asPlanned(twin);
});
