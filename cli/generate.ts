/** Every file of a facility, from its model: all generators together. */
import type { Verification } from '../analysis/verification';
import { complianceFiles } from '../compliance';
import { drawingFiles, type Undrawn } from '../diagrams';
import { firewallFiles } from '../firewalls';
import { inventoryFiles } from '../inventory';
import { twinFile, twinFiles } from '../stacks';
import { DesignErrors, hashOf, textFile, writeModel, type Bilingual, type Issue, type Model, type OutputFile } from '../model';
import { imageContexts } from '../twin/image-contexts';
import { manifestName, manifestOf, type Manifest } from './manifest';
import type { PicturePool } from './picture-pool';
import { json } from './json';
import { allPropsJsonSchema, modelJsonSchema } from './schemas';
import { parts, progress } from './words';

export { twinFile };
export { writeTerraform } from './terraform-folder';

export interface Generated {
  readonly manifest: Manifest;
  /** With the manifest among them. */
  readonly files: readonly OutputFile[];
  /** For `cdktf.out/`, beside the output folder and not in the manifest: Terraform keeps its state there. */
  readonly terraform: readonly OutputFile[];
  /** Why Docker cannot build the twin; then there is no Terraform. */
  readonly twinIssues: readonly Issue[];
  /** Drawings that fit no sheet. */
  readonly undrawn: readonly Undrawn[];
}

export interface GenerateOptions {
  /** The file the facility is written in, as the manifest names it. */
  readonly source: string;
  /** Makes the PNG of every drawing; without it there are none. */
  readonly pictures: PicturePool | undefined;
  readonly report: (text: Bilingual) => void;
  /** What was measured of this very model on the live twin: evidence in the compliance findings. */
  readonly verification?: Verification;
}

/** Pictures are rendered on other threads while the tables are written on this one. */
export async function generate(model: Model, { source, pictures, report, verification }: GenerateOptions): Promise<Generated> {
  const name = model.facility.id;
  const modelText = writeModel(model);
  const files: OutputFile[] = [
    textFile('model.json', '设施模型', 'model', modelText),
    textFile('model.schema.json', '设施模型的 JSON Schema', 'schema', json(modelJsonSchema())),
    textFile('constructs.schema.json', '构件属性的 JSON Schema', 'schema', json(allPropsJsonSchema())),
  ];
  report(progress.making(name, parts.drawings));
  const undrawn: Undrawn[] = [];
  files.push(...drawingFiles(model, { png: pictures !== undefined && pictures.defer, onUndrawn: (drawing) => undrawn.push(drawing) }));
  for (const { part, make } of others) {
    report(progress.making(name, part));
    files.push(...await make(model, verification));
  }
  report(progress.making(name, parts.terraform));
  const twin = twinOrReasons(() => twinFiles({ model, imageContexts: imageContexts(), firewallFiles: files.filter(({ kind }) => kind === 'firewall') }));
  const settled = await pictures?.settle(files, (done, all) => report(progress.pictures(name, done, all))) ?? files;
  const manifest = manifestOf(model, source, hashOf(modelText), settled);
  return { manifest, ...twin, undrawn, files: [...settled, textFile(manifestName, '文件清单', 'model', json(manifest))] };
}

/** What Docker cannot build is no fault of the design: the limits of the twin cost nothing but the twin. */
function twinOrReasons(make: () => readonly OutputFile[]): Pick<Generated, 'terraform' | 'twinIssues'> {
  try {
    return { terraform: make(), twinIssues: [] };
  } catch (error) {
    if (!(error instanceof DesignErrors)) throw error;
    return { terraform: [], twinIssues: error.issues };
  }
}

const others: readonly { part: Bilingual; make: (model: Model, verification?: Verification) => readonly OutputFile[] | Promise<readonly OutputFile[]> }[] = [
  { part: parts.inventory, make: inventoryFiles },
  { part: parts.firewalls, make: firewallFiles },
  { part: parts.compliance, make: (model, verification) => complianceFiles(model, verification ? { verification } : {}) },
];
