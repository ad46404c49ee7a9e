import { RootConstruct } from 'constructs';
import { Building, EarthBar, Facility, Floor, Rack, rectangle, Room, Site } from '../../constructs';

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
