/** The engine is restarted, as after an update of it or of the machine. Only whoever owns the engine may let this run. */
import { engineVersion } from '../../twin/engine';
import { figure, run, twinOf, waitFor, type LiveTwin } from './support';
import { asPlanned } from './harness/quick-checks';
import { matrixOf, matrixText } from './harness/matrix';
import { restartCommand } from './harness/restart-engine';
import { quickFacility } from './quick-facility';

const restart = restartCommand();

if (restart === undefined) {
  test.skip('an engine that is restarted brings the twin back (left out: npm run twin:setup has not started it, and JIFANG_TWIN_RESTART names no command that may restart it)', () => undefined);
} else {
  test('an engine that is restarted brings the twin back as planned', async () => {
    const twin: LiveTwin = await twinOf(quickFacility());
    const before = (await twin.containers()).map(({ name }) => name).sort();
    const start = performance.now();
    const { code, stderr } = await run('sh', ['-c', restart], { timeout: 120_000 });
    expect([code, stderr]).toEqual([0, stderr]);
    await waitFor('the engine answers', async () => 'version' in await engineVersion(), 120);
    await twin.healthy(180);
    await asPlanned(twin, 120);
    figure(`engine restarted: as planned again after ${((performance.now() - start) / 1000).toFixed(1)} s`);
    expect((await twin.containers()).map(({ name }) => name).sort()).toEqual(before);
    expect(await twin.changes()).toEqual([]);
    const matrix = await matrixOf(twin);
    figure(`matrix after the restart of the engine: ${matrixText(matrix)}`);
    expect(matrix.differences).toEqual([]);
  });
}
