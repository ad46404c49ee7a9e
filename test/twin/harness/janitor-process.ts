/** Starts the janitor beside whatever brings twins up in a folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface Janitor {
  /** Lets it do what is left to do, and waits for it. Nothing, if all is taken down already. */
  readonly dismiss: () => Promise<void>;
}

/** On Ctrl-C the janitor does its work first, and nothing else goes on meanwhile. */
export function startJanitor(folder: string): Janitor {
  // Not by tsx's own command: that is a process between, which keeps SIGUSR1 to itself and opens a debugger.
  // A process group of its own: Ctrl-C reaches this process only.
  const child: ChildProcess = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), join(__dirname, 'janitor.ts'), folder], { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<void>((done) => { child.on('close', () => { done(); }); });
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
    process.once(signal, () => {
      child.kill('SIGUSR1');
      // Not `tail --pid`: ended, it stays a zombie as long as we wait here, and that counts as alive.
      spawnSync('sh', ['-c', 'while grep -q "^State:[[:space:]]*[^ZX[:space:]]" "/proc/$1/status" 2>/dev/null; do sleep 0.2; done', 'sh', String(child.pid)]);
      process.exit(code);
    });
  }
  return {
    dismiss: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
