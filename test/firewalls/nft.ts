/** Runs the real nft in an empty network namespace. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const missing = 'nft is not installed, so the rule files cannot be checked. Install nftables (apt-get install nftables), or set JIFANG_WITHOUT_NFT=1 to leave these tests out.';

/** Tests that need nft: left out only when the environment says so, else failing when it is not there. */
export const withNft: jest.It = process.env['JIFANG_WITHOUT_NFT'] === '1' ? test.skip : test;

/** What nft says against files: by name, empty when it accepts all of them. Each is checked, then loaded twice over itself. */
export function nftComplaints(files: ReadonlyMap<string, string>): Record<string, string> {
  if (spawnSync('nft', ['--version']).error) throw new Error(missing);
  const folder = mkdtempSync(join(tmpdir(), 'jifang-nft-'));
  try {
    const names = [...files.keys()];
    names.forEach((name, i) => writeFileSync(join(folder, `${i}.nft`), files.get(name)!));
    const script = `i=0; while [ $i -lt ${names.length} ]; do { nft -c -f $i.nft && nft -f $i.nft && nft -f $i.nft; } >$i.out 2>&1 || { echo "== $i"; cat $i.out; }; i=$((i+1)); done`;
    const isolate = process.getuid?.() === 0 ? ['-n'] : ['-r', '-n'];
    const run = spawnSync('unshare', [...isolate, 'sh', '-c', script], { cwd: folder, encoding: 'utf8' });
    if (run.error || run.status !== 0) throw new Error(`nft needs a network namespace of its own (root, or unprivileged user namespaces): ${run.error?.message ?? run.stderr}`);
    return Object.fromEntries(run.stdout.split('== ').slice(1).map((part) => [names[Number(part.slice(0, part.indexOf('\n')))]!, part.slice(part.indexOf('\n') + 1)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
