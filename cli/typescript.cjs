'use strict';
// Lets Node run TypeScript as it is written. Packages are CommonJS already and are loaded by Node itself:
// the loader would read each of them through once more, a fifth of a run's time.
const { _extensions: extensions } = require('node:module');
const { sep } = require('node:path');

const byNode = extensions['.js'];
require('tsx/cjs');
const byLoader = extensions['.js'];
const packages = `${sep}node_modules${sep}`;

extensions['.js'] = (module, file) => {
  if (!file.includes(packages)) return byLoader(module, file);
  try {
    return byNode(module, file);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM') throw error;
    return byLoader(module, file);
  }
};
