/** Prometheus, Alertmanager and the SNMP exporter judge what is written for them (`scripts/install-test-tools.sh`). */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs a command in a folder with these files. @returns what it says; throws that when it fails */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, command: string, ...given: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-monitoring-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return execFileSync(command, given, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${given.join(' ')}\n${stdout ?? ''}${stderr ?? (error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
