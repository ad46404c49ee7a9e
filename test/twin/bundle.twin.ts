/** The reference facility in a bundle, brought up where there is no network and no image. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../cli/verify';
import { twinPlan } from '../../stacks';
import { variables } from '../../stacks/resources';
import { makeBundle, type Bundle } from '../../twin/bundle';
import { allAsPlanned } from '../../analysis/verification';
import { differencesOf, verificationOf } from '../../twin/verify/outcome';
import { engineFolder } from './harness/left-overs';
import { offlineEngine, type OfflineEngine } from './harness/offline-engine';
import { figure, referenceModel, run } from './support';

const model = referenceModel();
let place: string;
let folder: string;
let bundle: Bundle;
let engine: OfflineEngine;

beforeAll(async () => {
  place = await engineFolder('jifang-bundle-');
  folder = join(place, 'bundle');
  bundle = await makeBundle(model, folder, { baseImage: String(variables['base_image']!.default) });
  engine = await offlineEngine(join(place, 'engine'));
});
afterAll(async () => {
  await engine?.end();
  rmSync(place, { recursive: true, force: true });
});

test('the engine has no network and no images', async () => {
  expect((await engine.in(['ip', '-o', 'route'])).stdout.split('\n').filter((line) => line !== '' && !line.includes('docker0'))).toEqual([]);
  expect((await run('docker', ['images', '--quiet'], { env: engine.env })).stdout).toBe('');
});

test('the twin comes up from the bundle alone', async () => {
  const start = performance.now();
  const up = await engine.in([join(folder, 'up.sh')]);
  expect({ code: up.code, stderr: up.stderr }).toEqual({ code: 0, stderr: '' });
  expect(up.stdout).toContain(`${bundle.containers} 个容器在运行`);
  figure(`bundle of ${bundle.containers} containers: ${Math.round(bundle.bytes / 2 ** 20)} MB, up without a network in ${((performance.now() - start) / 1000).toFixed(1)} s`);
});

test('its flow matrix is the planned one', async () => {
  const there = { url: engine.env.DOCKER_HOST };
  const outcome = await measure(model, 'test', undefined, undefined, { all: [there], of: () => there, parts: () => [{ engine: there, plan: twinPlan(model) }] });
  const verification = verificationOf(outcome);
  const { allowed, denied } = verification;
  figure(`matrix of the bundle: allowed ${allowed.asPlanned}/${allowed.all}, denied ${denied.asPlanned}/${denied.all}, differences ${differencesOf(outcome).length}, in ${outcome.seconds.toFixed(1)} s`);
  expect(differencesOf(outcome)).toEqual([]);
  expect(allAsPlanned(verification)).toBe(true);
});

test('up.sh again changes nothing', async () => {
  const again = await engine.in([join(folder, 'up.sh')]);
  expect(again.code).toBe(0);
  expect(readFileSync(join(folder, 'apply.log'), 'utf8')).toContain('0 added, 0 changed, 0 destroyed');
});

test('down.sh leaves images and nothing else', async () => {
  expect((await engine.in([join(folder, 'down.sh')])).code).toBe(0);
  for (const what of [['ps', '-aq'], ['volume', 'ls', '-q'], ['network', 'ls', '-q', '--filter', 'type=custom']]) expect((await run('docker', what, { env: engine.env })).stdout).toBe('');
});

test('a damaged file stops it before anything is loaded', async () => {
  appendFileSync(join(folder, 'stack', 'cdk.tf.json'), ' ');
  const { code, stdout, stderr } = await engine.in([join(folder, 'up.sh')]);
  expect(code).toBe(1);
  expect(`${stdout}${stderr}`).toContain('stack/cdk.tf.json');
  expect(stdout).not.toContain('3/4');
  expect(existsSync(join(folder, 'README.md'))).toBe(true);
});
