/** `jifang synth`: every file of one or several facilities. */
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say, type Bilingual, type OutputFile, type OutputKind } from '../model';
import { findFacilities, shownFrom, standing, type FacilityFile } from './facility-file';
import { Failure, type ExitCode } from './failure';
import type { Generated } from './generate';
import { keepAddresses, loadFacilities, located, type LoadedFacility } from './load-facility';
import { manifestName } from './manifest';
import { replaceFolder, systemCode } from './output-folder';
import { defaultStoreFolder, OutputStore } from './output-store';
import { json } from './json';
import { issueBlocks, issueForPrograms } from './report-error';
import { PicturePool } from './picture-pool';
import type { Terminal } from './terminal';
import { evidenceBeside } from './verification-file';
import { ownImages, twinFile } from '../stacks';
import { writeTerraform } from './terraform-folder';
import { failures, progress, summary, warnings, type FindingCounts } from './words';

export interface SynthOptions {
  /** Default: `out`, with `cdktf.out` beside it. A folder of the user's own gets both. */
  readonly out: string | undefined;
  readonly png: boolean;
  /** Folder that keeps outputs from run to run; false: make everything anew. Default: {@link defaultStoreFolder}. */
  readonly cache: string | boolean | undefined;
}

/**
 * Unmet rules do not stop it: drawings of an unfinished design are wanted too. `check` fails on them.
 * What cannot be drawn or built is left out with a warning; a drawing that is missing makes the exit code 1.
 */
export async function synth(targets: readonly string[], options: SynthOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.out?.trim() === '') throw new Failure('usage', failures.emptyOut(), 2);
  const started = performance.now();
  const out = resolve(terminal.cwd, options.out ?? 'out');
  const terraformFolder = resolve(terminal.cwd, options.out ?? '.', 'cdktf.out');
  const sources = findFacilities(targets, terminal.cwd);
  const store = storeOf(options.cache, terminal.cwd);
  const pictures = options.png ? new PicturePool(store.isEmpty()) : undefined;
  try {
    return await writeAll(sources, { out, terraformFolder, store, pictures, started }, terminal);
  } finally {
    await pictures?.close();
  }
}

/** @param cache as of {@link SynthOptions} */
export const storeOf = (cache: SynthOptions['cache'], cwd: string): OutputStore =>
  new OutputStore({ folder: cache === false ? undefined : typeof cache === 'string' ? resolve(cwd, cache) : defaultStoreFolder() });

interface Run {
  readonly out: string;
  readonly terraformFolder: string;
  readonly store: OutputStore;
  readonly pictures: PicturePool | undefined;
  /** When the command began, in milliseconds of this process. */
  readonly started: number;
}

async function writeAll(sources: readonly FacilityFile[], { out, terraformFolder, store, pictures, started }: Run, terminal: Terminal): Promise<ExitCode> {
  const loaded = loadFacilities(sources, terminal);
  for (const { model, source } of loaded) {
    const folder = join(out, model.facility.id);
    writing(shownFrom(terminal.cwd, folder), () => refuseForeignFolder(folder, source, terminal.cwd));
  }
  const report = (text: Bilingual) => terminal.progress(text);
  // Loaded now: a wrong design is told without waiting for the writers of drawings and workbooks.
  const { generate } = require('./generate') as typeof import('./generate');
  const done: object[] = [];
  let complete = true;
  for (const facility of loaded) {
    const { model } = facility;
    const { verification, remark } = evidenceBeside(facility.source, model, terminal.cwd);
    const generated = await generate(model, { source: facility.source.name, store, pictures, report, ...(verification ? { verification } : {}) });
    report(progress.writing(model.facility.id));
    const folder = shownFrom(terminal.cwd, join(out, model.facility.id));
    writing(folder, () => {
      // The twin of an earlier design would not be this one; Terraform's state beside it stays.
      if (generated.terraform.length === 0) rmSync(join(terraformFolder, twinFile(model)), { force: true });
      else writeTerraform(terraformFolder, model, generated.terraform);
      replaceFolder(out, model.facility.id, generated.files);
    });
    writing(shownFrom(terminal.cwd, facility.source.lock), () => keepAddresses(facility));
    const twinIssues = located(facility, generated.twinIssues);
    const lacking = twinIssues.length > 0 ? [] : ownImages(model).filter(({ routes, addresses, virtual }) => routes.length + addresses.length + virtual.length > 0);
    const { deviations } = generated;
    done.push({ folder, compliance: countsOf(generated.files), deviations, undrawn: generated.undrawn, ...(remark ? { evidence: remark } : {}), twin: { buildable: twinIssues.length === 0, reasons: twinIssues.map(issueForPrograms), ownImages: lacking }, manifest: generated.manifest });
    complete &&= generated.undrawn.length === 0;
    if (terminal.json) continue;
    terminal.out(say(summaryOf(facility, generated, folder, performance.now() - started), terminal.locale));
    if (remark) terminal.err(`${say(remark, terminal.locale)}\n`);
    if (deviations > 0) terminal.err(say(warnings.deviations(deviations), terminal.locale));
    if (generated.undrawn.length > 0) terminal.err(say(warnings.undrawn(generated.undrawn), terminal.locale));
    if (lacking.length > 0) terminal.err(say(warnings.ownImages(lacking), terminal.locale));
    if (twinIssues.length > 0) terminal.err(`${say(warnings.noTwin, terminal.locale)}\n\n${issueBlocks(twinIssues, terminal.locale)}`);
  }
  if (terminal.json) terminal.out(json({ ok: complete, facilities: done }));
  await store.endRun();
  return complete ? 0 : 1;
}

/** A folder that no run of ours has written, or one written from another design that still stands, is never replaced. */
function refuseForeignFolder(folder: string, source: FacilityFile, cwd: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)) return;
  if (found.isDirectory() && hasManifest(folder)) {
    const other = writtenFrom(folder);
    const stands = other === undefined || other === source.name ? undefined : standing(other, source);
    if (stands === undefined || realpathSync(stands) === realpathSync(source.file)) return;
    throw new Failure('output-of-another', failures.folderOfAnother(shownFrom(cwd, folder), other!, source.shown), 2);
  }
  throw new Failure('output-foreign', failures.foreignFolder(shownFrom(cwd, folder)), 2);
}

function hasManifest(folder: string): boolean {
  const file = join(folder, manifestName);
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('{\n  "facility":');
}

/** What the manifest of an earlier run names as its design; nothing when that is older than the name, or damaged. */
function writtenFrom(folder: string): string | undefined {
  try {
    const { source } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as { source?: unknown };
    return typeof source === 'string' ? source : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function writing(shown: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Failure || systemCode(error) === undefined) throw error;
    throw new Failure('not-written', failures.notWritten(shown, (error as Error).message), 1);
  }
}

/** What `findings.json` counts. */
function countsOf(files: readonly OutputFile[]): FindingCounts {
  const file = files.find(({ path }) => path === 'compliance/findings.json')!;
  return (JSON.parse(new TextDecoder().decode(file.bytes)) as { counts: FindingCounts }).counts;
}

function summaryOf({ model }: LoadedFacility, { manifest, files }: Generated, folder: string, milliseconds: number): Bilingual {
  const kinds = new Map<OutputKind, number>();
  for (const { kind } of manifest.files) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return summary({
    facility: model.facility.name, revision: model.facility.revision, devices: model.devices.length, zones: model.zones.length, flows: model.flows.length,
    kinds, compliance: countsOf(files), folder, files: files.length, seconds: (milliseconds / 1000).toFixed(1),
  });
}
