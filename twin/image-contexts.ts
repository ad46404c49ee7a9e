import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from '../model';
import type { ImageContexts, ImageFile } from '../stacks';

const folder = join(__dirname, 'images');

let read: ImageContexts | undefined;

/** The build contexts of the twin's images, as they lie in this package: read once, like the rest of it. */
export const imageContexts = (): ImageContexts => (read ??= readContexts());

function readContexts(): ImageContexts {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort(byText);
  return new Map(names.map((name) => [name, filesBelow(join(folder, name))]));
}

function filesBelow(context: string): ImageFile[] {
  return readdirSync(context, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(context, file).split(sep).join('/'), bytes: readFileSync(file) }));
}
