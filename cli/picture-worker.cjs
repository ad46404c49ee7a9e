'use strict';
// A thread that writes drawings, pictures and workbooks, one after the other.
require('./typescript.cjs');
const { parentPort, workerData } = require('node:worker_threads');
const { make, memoryOf, take } = require('./makers.ts');

let last = Promise.resolve();
parentPort.on('message', ({ job, kind, asked }) => {
  last = last.then(async () => {
    if (!take(workerData, job)) return;
    const made = await make(kind, asked);
    parentPort.postMessage({ job, made }, memoryOf(made));
  });
});
