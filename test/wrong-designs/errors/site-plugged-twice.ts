import { type Construct } from 'constructs';
import { type Facility, MonitoringSwitch, Pdu, Recorder } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, rack, circuit } = smallSite(scope);
  new Pdu(rack, 'pdu-a', { feed: 'A', amperes: 32, inputs: [circuit] });
  const nvr = new Recorder(service, 'nvr', { rack, unit: 10, terabytes: 10 });
  new MonitoringSwitch(service, 'sw-1', { rack, unit: 20, connects: [nvr] });
  new MonitoringSwitch(service, 'sw-2', { rack, unit: 21, connects: [nvr] });
  return facility;
}
