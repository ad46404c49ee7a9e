import { type Construct } from 'constructs';
import { Camera, Column, Door, type Facility, Pipe, Rack, Recorder, Tray } from '../../../constructs';
import { smallSite } from '../site';

/** A rack, a door, a camera, a tray and a pipe where columns stand; and a tray beside one. */
export default function design(scope: Construct): Facility {
  const { facility, floor, service, core, rack, circuit } = smallSite(scope);
  new Column(floor, 'kz-1', { name: 'KZ-1', x: 4000, y: 3000, width: 600 });
  new Column(floor, 'kz-2', { name: 'KZ-2', x: 6000, y: 1000, width: 500, depth: 400 });
  new Column(floor, 'kz-3', { name: 'KZ-3', x: 9000, y: 2500, width: 700, round: true });
  new Rack(service, 'a02', { x: 4400, y: 3600 });
  new Door(floor, 'inner', { between: [service, core], at: { x: 6000, y: 1500 } });
  const recorder = new Recorder(service, 'nvr', { rack, unit: 20, terabytes: 4, inputs: [circuit] });
  new Camera(core, 'cam', { x: 9100, y: 2600, direction: 90, recorder });
  // Twice through one column is told once.
  new Tray(floor, 'tray-1', { width: 200, line: [{ x: 8000, y: 2500 }, { x: 10_000, y: 2500 }, { x: 10_000, y: 2400 }, { x: 8000, y: 2400 }] });
  new Tray(floor, 'tray-2', { width: 200, line: [{ x: 3601, y: 500 }, { x: 3601, y: 4500 }] });
  new Tray(floor, 'tray-3', { width: 200, line: [{ x: 3600, y: 500 }, { x: 3600, y: 4500 }] });
  new Pipe(floor, 'drain', { kind: 'drain', line: [{ x: 4300, y: 500 }, { x: 4310, y: 4500 }], diameter: 32, protection: '保温' });
  return facility;
}
