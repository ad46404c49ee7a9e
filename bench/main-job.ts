/**
 * The whole main job of the reference facility against `cdktf synth` of a hundred plain containers, both from cold: with an app as the
 * CLI's own template for TypeScript writes it, which is what its user runs, as a design is TypeScript too; with one through tsx, as our
 * `cdktf.json` has it; and with one in plain JavaScript, the CLI's best case. The same is wanted beside each.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inTurn, type Command } from './measure';
import { dependencies, devDependencies } from '../package.json';
import { Unavailable, npmPackage, npmProject } from './peers';
import { seconds, type Measured, type Peer, type Section } from './report';

const root = dirname(__dirname);
const cdktfCli = '0.21.0';

const stack = `
const app = new App();
const stack = new TerraformStack(app, 'plain');
new DockerProvider(stack, 'docker', {});
for (let i = 0; i < 100; i++) new Container(stack, 'c' + i, { name: 'c' + i, image: 'busybox' });
app.synth();
`;
const imported = { 'App, TerraformStack': 'cdktf', DockerProvider: '@cdktf/provider-docker/lib/provider', Container: '@cdktf/provider-docker/lib/container' };
const linesOf = (line: (names: string, from: string) => string): string => Object.entries(imported).map(([names, from]) => `${line(names, from)}\n`).join('') + stack;
const javascript = linesOf((names, from) => `const { ${names} } = require('${from}');`);
const typescript = linesOf((names, from) => `import { ${names} } from '${from}';`);

/** How the app of a cdktf project is run. */
interface Way { readonly name: string; readonly file: string; readonly text: string; readonly app: string; /** The folder whose `node_modules` it uses. */ readonly project: () => string; readonly settings?: true }

/** What the project of a cdktf user has installed; versions of what we use too are ours. */
const usersProject = (): string => npmProject(`cdktf-${dependencies.cdktf}-project-typescript-${devDependencies.typescript}`, {
  cdktf: dependencies.cdktf, '@cdktf/provider-docker': dependencies['@cdktf/provider-docker'], constructs: dependencies.constructs,
  '@types/node': devDependencies['@types/node'], typescript: devDependencies.typescript, 'ts-node': '10.9.2',
});

const ways: readonly Way[] = [
  { name: 'app as its template has it: npx ts-node main.ts', file: 'main.ts', text: typescript, app: 'npx ts-node main.ts', project: usersProject, settings: true },
  { name: 'app through tsx', file: 'main.ts', text: typescript, app: 'npx tsx main.ts', project: () => root },
  { name: 'app in plain JavaScript', file: 'main.js', text: javascript, app: 'node main.js', project: () => root },
];

function plainProject(folder: string, cli: string, { file, text, app, project, settings }: Way): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app, projectId: 'bench', sendCrashReports: 'false' }));
  if (settings) copyFileSync(join(cli, 'bundle/templates/typescript/tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(project(), 'node_modules'), join(folder, 'node_modules'));
}

/** Leaves of what a run has kept only the pictures. */
function keepPictures(store: string): void {
  for (const entry of existsSync(store) ? readdirSync(store) : []) {
    // Length of the header and the header, as the store writes them; its hash is before.
    const bytes = readFileSync(join(store, entry));
    const { files } = JSON.parse(bytes.toString('utf8', 36, 36 + bytes.readUInt32LE(32))) as { files: readonly { readonly path: string }[] };
    if (!(files.length === 1 && files[0]!.path.endsWith('.png'))) rmSync(join(store, entry));
  }
}

/** On a machine with other work processor time says more than the wall clock. */
const cpuNote = (runs: readonly (readonly [string, Measured | undefined])[]): string =>
  `processor time of all threads of the best run: ${runs.flatMap(([what, run]) => (run?.cpuSeconds === undefined ? [] : [`${what} ${seconds(run.cpuSeconds)}`])).join(' · ')}; children of a program are not counted`;

export async function mainJob({ quick }: { quick: boolean }): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-main-job-'));
  const name = `cdktf-cli ${cdktfCli} synth, 100 plain containers`;
  try {
    const synth = (...options: string[]): Command => ({ file: process.execPath, args: [join(root, 'cli/jifang.cjs'), 'synth', join(root, 'facilities/reference'), ...options], cwd: folder });
    const ours = synth('--out', join(folder, 'out'), '--no-cache');
    // Their first rounds fill the caches; the best of the others is kept.
    const pictures = join(folder, 'pictures');
    const anew: Command = { ...synth('--out', join(folder, 'anew'), '--cache', pictures), before: () => keepPictures(pictures) };
    const again = synth('--out', join(folder, 'again'), '--cache', join(folder, 'cache'));
    const commands = quick ? [ours] : [ours, anew, again];
    const peers: Command[] = [];
    let skipped = 'left out by --quick';
    if (!quick) {
      try {
        const cli = join(npmPackage('cdktf-cli', cdktfCli), 'node_modules/cdktf-cli');
        for (const [i, way] of ways.entries()) {
          const project = join(folder, String(i));
          plainProject(project, cli, way);
          peers.push({ file: process.execPath, args: [join(cli, 'bundle/bin/cdktf.js'), 'synth'], cwd: project, env: { CHECKPOINT_DISABLE: '1', CI: '1' } });
        }
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        peers.length = 0;
        skipped = error.message;
      }
    }
    const [job, drawn, unchanged, ...cdktf] = await inTurn(quick ? 1 : 3, [...commands, ...peers]);
    const [usual, ...others] = cdktf.map((measured, i): Peer => ({ name: `${name}, ${ways[i]!.name}`, measured }));
    const peer: Peer = usual ?? { name: `${name}, ${ways[0]!.name}`, skipped, recordedSeconds: 3.2 };
    return {
      title: 'The main job, cold process: every drawing, table, rule file, finding and Terraform of the reference facility',
      comparisons: [
        { task: 'jifang synth facilities/reference, everything made anew (--no-cache)', ours: job!, peer, wanted: 1 },
        ...(quick ? [] : [
          { task: 'everything made anew but the PNGs of unchanged drawings: the cache holds nothing else', ours: drawn!, peer, wanted: 1 },
          { task: 'the same again, unchanged outputs from the cache', ours: unchanged!, peer, wanted: 1 },
        ]),
        ...others.flatMap((other) => [
          { task: 'everything made anew', ours: job!, peer: other, wanted: 1 },
          { task: 'all but the PNGs', ours: drawn!, peer: other, wanted: 1 },
        ]),
      ],
      notes: [cpuNote([['everything anew', job], ['all but PNGs anew', drawn], ['unchanged', unchanged]])],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
