import { type Construct } from 'constructs';
import { type Facility, Door, DoorController, GasSystem, GasZone, Lock, Reader, rectangle, Room } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core, circuit } = smallSite(scope);
  const far = new Room(floor, 'far', { area: 'management', outline: rectangle(20_000, 0, 3000, 3000) });
  const controller = new DoorController(service, 'acu', { x: 400, y: 150, z: 2200, inputs: [circuit] });
  const door = new Door(floor, 'd1', { between: [service, core], at: { x: 6000, y: 2500 } });
  new Reader(floor, 'r1', { door, side: far, controller });
  new Reader(floor, 'r2', { door, side: 'outside', controller });
  new Lock(floor, 'l1', { door, controller });
  new Lock(floor, 'l2', { door, controller });
  const system = new GasSystem(service, 'gas', { agent: 'hfc-227ea', x: 500, y: 4500, cylinders: { count: 1, litres: 90, kilograms: 60, tareKilograms: 110, megapascals: 4.2 } });
  const zone = { system, rooms: [core], concentration: 8, dischargeSeconds: 8, soakMinutes: 5 };
  new GasZone(core, 'gas-core', zone);
  new GasZone(core, 'gas-core-again', zone);
  new GasZone(core, 'gas-core-floor', { ...zone, layers: ['floor'] });
  return facility;
}
