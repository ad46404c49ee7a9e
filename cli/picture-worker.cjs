'use strict';
// A thread that turns outlined SVG into PNG, one after the other.
require('./typescript.cjs');
const { parentPort } = require('node:worker_threads');
const { pngOf } = require('../diagrams/png.ts');
const { reclaim } = require('./reclaim.ts');

let last = Promise.resolve();
parentPort.on('message', ({ job, svg, width, dpi }) => {
  last = last.then(() => {
    parentPort.postMessage({ job, png: pngOf(svg, width, dpi) });
    return reclaim();
  });
});
