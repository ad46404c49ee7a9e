/** The check list points the tester to drawings and tables by name: each of them must exist under that name. */
import { shown } from '../../compliance/item';
import { drawingFiles } from '../../diagrams';
import { inventoryBooks } from '../../inventory';
import { referenceModel } from '../support';

const model = referenceModel();
const titles = [
  ...drawingFiles(model, { png: false }).map(({ title }) => title),
  ...inventoryBooks(model).flatMap(({ title, sheets }) => [title, ...sheets.map(({ name }) => name)]),
];
/** What is no file of a kind: said in general words. */
const general = new Set(['规则文件', '证书复印件']);

it.each(Object.values(shown).flatMap(({ zh }) => zh.split(/、(?!入侵检测)|及/)).filter((name) => !general.has(name)))('%s', (name) => {
  expect(titles.filter((title) => title.includes(name))).not.toEqual([]);
});
