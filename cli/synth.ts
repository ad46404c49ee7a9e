/** `jifang synth`: every file of one or several facilities. */
import { join, resolve } from 'node:path';
import { say, type Bilingual, type Locale, type OutputFile, type OutputKind } from '../model';
import { findFacilities, shownFrom, type FacilityFile } from './facility-file';
import { Failure, type ExitCode } from './failure';
import type { Generated } from './generate';
import { loadFacilities, located, remarksOn, type LoadedFacility } from './load-facility';
import { defaultStoreFolder, OutputStore } from './output-store';
import { json } from './json';
import { placementBeside } from './placement-file';
import { issueBlocks, issueForPrograms } from './report-error';
import { PicturePool } from './picture-pool';
import type { Terminal } from './terminal';
import { evidenceBeside } from './verification-file';
import { ownImages } from '../stacks';
import { refuseForeignFolder, shownFolder, writeOutputs, type Places } from './write-outputs';
import { writing } from './writing';
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
  const places = placesOf(options.out, terminal.cwd);
  const sources = findFacilities(targets, terminal.cwd);
  const store = storeOf(options.cache, terminal.cwd);
  const pictures = options.png ? new PicturePool(store.isEmpty()) : undefined;
  try {
    return await writeAll(sources, { places, store, pictures, started }, terminal);
  } finally {
    await pictures?.close();
  }
}

/** @param out as of {@link SynthOptions} */
export const placesOf = (out: string | undefined, cwd: string): Places => ({ out: resolve(cwd, out ?? 'out'), terraform: resolve(cwd, out ?? '.', 'cdktf.out'), cwd });

/** @param cache as of {@link SynthOptions} */
export const storeOf = (cache: SynthOptions['cache'], cwd: string): OutputStore =>
  new OutputStore({ folder: cache === false ? undefined : typeof cache === 'string' ? resolve(cwd, cache) : defaultStoreFolder() });

interface Run {
  readonly places: Places;
  readonly store: OutputStore;
  readonly pictures: PicturePool | undefined;
  /** When the command began, in milliseconds of this process. */
  readonly started: number;
}

async function writeAll(sources: readonly FacilityFile[], { places, store, pictures, started }: Run, terminal: Terminal): Promise<ExitCode> {
  const loaded = loadFacilities(sources, terminal);
  for (const { model, source } of loaded) {
    const folder = join(places.out, model.facility.id);
    writing(shownFrom(terminal.cwd, folder), () => refuseForeignFolder(folder, source, terminal.cwd));
  }
  const report = (text: Bilingual) => terminal.progress(text);
  // Loaded now: a wrong design is told without waiting for the writers of drawings and workbooks.
  const { generate } = require('./generate') as typeof import('./generate');
  const done: object[] = [];
  let complete = true;
  for (const facility of loaded) {
    const { model } = facility;
    const placement = placementBeside(facility.source, model, terminal.cwd);
    const { verification, remark } = evidenceBeside(facility.source, model, terminal.cwd);
    const generated = await generate(model, { source: facility.source.name, store, pictures, report, ...(verification ? { verification } : {}), ...(placement ? { placement } : {}) });
    report(progress.writing(model.facility.id));
    const folder = shownFolder(places, facility);
    writeOutputs(facility, generated, places);
    done.push({ folder, compliance: countsOf(generated.files), ...remarksForPrograms(facility, generated, remark), manifest: generated.manifest });
    complete &&= generated.undrawn.length === 0;
    if (terminal.json) continue;
    terminal.out(say(summaryOf(facility, generated, folder, performance.now() - started), terminal.locale));
    for (const text of remarkTexts(facility, generated, remark, terminal.locale)) terminal.err(text);
  }
  if (terminal.json) terminal.out(json({ ok: complete, facilities: done }));
  await store.endRun();
  return complete ? 0 : 1;
}

/** Images of the user's own that need more than Docker gives them. */
const lackingImages = ({ model }: LoadedFacility, { twinIssues }: Generated) =>
  (twinIssues.length > 0 ? [] : ownImages(model).filter(({ routes, addresses, virtual }) => routes.length + addresses.length + virtual.length > 0));

/** @param evidence why the record of a measurement is not used */
export function remarksForPrograms(facility: LoadedFacility, generated: Generated, evidence: Bilingual | undefined): object {
  const twinIssues = located(facility, generated.twinIssues);
  return {
    remarks: remarksOn(facility).map(issueForPrograms), deviations: generated.deviations, undrawn: generated.undrawn, ...(evidence ? { evidence } : {}),
    twin: { buildable: twinIssues.length === 0, reasons: twinIssues.map(issueForPrograms), ownImages: lackingImages(facility, generated) },
  };
}

/** What is doubtful or missing in the outputs, one text each. */
export function remarkTexts(facility: LoadedFacility, generated: Generated, evidence: Bilingual | undefined, locale: Locale): string[] {
  const { deviations, undrawn } = generated;
  const lacking = lackingImages(facility, generated);
  const twinIssues = located(facility, generated.twinIssues);
  const remarks = remarksOn(facility);
  return [
    ...(evidence ? [`${say(evidence, locale)}\n`] : []),
    ...(remarks.length > 0 ? [`${say(warnings.remarks, locale)}\n\n${issueBlocks(remarks, locale)}`] : []),
    ...(deviations > 0 ? [say(warnings.deviations(deviations), locale)] : []),
    ...(undrawn.length > 0 ? [say(warnings.undrawn(undrawn), locale)] : []),
    ...(lacking.length > 0 ? [say(warnings.ownImages(lacking), locale)] : []),
    ...(twinIssues.length > 0 ? [`${say(warnings.noTwin, locale)}\n\n${issueBlocks(twinIssues, locale)}`] : []),
  ];
}

/** What `findings.json` counts. */
function countsOf(files: readonly OutputFile[]): FindingCounts {
  const file = files.find(({ path }) => path === 'compliance/findings.json')!;
  return (JSON.parse(new TextDecoder().decode(file.bytes)) as { counts: FindingCounts }).counts;
}

/** What a run tells when it is done. */
export function summaryOf({ model }: LoadedFacility, { manifest, files }: Generated, folder: string, milliseconds: number): Bilingual {
  const kinds = new Map<OutputKind, number>();
  for (const { kind } of manifest.files) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return summary({
    facility: model.facility.name, revision: model.facility.revision, devices: model.devices.length, zones: model.zones.length, flows: model.flows.length,
    kinds, compliance: countsOf(files), folder, files: files.length, seconds: (milliseconds / 1000).toFixed(1),
  });
}
