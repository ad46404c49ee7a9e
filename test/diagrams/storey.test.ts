/** Where the machine room lies on its storey is drawn where the outline of that is stated. */
import { RootConstruct } from 'constructs';
import { checkScene } from '../../diagrams';
import { sitePlanDrawings } from '../../diagrams/site';
import { Building, Facility, Floor, rectangle, Room, Site } from '../../constructs';

function floorPlan(outline?: { x: number; y: number }[]) {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  const site = new Site(facility, 'site', { class: 'B' });
  const floor = new Floor(new Building(site, 'b', { address: '示例市', floorsAbove: 3 }), 'f1', { name: '1层', level: 1, storeyHeight: 4000, ...(outline ? { outline } : {}) });
  new Room(floor, 'hall', { name: '机房', number: '101', area: 'service', outline: rectangle(0, 0, 8000, 6000) });
  return sitePlanDrawings(facility.resolve()).find(({ name }) => name === 'site-floor-plan')!;
}

const titles = (scene: ReturnType<typeof floorPlan>): readonly string[] => scene.shapes.flatMap((shape) => (shape.shape === 'text' && shape.text.includes('所在楼层') ? [shape.text] : []));
/** Boxes of outlines alone, in millimetres of the building at a scale. */
const outlines = (scene: ReturnType<typeof floorPlan>, scale: number): readonly (readonly number[])[] => scene.shapes.flatMap((shape) => (shape.shape === 'path' && shape.of === 'table-key-plan' && shape.fill === undefined
  ? [[shape.box!.width, shape.box!.height].map((points) => Math.round((points * 25.4 * scale) / 72 / 100) * 100)] : []));

it.each([[20_000, 14_000, '1:300'], [60_000, 35_000, '1:1000'], [160_000, 90_000, '1:5000']])('of %i × %i mm', (width, depth, scale) => {
  const scene = floorPlan(rectangle(-3000, -4000, width, depth));
  expect(titles(scene)).toEqual([`所在楼层示意（1层，${scale}）`]);
  expect(outlines(scene, Number(scale.slice(2)))).toEqual([[width, depth]]);
  expect(checkScene(scene)).toEqual([]);
});

it('is left out where nothing is known of it', () => {
  expect(titles(floorPlan())).toEqual([]);
});
