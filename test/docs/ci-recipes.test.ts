/**
 * The CI recipes: their shell steps run here on a clone of a bare repository. What the forge's own programs would be told is
 * received by a server (GitLab's notes) or written down by a stand-in (GitHub's `gh`, which needs GitHub).
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { packageFolder } from '../cli/support/run';
import { smallFacility, Workspace } from '../cli/support/workspace';

const { safeLoad } = createRequire(__filename)('js-yaml') as { safeLoad: (text: string) => unknown };
interface Step { readonly name?: string; readonly uses?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> }
const recipe = (name: string): unknown => safeLoad(readFileSync(join(packageFolder, 'docs/ci', name), 'utf8'));
const github = recipe('github-actions.yml') as { on: string; permissions: object; env: Record<string, string>; jobs: { changes: { steps: readonly Step[] } } };
const gitlab = (recipe('gitlab-ci.yml') as { 'facility-changes': { script: readonly string[]; variables: Record<string, string>; artifacts: { paths: readonly string[] } } })['facility-changes'];

const workspace = new Workspace();
const identity = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.cn', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]): string => execFileSync('git', [...identity, ...args], { cwd: workspace.folder, encoding: 'utf8' }).trim();
let base = '';
let first = '';

beforeAll(() => {
  const bare = workspace.path('bare.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare]);
  git('init', '-q', '-b', 'main');
  workspace.write('.gitignore', 'node_modules\nconstructs\ncatalogue\npackage.json\nbare.git\nbin\nchanges\ncomment.md\nsent*\n').write('README', '');
  git('add', '-A');
  git('commit', '-q', '-m', 'empty');
  first = git('rev-parse', 'HEAD');
  workspace.write('facilities/my-ca/facility.ts', smallFacility('my-ca'));
  git('add', '-A');
  git('commit', '-q', '-m', 'design');
  git('push', '-q', bare, 'main');
  git('checkout', '-q', '-b', 'change');
  workspace.write('facilities/my-ca/facility.ts', smallFacility('my-ca', "  facility.allow({ from: ocsp, to: issuing, service: tcp(9443), purpose: '回传' });\n"));
  git('commit', '-qam', 'change');
  git('fetch', '-q', bare, 'main');
  base = git('rev-parse', 'FETCH_HEAD');
  mkdirSync(workspace.path('bin'));
  program('npx', `shift; exec "${process.execPath}" "${join(packageFolder, 'cli/jifang.cjs')}" "$@"`);
  program('gh', 'echo "$@" >> sent; case "$*" in *--edit-last*) exit 1;; esac; cat "${@: -1}" > sent.md');
});
afterAll(() => workspace.remove());

function program(name: string, text: string): void {
  writeFileSync(workspace.path('bin', name), `#!/usr/bin/env bash\n${text}\n`);
  chmodSync(workspace.path('bin', name), 0o755);
}

/** As both forges run a step: the shell ends at the first command that fails. */
async function shell(script: string, env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], { cwd: workspace.folder, env: { ...process.env, ...env, PATH: `${workspace.path('bin')}${delimiter}${process.env['PATH'] ?? ''}` } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

const runs = (name: string): Step => github.jobs.changes.steps.find((step) => step.name === name)!;

describe('GitHub Actions', () => {
  it('is a workflow with every step a command or an action, and states its rights', () => {
    expect(github.on).toBe('pull_request');
    expect(github.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    for (const step of github.jobs.changes.steps) expect([step.run, step.uses].filter((each) => each !== undefined)).toHaveLength(1);
    // Texts of the pull request never become part of a command.
    for (const { run = '' } of github.jobs.changes.steps) expect(run).not.toContain('${{');
    for (const { uses } of github.jobs.changes.steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  it('comments with the changes and fails on findings', async () => {
    const compared = await shell(runs('compare').run!, { ...github.env, BASE: base });
    expect(compared).toEqual({ code: 0, output: '已写入 changes\n' });
    expect(workspace.read('changes', 'changes.md')).toContain('新放行');
    const commented = await shell(runs('comment').run!, { ...github.env, NUMBER: '7', ARTEFACT: 'https://example.cn/artefact' });
    expect(commented.code).toBe(0);
    expect(workspace.read('sent')).toBe('pr comment 7 --edit-last --body-file comment.md\npr comment 7 --body-file comment.md\n');
    expect(workspace.read('sent.md')).toContain('(https://example.cn/artefact)');
    const checked = await shell(runs('check').run!, github.env);
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('不符合');
  });

  it('a facility that the base does not have is new', async () => {
    expect((await shell(`rm -rf changes; ${runs('compare').run!}`, { ...github.env, BASE: first })).code).toBe(0);
    expect(workspace.read('changes', 'changes.md')).toBe('### facilities/my-ca: new\n');
  });
});

test('GitLab CI: the note reaches the server with the token, then the check fails the job', async () => {
  const notes: { url: string | undefined; token: unknown; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => {
      notes.push({ url: request.url, token: request.headers['private-token'], body: new URLSearchParams(body).get('body') ?? '' });
      response.writeHead(201).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const env = {
      ...gitlab.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_JOB_URL: 'https://example.cn/job/1', CI_PROJECT_ID: '5', CI_MERGE_REQUEST_IID: '9',
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`, JIFANG_TOKEN: 'a-token', no_proxy: '127.0.0.1',
    };
    const [install, ...steps] = gitlab.script;
    expect(install).toBe('npm ci');
    const { code, output } = await shell(`rm -rf changes\n${steps.join('\n')}`, env);
    expect([code, notes.length]).toEqual([1, 1]);
    expect(output).toContain('不符合');
    expect(notes[0]).toMatchObject({ url: '/api/v4/projects/5/merge_requests/9/notes', token: 'a-token' });
    expect(notes[0]!.body).toContain('新放行');
    expect(notes[0]!.body).toContain('(https://example.cn/job/1/artifacts/browse/changes/)');
    expect(Object.keys(workspace.tree('changes'))).toEqual(expect.arrayContaining(['changes.json', '变更清单.xlsx']));
    expect(gitlab.artifacts.paths).toEqual(['changes']);
  } finally {
    server.close();
  }
});
