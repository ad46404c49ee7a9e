/** `jifang diff` as users run it: revisions of a repository, folders, files. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { jifang, type Run } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

const workspace = new Workspace();
const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.cn', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]): string => execFileSync('git', [...identity, ...args], { cwd: workspace.folder, encoding: 'utf8' });
const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
};
const diff = (...args: string[]): Promise<Run> => jifang(['diff', ...args], { cwd: workspace.folder });
const design = (more: string, revision = 'A') => smallFacility('my-ca', more).replace("organization: '示例电子认证服务有限公司'", `organization: '示例电子认证服务有限公司', revision: '${revision}', date: '2026-11-01'`);
const second = "  new OcspServer(service, 'ocsp-2', { name: 'OCSP服务器-乙' });\n";
const snapshots = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('jifang-diff-'));

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  workspace.write('.gitignore', 'node_modules\nconstructs\ncatalogue\npackage.json\nout\nchanges\n').write('facilities/my-ca/facility.ts', design(''));
  commit('first');
  git('tag', 'v1.0');
  workspace.write('facilities/my-ca/facility.ts', design(second));
  commit('second');
  workspace.write('facilities/my-ca/facility.ts', design(`${second}  facility.allow({ from: ocsp, to: issuing, service: tcp(9443), purpose: '回传' });\n`, 'B'));
});
afterAll(() => workspace.remove());

it('compares the last tag with the working tree, and touches neither the tree nor git', async () => {
  const before = [git('status', '--porcelain'), git('worktree', 'list'), git('stash', 'list')];
  const { code, stdout, stderr } = await diff('facilities/my-ca');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^.*: v1\.0, [0-9a-f]{12} \(revision A\) to working tree \(revision B\)$/m);
  expect(stdout).toContain('+ added device OCSP服务器-乙 (ca-ocsp-2)');
  expect(stdout).toContain('Newly passes\n  ca-service → ca-core (IPv4)\n');
  expect([git('status', '--porcelain'), git('worktree', 'list'), git('stash', 'list')]).toEqual(before);
  expect(snapshots()).toEqual([]);
});

it('compares two revisions: only what lies between them', async () => {
  const { code, stdout } = await diff('v1.0', 'HEAD', '--facility', 'facilities/my-ca', '--json');
  const told = JSON.parse(stdout) as { changed: boolean; changes: { kind: string; subject: string; id: string }[]; passing: object[] };
  expect(code).toBe(0);
  expect(told.changed).toBe(true);
  expect(told.changes.map(({ kind, subject, id }) => `${kind} ${subject} ${id}`)).toEqual(['added device ca-ocsp-2', 'added address ca-ocsp-2 eth0 IPv4']);
  expect(told.passing).toEqual([]);
});

it('says by its exit code whether something changed, where asked', async () => {
  const same = await diff('HEAD', 'HEAD', '--facility', 'facilities/my-ca', '--exit-code');
  expect([same.code, same.stdout.split('\n')[1]]).toEqual([0, 'No changes.']);
  expect((await diff('HEAD~1', 'HEAD', '--facility', 'facilities/my-ca', '--exit-code')).code).toBe(1);
  expect((await diff('HEAD~1', 'HEAD', '--facility', 'facilities/my-ca')).code).toBe(0);
});

it('writes every form, reads output folders and model.json, and tells the same of them', async () => {
  await jifang(['synth', 'facilities/my-ca', '--no-png'], { cwd: workspace.folder });
  const { code, stderr } = await diff('v1.0', 'out/my-ca', '--facility', 'facilities/my-ca', '--out', 'changes', '--xlsx', 'list.xlsx', '--reason', '扩容');
  expect([code, stderr]).toEqual([0, 'Written to list.xlsx\nWritten to changes\n']);
  const files = Object.keys(workspace.tree('changes'));
  expect(files.filter((file) => !file.startsWith('diagrams/'))).toEqual(['changes.json', 'changes.md', 'changes.txt', '变更清单.xlsx']);
  expect(files.some((file) => file.startsWith('diagrams/difference-') && file.endsWith('.png'))).toBe(true);
  expect(workspace.read('changes', 'changes.md')).toContain('#### Newly passes');
  const own = await diff('out/my-ca/model.json', 'facilities/my-ca');
  expect(own.stdout).toContain('No changes.');
  expect((await diff('v1.0', 'out/my-ca', '--facility', 'facilities/my-ca', '--out', 'changes')).code).toBe(0);
});

it('says what is wrong with what it was asked, and writes nothing', async () => {
  const unknown = await diff('v1.1', '--facility', 'facilities/my-ca');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('v1.1 is neither a path that exists nor a revision');
  expect(unknown.stderr).toContain('Did you mean v1.0?');
  const foreign = await diff('v1.0', '--facility', 'facilities/my-ca', '--out', 'facilities');
  expect([foreign.code, foreign.stderr]).toEqual([2, 'The folder facilities is not empty and was not written by jifang diff. Name another one.\n']);
  expect((await diff('v1.0', '--json', '--markdown')).code).toBe(2);
  expect((await diff('catalogue', 'out/my-ca')).stderr).toContain('no facility.ts and no model.json');
  workspace.write('broken.json', '{}');
  expect((await diff('broken.json', 'out/my-ca')).code).toBe(2);
});

it('tells of which side the design is wrong', async () => {
  workspace.write('facilities/my-ca/facility.ts', design(second.replace("'ocsp-2'", "'ocsp-2'").replace('service,', 'service,').replace('{ name', "{ address: '10.99.0.1', name")));
  const { code, stderr } = await diff('facilities/my-ca');
  expect(code).toBe(1);
  expect(stderr).toContain('The design of working tree has errors:');
  expect(stderr).toContain('10.99.0.1');
});
