#!/usr/bin/env node
'use strict';
// Facilities are TypeScript and run as written, without a build step: the loader is registered before anything else.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`jifang 需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。\njifang needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}
// A run lasts seconds, of which V8 of Node 20 would spend a third on making code fast that then runs no longer: it is asked to wait
// six times as long before. Later ones have a cheaper compiler between, and no such option.
if (major === 20) require('node:v8').setFlagsFromString('--interrupt-budget=400000');
require('./typescript.cjs');
// A parser compiled for each schema costs a short run more than it saves, and a long one no less.
require('zod').config({ jitless: true });
const { main, endProcess } = require('./main.ts');
main(process.argv.slice(2)).then(endProcess);
