'use strict';
// A thread that turns SVG into PNG, one after the other.
require('./typescript.cjs');
const { parentPort } = require('node:worker_threads');
const { pngOf } = require('../diagrams/png.ts');

parentPort.on('message', ({ job, svg, width, dpi }) => {
  parentPort.postMessage({ job, png: pngOf(svg, width, dpi) });
});
