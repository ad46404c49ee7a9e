/** Who may restart the engine, and how. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, 'restart-engine.sh');

/**
 * A command that restarts the engine and may return before it is back: what `JIFANG_TWIN_RESTART` says (empty: none), else our own where
 * `npm run twin:setup` has started the engine. Nobody else's is restarted unasked.
 */
export function restartCommand(): string | undefined {
  const stated = process.env['JIFANG_TWIN_RESTART'];
  if (stated !== undefined) return stated === '' ? undefined : stated;
  return spawnSync('bash', [script, '--whether']).status === 0 ? `bash '${script}'` : undefined;
}
