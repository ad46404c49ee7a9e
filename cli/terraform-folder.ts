import { join, posix } from 'node:path';
import type { Model, OutputFile } from '../model';
import { imagesFolder } from '../stacks';
import { replaceAll, stageFile, stageFolder, type Staged } from './output-folder';

/** The twin's configuration and its build contexts, to be put below `cdktf.out/`; Terraform's state beside them stays. */
export function stageTerraform(terraformFolder: string, model: Model, files: readonly OutputFile[]): (() => Staged)[] {
  const images = imagesFolder(model);
  const contexts = files.filter(({ path }) => path.startsWith(`${images}/`)).map(({ path, bytes }) => ({ path: posix.relative(images, path), bytes }));
  return [
    // Contexts first: a configuration never names what is not there. A file that is gone from a context must be gone here too.
    ...(contexts.length > 0 ? [() => stageFolder(join(terraformFolder, posix.dirname(images)), posix.basename(images), contexts)] : []),
    ...files.filter(({ path }) => !path.startsWith(`${images}/`)).map(({ path, bytes }) => () => stageFile(join(terraformFolder, path), bytes)),
  ];
}

/** The same, in place at once. */
export const writeTerraform = (...twin: Parameters<typeof stageTerraform>): void => replaceAll(stageTerraform(...twin));
