'use strict';
// One of the product's own modules from TypeScript to what Node runs.
const { readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { dirname, sep } = require('node:path');

const root = dirname(__dirname) + sep;
const readSource = (file) => readFileSync(file, 'utf8');

/** Text to run, and with `sourcemap` the way back to the source. */
const transform = (file, more = {}) => require('esbuild').transformSync(readSource(file), {
  loader: 'ts', format: 'cjs', target: 'node20', platform: 'node', sourcefile: file, supported: { 'dynamic-import': false }, ...more,
});

/** A stack of ours with the lines of the sources: the text that runs has others. */
function sourceLines(stack) {
  const maps = new Map();
  return stack.replace(/([^\s()]+\.ts):(\d+):(\d+)/g, (place, file, line, column) => {
    if (!file.startsWith(root)) return place;
    if (!maps.has(file)) maps.set(file, new SourceMap(JSON.parse(transform(file, { sourcemap: 'external' }).map)));
    const { originalLine, originalColumn } = maps.get(file).findEntry(line - 1, column - 1);
    return originalLine === undefined ? place : `${file}:${originalLine + 1}:${originalColumn + 1}`;
  });
}

module.exports = { readSource, sourceLines, transform };
