/** `manifest.json`: every file of a run, what it is, which sections of the application it serves, and its hash. */
import { by, byText, sectionTitle, type Model, type OutputFile, type OutputKind, type Serves } from '../model';
import { digestOf } from './digest';

export interface Manifest {
  readonly facility: string;
  readonly revision: string;
  /** the file the facility is written in, below the package that holds it: whose folder this is */
  readonly source: string;
  /** sha256 of `model.json` */
  readonly model: string;
  readonly files: readonly ManifestEntry[];
}

export interface ManifestEntry {
  readonly path: string;
  readonly title: string;
  readonly kind: OutputKind;
  readonly serves: readonly Serves[];
  readonly sha256: string;
}

export const manifestName = 'manifest.json';

/** @param modelHash sha256 of the `model.json` among the files */
export function manifestOf(model: Model, source: string, modelHash: string, files: readonly OutputFile[]): Manifest {
  refuseFaults(files);
  return {
    facility: model.facility.id,
    revision: model.facility.revision,
    source,
    model: modelHash,
    files: [...files].sort((a, b) => byText(a.path, b.path)).map(({ path, title, kind, serves, bytes }) => ({
      path, title, kind, serves: [...serves].sort(by(({ doc }) => doc, ({ section }) => section)), sha256: digestOf(bytes),
    })),
  };
}

/** Faults of a generator, not of the user: they stop the run before anything is written. */
function refuseFaults(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path, title, serves } of files) {
    const parts = path.split('/');
    if (path === manifestName || path.includes('\\') || parts.some((part) => part === '' || part.startsWith('.'))) {
      throw new Error(`no name for an output file: ${path}`);
    }
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw new Error(`two output files have one name: ${path}`);
    seen.add(folded);
    if (title === '') throw new Error(`an output file without a title: ${path}`);
    for (const section of serves) {
      if (sectionTitle(section) === undefined) throw new Error(`${path} serves ${section.doc} ${section.section}, which the application does not have`);
    }
  }
}
