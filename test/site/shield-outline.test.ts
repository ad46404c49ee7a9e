import { RootConstruct } from 'constructs';
import { Building, Facility, Floor, rectangle, Room, ShieldedEnclosure, Site, Wall } from '../../constructs';

test('a shield stands straight along walls of different thickness, at its gap from the thickest', () => {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  const building = new Building(new Site(facility, 'site', { class: 'B' }), 'b', { address: '示例市', floorsAbove: 3 });
  const floor = new Floor(building, 'f1', { level: 1, storeyHeight: 4000, outerWalls: { thickness: 240, material: '砖' }, innerWalls: { thickness: 200, material: '砖' } });
  const vault = new Room(floor, 'vault', { area: 'km-core', outline: rectangle(0, 0, 6000, 7000) });
  // East of it a room half as long, with a wall of 500 mm; the rest of that side is an outer wall of 240 mm.
  const beside = new Room(floor, 'beside', { area: 'support', outline: rectangle(6000, 2000, 3000, 3000) });
  new Wall(floor, 'thick', { between: [vault, beside], thickness: 500 });
  new ShieldedEnclosure(vault, 'shield', { gap: 600 });
  const site = facility.resolve().site!;
  expect(site.rooms.find(({ id }) => id === 'vault')!.inner).toHaveLength(8);
  const { outline } = site.shieldings[0]!;
  expect(outline).toHaveLength(4);
  expect([Math.min(...outline.map(({ x }) => x)), Math.max(...outline.map(({ x }) => x)), Math.min(...outline.map(({ y }) => y)), Math.max(...outline.map(({ y }) => y))]).toEqual([720, 6000 - 250 - 600, 720, 7000 - 720]);
});
