import { RootConstruct } from 'constructs';
import { assess } from '../../compliance';
import { AirConditioner, Building, CertificateSystem, Circuit, DistributionCabinet, Facility, Floor, Mains, Pdu, Penetration, Rack, rectangle, Room, ShieldedEnclosure, Site, Ups } from '../../constructs';

/** A shielded room with a UPS of its own in it, which the filtered circuit feeds; an air conditioner on a circuit from outside. */
function found(filtered: readonly string[]) {
  const facility = new Facility(new RootConstruct(), 'f', { organization: '示例' });
  new CertificateSystem(facility, 'ca', { raMode: 'bs' });
  const site = new Site(facility, 'site', { class: 'B' });
  const floor = new Floor(new Building(site, 'b', { address: '示例市', floorsAbove: 3 }), 'f1', { level: 1, storeyHeight: 4000 });
  const power = new Room(floor, 'power', { area: 'support', use: 'power', outline: rectangle(0, 0, 4000, 6000) });
  const vault = new Room(floor, 'vault', { area: 'km-core', outline: rectangle(4000, 0, 8000, 6000) });
  const main = new DistributionCabinet(power, 'main', { kind: 'main', x: 600, y: 3000, direction: 0, amperes: 100, inputs: [new Mains(site, 'mains', { kva: 60 })] });
  const circuits = ['c-ups', 'c-ac'].map((id) => new Circuit(main, id, { phase: '3P', amperes: 40, cable: 'ZR-YJV-5×10', squareMillimetres: 10 }));
  const ups = new Ups(vault, 'ups', { x: 6000, y: 4000, direction: 270, kva: 10, powerFactor: 0.9, efficiency: 0.94, inputs: [circuits[0]!] });
  const out = new DistributionCabinet(vault, 'out', { kind: 'ups-output', x: 7500, y: 4000, direction: 270, amperes: 40, inputs: [ups] });
  const rack = new Rack(vault, 'k01', { x: 6000, y: 2000 });
  new Pdu(rack, 'pdu', { feed: 'A', amperes: 32, inputs: [new Circuit(out, 'c-k01', { phase: 'L1', amperes: 32, cable: 'ZR-YJV-3×6', squareMillimetres: 6 })] });
  new AirConditioner(vault, 'ac', { x: 10_000, y: 2000, direction: 180, sensibleKilowatts: 5, airflow: 1500, watts: 2000, inputs: [circuits[1]!] });
  const shield = new ShieldedEnclosure(vault, 'shield', { gap: 600 });
  new Penetration(shield, 'filter', { kind: 'power-filter', at: { x: 4700, y: 3000 }, carries: '进线', circuits: circuits.filter((_, i) => filtered.includes(['c-ups', 'c-ac'][i]!)) });
  const [finding] = assess(facility.resolve()).findings.filter(({ rule }) => rule === 'shield-power-filter');
  return [finding!.state, ...finding!.because.map(({ en }) => en)];
}

test('what a UPS in a shielded room feeds there does not enter the shield', () => {
  expect(found(['c-ups', 'c-ac'])).toEqual(['met']);
  expect(found(['c-ups'])).toEqual(['not-met', 'circuits without a filter: c-ac']);
  expect(found(['c-ac'])).toEqual(['not-met', 'circuits without a filter: c-ups']);
});
