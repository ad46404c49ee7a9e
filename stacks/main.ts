/**
 * The cdktf app: `cdktf synth`, `diff` and `deploy` run it (see cdktf.json), and so does `npx tsx stacks/main.ts`.
 * The facility is `JIFANG_FACILITY`, or the context value `facility`, or the embedded reference; several are separated by commas.
 */
import { join, relative, resolve, sep } from 'node:path';
import { App } from 'cdktf';
import { findFacilities, packageFolder } from '../cli/facility-file';
import { keepAddresses, loadFacilities, located } from '../cli/load-facility';
import { reportError } from '../cli/report-error';
import { processTerminal, type Terminal } from '../cli/terminal';
import { firewallFiles } from '../firewalls';
import { DesignErrors, localeOf } from '../model';
import { withoutStackTraces } from './cdktf-json';
import { stackName } from './synth';
import { TwinStack } from './twin-stack';

function synthesize(terminal: Terminal): void {
  const app = new App({ stackTraces: false });
  const context: unknown = app.node.tryGetContext('facility');
  const named = process.env['JIFANG_FACILITY'] ?? (typeof context === 'string' ? context : '');
  const targets = named.split(',').map((name) => name.trim()).filter((name) => name !== '');
  for (const loaded of loadFacilities(findFacilities(targets, terminal.cwd), terminal)) {
    const { model } = loaded;
    const name = stackName(model);
    const imagesFolder = relative(join(resolve(terminal.cwd, app.outdir), 'stacks', name), join(packageFolder, 'twin')).split(sep).join('/');
    try {
      withoutStackTraces(() => new TwinStack(app, name, { model, firewallFiles: firewallFiles(model), imagesFolder }));
    } catch (error) {
      throw error instanceof DesignErrors ? new DesignErrors(located(loaded, error.issues)) : error;
    }
    keepAddresses(loaded);
  }
  withoutStackTraces(() => app.synth());
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const terminal = processTerminal(localeOf(LC_ALL || LC_MESSAGES || LANG), false);
try {
  synthesize(terminal);
} catch (error) {
  process.exitCode = reportError(error, terminal);
}
