/** Prints the hash of every table of an example; with `backwards` from a model whose lists stand the other way round. */
import { hashOf, type Model } from '../../model';
import { inventoryFiles } from '../../inventory';
import { exampleModel } from '../support';

const turned = (model: Model): Model => Object.fromEntries(Object.entries(model).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value])) as unknown as Model;

async function main(): Promise<void> {
  const model = exampleModel('dual-stack');
  for (const file of await inventoryFiles(process.argv[2] === 'backwards' ? turned(model) : model)) console.log(`${file.path} ${hashOf(file.bytes)}`);
}
void main();
