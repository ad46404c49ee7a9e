'use strict';
// A thread that writes drawings, pictures and workbooks, one after the other. What writes a workbook is loaded for the first of them.
require('./typescript.cjs');
const { parentPort } = require('node:worker_threads');
const { otherTextFiles } = require('../diagrams/emitters.ts');
const { pngOf } = require('../diagrams/png.ts');

const picture = ({ svg, width, dpi }) => pngOf(svg, width, dpi);
const makers = {
  picture,
  drawing: ({ scene, picture: asked }) => ({ texts: otherTextFiles(JSON.parse(scene)), png: asked && picture(asked) }),
  book: ({ book }) => require('../office/workbook.ts').writeBook(JSON.parse(book)),
};

let last = Promise.resolve();
parentPort.on('message', ({ job, kind, asked }) => {
  last = last.then(async () => parentPort.postMessage({ job, made: await makers[kind](asked) }));
});
