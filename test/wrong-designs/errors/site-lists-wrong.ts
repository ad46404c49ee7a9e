import { type Construct } from 'constructs';
import { type Facility, AirConditioner, Building, Floor, Riser, Tray, Wall } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, site, floor, service, core, circuit } = smallSite(scope);
  const annex = new Building(site, 'annex', { address: '示例市示例路2号', floorsAbove: 2 });
  const other = new Floor(annex, 'n1', { level: 1, storeyHeight: 4200 });
  new Riser(site, 'shaft-1', { x: 600, y: 600, floors: [floor, floor] });
  new Riser(site, 'shaft-2', { x: 600, y: 600, floors: [floor, other] });
  new Tray(floor, 'tray', { line: [{ x: 500, y: 500 }, { x: 500, y: 500 }] });
  new Wall(floor, 'w1', { between: [service, core], thickness: 201 });
  new AirConditioner(service, 'ac', { x: 1000, y: 1000, sensibleKilowatts: 20, airflow: 6000, watts: 8000, inputs: [circuit], serves: [] });
  return facility;
}
