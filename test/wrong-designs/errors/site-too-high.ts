import { type Construct } from 'constructs';
import { type Facility, Camera, Door, Furniture, Rack, Recorder, rectangle, Room, Tray, Window } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core, circuit, rack } = smallSite(scope);
  new Room(floor, 'high', { area: 'management', outline: rectangle(20_000, 0, 3000, 3000), clearHeight: 3000, raisedFloor: { height: 500, use: 'cables', material: '钢', panel: 600 }, ceilingHeight: 900 });
  new Door(floor, 'd1', { between: [service, core], at: { x: 6000, y: 1500 }, height: 5000 });
  new Window(floor, 'w1', { between: [service, 'outdoor'], at: { x: 0, y: 2500 }, width: 1000, height: 2000, sill: 3000 });
  new Rack(core, 'b01', { x: 9000, y: 2500, size: { width: 600, depth: 1100, height: 2900 } });
  new Furniture(core, 'screen', { kind: 'desk', x: 7000, y: 4300, z: 2500 });
  new Tray(floor, 'tray', { line: [{ x: 500, y: 500 }, { x: 5000, y: 500 }], z: 23_000 });
  const recorder = new Recorder(service, 'nvr', { rack, unit: 3, terabytes: 12, inputs: [circuit] });
  new Camera(service, 'cam-1', { x: 500, y: 500, z: 26_000, direction: 45, recorder });
  new Camera(service, 'cam-2', { x: 500, y: 700, z: -500, direction: 45, recorder });
  return facility;
}
