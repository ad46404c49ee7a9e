/** A leak rope tells of the air conditioners that it passes, whatever it says it watches. */
import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { rectangle } from '../../constructs';
import { draftOf, partOf, type Draft } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

const right = roomed(new RootConstruct()).resolve();

type Rope = NonNullable<Draft['monitoringPoints']>[number];
type Unit = NonNullable<Draft['site']>['cooling']['airConditioners'][number];

/** What mon-leak finds when the first rope of 服务区 names the room alone and runs as is said. */
function unmet(change: (rope: Rope, unit: Unit, model: Draft) => void): readonly string[] {
  const model = draftOf(right);
  const rope = partOf(model.monitoringPoints!, 'leak-service-1');
  const unit = partOf(model.site!.cooling.airConditioners, rope.watches!);
  rope.watches = 'service';
  change(rope, unit, model);
  return assess(model as typeof right).findings.filter(({ rule, state }) => rule === 'mon-leak' && state === 'not-met').map(({ subject }) => subject.path.split('/').at(-1)!);
}

/** A straight rope so far (mm) from the right side of the unit. */
const along = (away: number) => (rope: Rope, unit: Unit) => {
  const across = (unit.position.direction ?? 0) % 180 === 0 ? unit.size.depth : unit.size.width;
  const x = unit.position.x + across / 2 + away;
  rope.line = [{ x, y: unit.position.y - 2000 }, { x, y: unit.position.y + 2000 }];
};

it('counts by where it runs: up to 500 mm away, or what the site assumes', () => {
  const unit = partOf(draftOf(right).monitoringPoints!, 'leak-service-1').watches!;
  expect(unmet(() => undefined)).toEqual([]);
  expect(unmet(along(-100))).toEqual([]);
  expect(unmet(along(500))).toEqual([]);
  expect(unmet(along(501))).toContain(unit);
  expect(unmet((rope, each, model) => { along(501)(rope, each); model.site!.assumptions = { leakReach: 600 }; })).toEqual([]);
  expect(unmet((rope, each) => { along(0)(rope, each); rope.position!.room = 'core'; })).toContain(unit);
});

it('goes under a unit without a corner in it, and a sensor without a rope tells of where it is', () => {
  const corners = (rope: Rope, unit: Unit, away: number) => { rope.line = rectangle(unit.position.x - away, unit.position.y - away, 2 * away, 2 * away); };
  expect(unmet((rope, unit) => corners(rope, unit, 700))).toEqual([]);
  expect(unmet((rope, unit) => corners(rope, unit, 3000))).not.toEqual([]);
  expect(unmet((rope, unit) => { delete rope.line; Object.assign(rope.position!, { x: unit.position.x, y: unit.position.y }); })).toEqual([]);
});
