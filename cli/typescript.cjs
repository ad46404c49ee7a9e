'use strict';
// Lets Node run TypeScript as it is written. The product's own modules and its packages come compiled from a cache;
// a user's design goes through a loader that knows whatever TypeScript projects may hold.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, sep } = require('node:path');
const { isMainThread } = require('node:worker_threads');
const { openModuleCache } = require('./module-cache.cjs');
const { readSource, transform } = require('./transform.cjs');

const root = dirname(__dirname);
const own = require('./own-folders.json').map((folder) => join(root, folder) + sep);
const isOwn = (file) => own.some((folder) => file.startsWith(folder));
const packages = `${sep}node_modules${sep}`;
const cache = openModuleCache(root);
if (isMainThread) process.on('exit', () => cache.save());

const extensions = Module._extensions;
const byNode = extensions['.js'];
let designs = (module, file) => {
  loadDesigns();
  designs(module, file);
};
let scripts = (module, file) => {
  loadDesigns();
  scripts(module, file);
};

const compile = (file) => transform(file).code;

extensions['.ts'] = (module, file) => {
  if (!isOwn(file)) return designs(module, file);
  run(module, file, compile);
  module.exports = settled(module.exports);
};
extensions['.js'] = (module, file) => {
  if (!file.includes(packages)) return scripts(module, file);
  try {
    if (!run(module, file, packageText)) byNode(module, file);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM') throw error;
    scripts(module, file);
  }
};

/** What a module exports once it has run, as values: compiled modules give it by getters of getters, and each use would call them. */
const settled = (exports) => Object.defineProperty({ ...exports }, '__esModule', { value: true });

function run(module, file, textOf) {
  const body = cache.functionOf(file, textOf);
  if (body === undefined) return false;
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.main = process.mainModule;
  require.extensions = extensions;
  require.cache = Module._cache;
  body.call(module.exports, module.exports, require, module, file, dirname(file));
  return true;
}

/** CommonJS as it stands; what is written in the newer form is for Node to load or refuse. */
function packageText(file) {
  if (!file.endsWith('.cjs')) {
    let folder = dirname(file);
    while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
    if (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module') return undefined;
  }
  return readSource(file).replace(/^#!.*/, '');
}

/** The loader of designs is dear and comes with the first of them. */
function loadDesigns() {
  const [typescript, javascript] = [extensions['.ts'], extensions['.js']];
  extensions['.js'] = byNode;
  require('tsx/cjs');
  [designs, scripts] = [extensions['.ts'], extensions['.js']];
  [extensions['.ts'], extensions['.js']] = [typescript, javascript];
}
