import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { Building, EarthBar, Facility, Floor, Rack, rectangle, Room, Site } from '../../constructs';
import { draftOf } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';
import { smallSite } from '../wrong-designs/site';

/** Main bar, one in a room, one behind that, a rack on the last; the conductors between bars written on the one or the other. */
function bonds(onMain: boolean, onNear: boolean) {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  const site = new Site(facility, 'site', { class: 'B', earthing: { ohms: 1, system: 'TN-S', common: true } });
  const room = new Room(new Floor(new Building(site, 'b', { address: '示例市', floorsAbove: 3 }), 'f1', { level: 1, storeyHeight: 4000 }), 'hall', { area: 'service', outline: rectangle(0, 0, 8000, 6000) });
  const rack = new Rack(room, 'a01', { x: 4000, y: 3000 });
  const main = new EarthBar(site, 'meb', { kind: 'main' });
  const near = new EarthBar(room, 'near', { x: 300, y: 300, bonds: onMain ? [] : [{ from: main, squareMillimetres: 50 }] });
  const far = new EarthBar(room, 'far', { x: 7000, y: 300, bonds: [{ from: rack, squareMillimetres: 6 }, ...(onNear ? [] : [{ from: near, squareMillimetres: 16 }])] });
  if (onMain) main.bond(near, 50);
  if (onNear) near.bond(far, 16);
  return facility.resolve().site!.power.earthing!.bonds.map(({ from, to, squareMillimetres }) => [from, to, squareMillimetres]);
}

test('a conductor between two earth bars leads to the main one, on whichever it is written', () => {
  const wanted = [['a01', 'far', 6], ['near', 'meb', 50], ['far', 'near', 16]];
  for (const onMain of [true, false]) for (const onNear of [true, false]) expect(bonds(onMain, onNear)).toEqual(wanted);
});

it('the resistance stated is the design value of the indicators: only the measured one is left to say', () => {
  const model = draftOf(roomed(new RootConstruct()).resolve());
  const { facility: bare, site } = smallSite(new RootConstruct(), { earthing: { system: 'TN-S', common: true, ohms: 4 } });
  expect(site.props.indicators).toEqual([]);
  expect(bare.resolve().site!.indicators).toEqual([{ kind: 'earth-resistance', design: { max: 4 } }]);
  const stated = smallSite(new RootConstruct(), { earthing: { system: 'TN-S', common: true, ohms: 4 }, indicators: [{ kind: 'earth-resistance', design: { max: 4 }, measured: 2 }] });
  expect(stated.facility.resolve().site!.indicators).toEqual([{ kind: 'earth-resistance', design: { max: 4 }, measured: 2 }]);
  model.site!.indicators = [...model.site!.indicators.filter(({ kind }) => kind !== 'earth-resistance'), { kind: 'earth-resistance', design: { max: 1 } }];
  expect(assess(model).findings.filter(({ rule }) => rule === 'gnd-common').map(({ state, missing }) => [state, ...missing.map(({ zh }) => zh)])).toEqual([['not-assessable', '接地电阻的实测值']]);
});
