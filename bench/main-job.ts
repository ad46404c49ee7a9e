/** The whole main job of the reference facility against `cdktf synth` of a hundred plain containers, both from cold. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inTurn, type Command } from './measure';
import { Unavailable, npmPackage } from './peers';
import type { Peer, Section } from './report';

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

/** A cdktf project that needs nothing compiled: the CLI's best case. */
function plainProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.js'), app);
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: 'node main.js', projectId: 'bench', sendCrashReports: 'false' }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

export async function mainJob({ quick }: { quick: boolean }): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-main-job-'));
  const name = `cdktf-cli ${cdktfCli} synth, 100 plain containers`;
  try {
    const synth = (...options: string[]): Command => ({ file: process.execPath, args: [join(root, 'cli/jifang.cjs'), 'synth', join(root, 'facilities/reference'), ...options], cwd: folder });
    const ours = synth('--out', join(folder, 'out'), '--no-cache');
    // Its first round fills the cache; the best of the others is kept.
    const again = synth('--out', join(folder, 'again'), '--cache', join(folder, 'cache'));
    const commands = quick ? [ours] : [ours, again];
    let peer: Peer = { name, skipped: 'left out by --quick', recordedSeconds: 4.3 };
    if (!quick) {
      try {
        const cli = npmPackage('cdktf-cli', cdktfCli);
        plainProject(join(folder, 'plain'));
        commands.push({ file: process.execPath, args: [join(cli, 'node_modules/cdktf-cli/bundle/bin/cdktf.js'), 'synth'], cwd: join(folder, 'plain'), env: { CHECKPOINT_DISABLE: '1', CI: '1' } });
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        peer = { name, skipped: error.message, recordedSeconds: 4.3 };
      }
    }
    const [job, unchanged, cdktf] = await inTurn(quick ? 1 : 3, commands);
    if (cdktf) peer = { name, measured: { seconds: cdktf.seconds } };
    return {
      title: 'The main job, cold process: every drawing, table, rule file, finding and Terraform of the reference facility',
      comparisons: [{ task: 'jifang synth facilities/reference', ours: job!, peer, wanted: 1 }, ...(quick ? [] : [{ task: 'the same again, unchanged outputs from the cache', ours: unchanged!, peer, wanted: 1 }])],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
