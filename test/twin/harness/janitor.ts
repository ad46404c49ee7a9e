/**
 * A process beside the tests that outlives them: it waits until they have ended, or have been killed, and then takes down what is left.
 * Its standard input is a pipe from the tests, which the kernel closes when they are gone in whatever way.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { stacksIn } from './run-folder';
import { takeDown } from './take-down';

const folder = process.argv[2]!;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
let begun = false;
process.on('SIGUSR1', clearUp);
process.stdin.resume();
process.stdin.on('error', () => undefined);
process.stdin.on('close', clearUp);

function clearUp(): void {
  if (begun) return;
  begun = true;
  process.stdin.destroy();
  if (!existsSync(folder)) return;
  const facilities = stacksIn(folder).map(({ facility }) => facility);
  if (facilities.length > 0) process.stderr.write(`\nTaking down what the run has left: ${facilities.join(', ')} …\n`);
  stopTerraform();
  void takeDown(folder).then((troubles) => {
    process.stderr.write(troubles.length > 0 ? `${troubles.join('\n')}\n` : 'Nothing is left.\n');
    process.exitCode = troubles.length > 0 ? 1 : 0;
  });
}

/** An apply of this run that still works would hold the state for long. Told to stop, it writes down what it has made. */
function stopTerraform(): void {
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [program = '', first = ''] = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      if (/(terraform|tofu)$/.test(program) && first.startsWith(`-chdir=${folder}/`)) process.kill(Number(entry), 'SIGINT');
    } catch {
      // It has ended meanwhile.
    }
  }
}
