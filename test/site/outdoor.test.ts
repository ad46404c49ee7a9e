/** 室外设备区: a roof is none of the rooms that call points, detectors, cameras, readers and floor areas are asked of. */
import { RootConstruct } from 'constructs';
import { siteCalculations } from '../../analysis/site';
import { assess } from '../../compliance';
import { type Building, Door, Floor, rectangle, ReferenceMachineRoom, Room } from '../../constructs';
import type { RoomUse } from '../../model';
import { compliant } from '../wrong-designs/compliant';

function withRoof(use: RoomUse) {
  const { facility } = compliant(new RootConstruct());
  const site = new ReferenceMachineRoom(facility, 'site');
  const roof = new Floor(site.part('building') as Building, 'roof', { name: '屋面', level: 12, storeyHeight: 3000, beyond: 'outdoor', floorLoad: 5, grossArea: 10 });
  const room = new Room(roof, 'roof-area', { name: '屋面设备区', area: 'support', use, outline: rectangle(0, 0, 12_000, 6000) });
  new Door(roof, 'm99', { between: [room, 'outdoor'], at: { x: 6000, y: 0 } });
  return facility.resolve();
}

const asked = (use: RoomUse) => assess(withRoof(use)).findings
  .filter(({ state, subject }) => state !== 'met' && /(^|\/)roof/.test(subject.path)).map(({ rule }) => rule);

it('asks of an outdoor area nothing that is asked of a room', () => {
  expect(asked('other')).toEqual(expect.arrayContaining(['door-djcp', 'fire-manual', 'inc-area', 'site-plan-fields']));
  expect(asked('outdoor')).toEqual([]);
  const model = withRoof('outdoor');
  expect(siteCalculations(model).filter(({ id, verdict }) => id.includes('roof-area') && verdict !== undefined && verdict !== 'met')).toEqual([]);
});

it('has no part in the usable area', () => {
  const total = (use: RoomUse) => siteCalculations(withRoof(use)).find(({ id }) => id === 'area-total:site')!.result.value as number;
  expect(total('other') - total('outdoor')).toBeCloseTo(11.76 * 5.76, 2);
});
