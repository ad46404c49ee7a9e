#!/usr/bin/env node
'use strict';
// Facilities are TypeScript and run as written, without a build step: the loader is registered before anything else.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`jifang 需要 Node.js 20.19 或更新版本，当前为 ${process.versions.node}。\njifang needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}
require('./typescript.cjs');
const { main, endProcess } = require('./main.ts');
main(process.argv.slice(2)).then(endProcess);
