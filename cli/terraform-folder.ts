import { join, posix } from 'node:path';
import type { Model, OutputFile } from '../model';
import { imagesFolder } from '../stacks';
import { replaceFile, replaceFolder } from './output-folder';

/** Puts the twin's configuration and its build contexts below `cdktf.out/`; Terraform's state beside them stays. */
export function writeTerraform(terraformFolder: string, model: Model, files: readonly OutputFile[]): void {
  const images = imagesFolder(model);
  const contexts = files.filter(({ path }) => path.startsWith(`${images}/`)).map(({ path, bytes }) => ({ path: posix.relative(images, path), bytes }));
  // Contexts first: a configuration never names what is not there. A file that is gone from a context must be gone here too.
  if (contexts.length > 0) replaceFolder(join(terraformFolder, posix.dirname(images)), posix.basename(images), contexts);
  for (const { path, bytes } of files) if (!path.startsWith(`${images}/`)) replaceFile(join(terraformFolder, path), bytes);
}
