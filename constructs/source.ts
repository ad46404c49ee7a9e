import * as nodeModule from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Source } from '../model';

interface Site { readonly file: string; readonly line: number; readonly column: number }

const here = __dirname + sep;

/**
 * The nearest frame outside the vocabulary itself: the line the user wrote. Kept raw, because mapping
 * a line through source maps is dear and only designs with errors need it.
 */
export function callSite(): Site | undefined {
  const prepare = Error.prepareStackTrace;
  const limit = Error.stackTraceLimit;
  try {
    Error.stackTraceLimit = 30;
    Error.prepareStackTrace = (_, frames) => frames;
    const holder: { stack?: unknown } = {};
    Error.captureStackTrace(holder, callSite);
    const frames = holder.stack as NodeJS.CallSite[];
    for (const frame of frames) {
      const file = frame.getFileName();
      if (!file || file.startsWith(here) || file.includes(`${sep}node_modules${sep}`) || file.startsWith('node:')) continue;
      return { file, line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
    }
    return undefined;
  } finally {
    Error.prepareStackTrace = prepare;
    Error.stackTraceLimit = limit;
  }
}

const roots = new Map<string, string>();

/** The place in the file as written, its name relative to the package that holds it. */
export function written(site: Site | undefined): Source | undefined {
  if (!site) return undefined;
  const map = nodeModule.findSourceMap?.(site.file);
  const entry = map?.findEntry(site.line - 1, site.column - 1);
  const line = entry && 'originalLine' in entry ? entry.originalLine + 1 : site.line;
  return { file: nameInPackage(site.file), line };
}

/** The name of a file that is the same on every machine: relative to the package that holds it. */
export const nameInPackage = (file: string): string => relative(packageRoot(file), file).split(sep).join('/');

/** The folder of the package that holds a file; in no package, the folder it is in. */
export function packageRoot(file: string): string {
  const folder = dirname(file);
  const known = roots.get(folder);
  if (known) return known;
  let root = folder;
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  // In no package: the name of the file alone.
  if (dirname(root) === root) root = folder;
  roots.set(folder, root);
  return root;
}
