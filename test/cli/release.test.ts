import { existsSync } from 'node:fs';
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

let workspace: Workspace;
const design = (revision: string, more = ''): string => smallFacility('small', more).replace("有限公司' }", `有限公司', revision: '${revision}' }`);
beforeEach(() => {
  workspace = new Workspace().write('facilities/small/facility.ts', design('A'));
});
afterEach(() => workspace.remove());
const here = (...args: readonly string[]) => jifang(args, { cwd: workspace.folder });
const log = "  facility.allow({ from: issuing, to: ocsp, service: tcp(514), purpose: '日志' });\n";
const warning = /^Warning: revision A was released, and the design has changed since under the same revision \(facilities\/small\/releases\.json\)/m;

it('a design that is worked on is never warned of', async () => {
  expect((await here('check', 'facilities/small')).stdout).not.toMatch(/released/);
  expect(existsSync(workspace.path('facilities/small/releases.json'))).toBe(false);
}, 60_000);

it('a change under a released revision is a warning of check that changes no exit code, until the revision is another', async () => {
  const first = await here('release', 'facilities/small');
  expect([first.code, first.stdout, first.stderr]).toEqual([0, 'revision A is recorded as released in facilities/small/releases.json\n', '']);
  const kept = workspace.read('facilities/small/releases.json');
  const clean = await here('check', 'facilities/small');
  expect(clean.stdout).not.toMatch(warning);

  workspace.write('facilities/small/facility.ts', design('A', log));
  const [changed, machine, again] = await Promise.all([here('check', 'facilities/small'), here('check', 'facilities/small', '--json'), here('release', 'facilities/small')]);
  expect(changed.stdout).toMatch(warning);
  expect(changed.code).toBe(clean.code);
  expect((JSON.parse(machine.stdout) as { facilities: { revision: { zh: string } }[] }).facilities[0]!.revision.zh).toContain('请登记新版次');
  expect([again.code, workspace.read('facilities/small/releases.json')]).toEqual([1, kept]);
  expect(again.stderr).toContain('enter a new revision');

  workspace.write('facilities/small/facility.ts', design('B', log));
  expect((await here('check', 'facilities/small')).stdout).not.toMatch(/released/);
  expect((await here('release', 'facilities/small', '--json')).code).toBe(0);
  expect(Object.keys((JSON.parse(workspace.read('facilities/small/releases.json')) as { releases: object }).releases)).toEqual(['A', 'B']);
}, 120_000);

it('a file of somebody else under that name is never replaced', async () => {
  workspace.write('facilities/small/releases.json', '{"mine": true}');
  const [released, checked] = await Promise.all([here('release', 'facilities/small'), here('check', 'facilities/small')]);
  expect([released.code, workspace.read('facilities/small/releases.json')]).toEqual([1, '{"mine": true}']);
  expect(checked.stdout).toMatch(/^Warning: facilities\/small\/releases\.json cannot be read/m);
}, 60_000);
