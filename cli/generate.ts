/** Every file of a facility, from its model: as an earlier run has made them, or made now. */
import type { Verification } from '../analysis/verification';
import { textFile, writeModel, type Model, type OutputFile } from '../model';
import { digestOf } from './digest';
import { json } from './json';
import type { MakeOptions, Outputs, Remarks } from './make-outputs';
import { manifestName, manifestOf, type Manifest } from './manifest';
import type { OutputStore } from './output-store';

export interface Generated extends Remarks {
  readonly manifest: Manifest;
  /** With the manifest among them. */
  readonly files: readonly OutputFile[];
  /** For `cdktf.out/`, beside the output folder and not in the manifest: Terraform keeps its state there. */
  readonly terraform: readonly OutputFile[];
}

export interface GenerateOptions extends MakeOptions {
  /** The file the facility is written in, as the manifest names it. */
  readonly source: string;
  /** What was measured of this very model on the live twin: evidence in the compliance findings. */
  readonly verification?: Verification;
}

/** Of a model that is unchanged altogether nothing is made, unless somebody wants to see it being made. */
export async function generate(model: Model, options: GenerateOptions): Promise<Generated> {
  // Whatever is said beside the model enters the key, so that nothing can be forgotten there.
  const { source, store, pictures, report: _, observer, ...inputs } = options;
  const modelFile = textFile('model.json', '设施模型', 'model', writeModel(model));
  const key = store.keyOf('facility', digestOf(modelFile.bytes), JSON.stringify(inputs), pictures === undefined ? '' : 'png');
  const known = observer ? undefined : recalled(store, key);
  const { files, terraform, remarks } = known ?? await (require('./make-outputs') as typeof import('./make-outputs')).makeOutputs(model, modelFile, options);
  if (known === undefined) store.keepList(key, [...files, ...terraform], { remarks, terraform: terraform.length });
  const manifest = manifestOf(model, source, digestOf(modelFile.bytes), files);
  return { manifest, ...remarks, terraform, files: [...files, textFile(manifestName, '文件清单', 'model', json(manifest))] };
}

function recalled(store: OutputStore, key: string): Outputs | undefined {
  const found = store.findList(key);
  if (found === undefined) return undefined;
  const { remarks, terraform } = found.note as { readonly remarks: Remarks; readonly terraform: number };
  const end = found.files.length - terraform;
  return { files: found.files.slice(0, end), terraform: found.files.slice(end), remarks };
}
