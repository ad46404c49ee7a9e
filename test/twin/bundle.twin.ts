import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '../../stacks/resources';
import { makeBundle, type Bundle } from '../../twin/bundle';
import { engineFolder } from './harness/left-overs';
import { offlineEngine, type OfflineEngine } from './harness/offline-engine';
import { quickFacility } from './quick-facility';
import { figure, run } from './support';

const model = quickFacility({ id: 'apart', network: '10.68' });
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
  await engine.end();
  rmSync(place, { recursive: true, force: true });
});

const addressOf = (device: string): string => model.devices.find(({ id }) => id === device)!.interfaces.flatMap(({ addresses }) => addresses)[0]!.address;
/** Exit code of a connection from a device's container. */
const connect = async (from: string, to: string, port: number): Promise<number> =>
  (await run('docker', ['exec', `apart-${from}`, 'perl', '-MIO::Socket::INET', '-e', 'exit !IO::Socket::INET->new(PeerAddr => shift, PeerPort => shift, Timeout => 3)', addressOf(to), String(port)], { env: engine.env })).code;

test('the engine has no network and no images', async () => {
  expect((await engine.in(['ip', '-o', 'route'])).stdout.split('\n').filter((line) => line !== '' && !line.includes('docker0'))).toEqual([]);
  expect((await run('docker', ['images', '--quiet'], { env: engine.env })).stdout).toBe('');
});

test('the twin comes up from the bundle alone, and its policy holds', async () => {
  const start = performance.now();
  const up = await engine.in([join(folder, 'up.sh')]);
  expect({ code: up.code, stderr: up.stderr }).toEqual({ code: 0, stderr: '' });
  expect(up.stdout).toContain(`${bundle.containers} 个容器在运行`);
  figure(`bundle of ${bundle.containers} containers: ${Math.round(bundle.bytes / 2 ** 20)} MB, up without a network in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  expect(await connect('ca-terminal', 'ca-server', 8001)).toBe(0);
  expect(await connect('ca-terminal-2', 'ca-server', 8001)).not.toBe(0);
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
