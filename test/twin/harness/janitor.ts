/**
 * A process beside the tests that outlives them: it waits until they have ended, or have been killed, and then takes down what is left.
 * Its standard input is a pipe from the tests, which the kernel closes when they are gone in whatever way.
 */
import { existsSync } from 'node:fs';
import { stacksIn } from './run-folder';
import { takeDown } from './take-down';

const folder = process.argv[2]!;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.on('error', () => undefined);
process.stdin.on('close', () => {
  if (!existsSync(folder)) return;
  const facilities = stacksIn(folder).map(({ facility }) => facility);
  if (facilities.length > 0) process.stderr.write(`\nThe run was broken off; taking down ${facilities.join(', ')} …\n`);
  void takeDown(folder).then((troubles) => {
    process.stderr.write(troubles.length > 0 ? `${troubles.join('\n')}\n` : 'Nothing is left.\n');
    process.exitCode = troubles.length > 0 ? 1 : 0;
  });
});
