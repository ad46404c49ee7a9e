import { type Construct } from 'constructs';
import { Camera, type Facility, MonitoringSwitch, Pdu, Recorder } from '../../../constructs';
import { smallSite } from '../site';

/** The cameras follow their recorder to its switch. */
export default function design(scope: Construct): Facility {
  const { facility, service, rack, circuit } = smallSite(scope);
  new Pdu(rack, 'pdu-a', { feed: 'A', amperes: 32, inputs: [circuit] });
  const recorder = new Recorder(service, 'nvr', { rack, unit: 10, terabytes: 10 });
  new MonitoringSwitch(service, 'sw-1', { rack, unit: 20, ports: 2, connects: [recorder] });
  for (const n of [1, 2]) new Camera(service, `cam-${n}`, { x: 300, y: 1000 * n, direction: 0, recorder });
  return facility;
}
