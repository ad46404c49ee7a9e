import { quickFacility } from './quick-facility';
import { twinOf, type LiveTwin } from './support';

let twin: LiveTwin;
beforeAll(async () => { twin = await twinOf(quickFacility()); });

test('a plan after the apply has nothing to change', async () => {
  expect(await twin.changes()).toEqual([]);
});
