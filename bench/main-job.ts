/** The whole main job of the reference facility against `cdktf synth` of a hundred plain containers, both from cold. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inTurn, type Command } from './measure';
import { Unavailable, npmPackage } from './peers';
import { seconds, type Measured, type Peer, type Section } from './report';

const root = dirname(__dirname);
const cdktfCli = '0.21.0';

const app = `
const { App, TerraformStack } = require('cdktf');
const { DockerProvider } = require('@cdktf/provider-docker/lib/provider');
const { Container } = require('@cdktf/provider-docker/lib/container');
const app = new App();
const stack = new TerraformStack(app, 'plain');
new DockerProvider(stack, 'docker', {});
for (let i = 0; i < 100; i++) new Container(stack, 'c' + i, { name: 'c' + i, image: 'busybox' });
app.synth();
`;

/** How the app of a cdktf project is run: as JavaScript, the CLI's best case, or as the TypeScript it is written in, as ours and our own `cdktf.json` do. */
const ways = { 'main.js': 'node main.js', 'main.ts': 'npx tsx main.ts' } as const;

function plainProject(folder: string, file: keyof typeof ways): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), app);
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: ways[file], projectId: 'bench', sendCrashReports: 'false' }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
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
  const typed = `${name}, app in TypeScript`;
  try {
    const synth = (...options: string[]): Command => ({ file: process.execPath, args: [join(root, 'cli/jifang.cjs'), 'synth', join(root, 'facilities/reference'), ...options], cwd: folder });
    const ours = synth('--out', join(folder, 'out'), '--no-cache');
    // Their first rounds fill the caches; the best of the others is kept.
    const pictures = join(folder, 'pictures');
    const anew: Command = { ...synth('--out', join(folder, 'anew'), '--cache', pictures), before: () => keepPictures(pictures) };
    const again = synth('--out', join(folder, 'again'), '--cache', join(folder, 'cache'));
    const commands = quick ? [ours] : [ours, anew, again];
    let peer: Peer = { name, skipped: 'left out by --quick', recordedSeconds: 4.3 };
    let typedPeer: Peer | undefined;
    if (!quick) {
      try {
        const cli = npmPackage('cdktf-cli', cdktfCli);
        for (const file of ['main.js', 'main.ts'] as const) {
          plainProject(join(folder, file), file);
          commands.push({ file: process.execPath, args: [join(cli, 'node_modules/cdktf-cli/bundle/bin/cdktf.js'), 'synth'], cwd: join(folder, file), env: { CHECKPOINT_DISABLE: '1', CI: '1' } });
        }
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        peer = { name, skipped: error.message, recordedSeconds: 4.3 };
      }
    }
    const [job, drawn, unchanged, cdktf, cdktfTyped] = await inTurn(quick ? 1 : 3, commands);
    if (cdktf) peer = { name, measured: { seconds: cdktf.seconds } };
    if (cdktfTyped) typedPeer = { name: typed, measured: { seconds: cdktfTyped.seconds } };
    return {
      title: 'The main job, cold process: every drawing, table, rule file, finding and Terraform of the reference facility',
      comparisons: [
        { task: 'jifang synth facilities/reference, everything made anew (--no-cache)', ours: job!, peer, wanted: 1 },
        ...(quick ? [] : [
          { task: 'everything made anew but the PNGs of unchanged drawings: the cache holds nothing else', ours: drawn!, peer, wanted: 1 },
          { task: 'the same again, unchanged outputs from the cache', ours: unchanged!, peer, wanted: 1 },
        ]),
        ...(typedPeer ? [
          { task: 'everything made anew, beside an app in TypeScript as ours is', ours: job!, peer: typedPeer },
          { task: 'all but the PNGs, beside an app in TypeScript', ours: drawn!, peer: typedPeer },
        ] : []),
      ],
      notes: [cpuNote([['everything anew', job], ['all but PNGs anew', drawn], ['unchanged', unchanged], [name, cdktf]])],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
