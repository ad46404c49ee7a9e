import { type Construct } from 'constructs';
import { AirConditioner, Battery, Column, DistributionCabinet, Door, type Facility, Furniture, GasSystem, Ups } from '../../../constructs';
import { smallSite } from '../site';

/** Whatever stands where the leaf of one door swings, and a desk beside it. */
export default function design(scope: Construct): Facility {
  const { facility, floor, service, core, mains, circuit } = smallSite(scope);
  new Door(floor, 'd1', { between: [service, 'corridor'], at: { x: 500, y: 0 }, width: 900, opensInto: service });
  new Furniture(service, 'desk-1', { x: 900, y: 900 });
  new Furniture(service, 'desk-2', { x: 900, y: 3000 });
  const d2 = (id: string, x: number, y: number) => new Door(floor, id, { between: [core, 'corridor'], at: { x, y }, width: 900, opensInto: core });
  d2('d2', 6600, 0);
  new DistributionCabinet(core, 'pd-2', { kind: 'main', x: 6700, y: 700, amperes: 160, inputs: [mains] });
  d2('d3', 8200, 0);
  const ups = new Ups(core, 'ups-1', { x: 8200, y: 800, kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs: [circuit] });
  d2('d4', 10_000, 0);
  new Battery(core, 'battery-1', { x: 10_000, y: 800, ups, blocks: 32, cells: 6, ampereHours: 100, kilograms: 1200 });
  d2('d5', 6800, 5000);
  new AirConditioner(core, 'ac-1', { x: 6800, y: 4300, sensibleKilowatts: 20, airflow: 6000, watts: 8000, inputs: [circuit] });
  d2('d6', 8600, 5000);
  new Column(floor, 'kz-1', { name: 'KZ-1', x: 8600, y: 4500, width: 400, round: true });
  d2('d7', 10_400, 5000);
  new GasSystem(core, 'gas-1', { agent: 'hfc-227ea', kind: 'prefabricated', x: 10_400, y: 4500, direction: 0, cylinders: { count: 1, litres: 150, kilograms: 140, megapascals: 2.5, tareKilograms: 150 } });
  return facility;
}
