import { type Construct } from 'constructs';
import { type Facility, Collector, MonitoringHost, MonitoringSwitch, Recorder } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, circuit, rack } = smallSite(scope);
  const inputs = [circuit];
  new Recorder(service, 'nvr', { terabytes: 12, inputs });
  new Collector(service, 'collector', { rack, inputs });
  new MonitoringHost(service, 'host', { inputs });
  new MonitoringSwitch(service, 'lan', { inputs });
  return facility;
}
