/**
 * The cdktf app: `cdktf synth`, `diff` and `deploy` run it (see cdktf.json), and so does `npx tsx stacks/main.ts`.
 * The facility is `JIFANG_FACILITY`, or the context value `facility`, or the embedded reference; several are separated by commas.
 */
import { resolve } from 'node:path';
import { App } from 'cdktf';
import { findFacilities } from '../cli/facility-file';
import { imageContexts } from '../twin/image-contexts';
import { keepAddresses, loadFacilities, located } from '../cli/load-facility';
import { placementBeside } from '../cli/placement-file';
import { reportError } from '../cli/report-error';
import { writeTerraform } from '../cli/terraform-folder';
import { processTerminal, type Terminal } from '../cli/terminal';
import { firewallFiles } from '../firewalls';
import { DesignErrors, localeOf, type Model } from '../model';
import { withoutStackTraces } from './cdktf-json';
import { contextFiles } from './image-contexts';
import { imagesFolder, stackName } from './synth';
import { TwinStack } from './twin-stack';

function synthesize(terminal: Terminal): void {
  const app = new App({ stackTraces: false });
  const context: unknown = app.node.tryGetContext('facility');
  const named = process.env['JIFANG_FACILITY'] ?? (typeof context === 'string' ? context : '');
  const targets = named.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const contexts = imageContexts();
  const models: Model[] = [];
  for (const loaded of loadFacilities(findFacilities(targets, terminal.cwd), terminal)) {
    const { model, source } = loaded;
    const placement = placementBeside(source, model, terminal.cwd);
    try {
      withoutStackTraces(() => new TwinStack(app, stackName(model), { model, firewallFiles: firewallFiles(model), imageContexts: contexts, ...(placement ? { placement } : {}) }));
    } catch (error) {
      throw error instanceof DesignErrors ? new DesignErrors(located(loaded, error.issues)) : error;
    }
    keepAddresses(loaded);
    models.push(model);
  }
  withoutStackTraces(() => app.synth());
  for (const model of models) writeTerraform(resolve(terminal.cwd, app.outdir), model, contextFiles(contexts, imagesFolder(model)));
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const terminal = processTerminal(localeOf(LC_ALL || LC_MESSAGES || LANG), false);
try {
  synthesize(terminal);
} catch (error) {
  process.exitCode = reportError(error, terminal);
}
