'use strict';
// A thread that writes drawings, pictures and workbooks, one after the other.
require('./typescript.cjs');
const { parentPort, workerData } = require('node:worker_threads');
const { make, take } = require('./makers.ts');

let last = Promise.resolve();
parentPort.on('message', ({ job, kind, asked }) => {
  last = last.then(async () => {
    if (take(workerData, job)) parentPort.postMessage({ job, made: await make(kind, asked) });
  });
});
