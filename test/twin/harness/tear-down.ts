/** After the tests, also when some failed: every twin goes, and the figures are shown together. */
import { keepVariable, figuresOf, runFolder } from './run-folder';
import { dismissJanitor } from './set-up';
import { takeDown } from './take-down';

export default async function tearDown(): Promise<void> {
  const folder = runFolder();
  const figures = figuresOf(folder);
  if (figures !== '') process.stderr.write(`\nMeasured in this run:\n${figures.replace(/^(?=.)/gm, '  ')}`);
  if (process.env[keepVariable] !== undefined) {
    process.stderr.write(`\nThe twins stay up; their configuration is in ${folder}\n`);
    return;
  }
  const troubles = await takeDown(folder);
  await dismissJanitor();
  if (troubles.length > 0) throw new Error(`Not everything could be taken down:\n${troubles.join('\n')}`);
}
