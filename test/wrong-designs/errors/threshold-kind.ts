import { type Construct } from 'constructs';
import { type Facility, Collector, MonitoringHost, MonitoringPoint } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, circuit, rack } = smallSite(scope);
  const read = { source: new Collector(service, 'collector', { rack, unit: 3, units: 1, inputs: [circuit] }), server: new MonitoringHost(service, 'host', { rack, unit: 5, units: 1, inputs: [circuit] }) };
  const lasting = { hysteresis: 0, delaySeconds: 5 };
  new MonitoringPoint(service, 'th-1', { ...read, kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 1, thresholds: [{ measure: 'temperature', state: 'alarm', ...lasting }] });
  new MonitoringPoint(service, 'leak-1', { ...read, kind: 'leak', protocol: 'contact', number: 1, thresholds: [{ measure: 'wet', warning: { max: 3 }, ...lasting }] });
  // A power factor has no unit, and is a value all the same.
  new MonitoringPoint(service, 'pf-1', { ...read, kind: 'power', protocol: 'modbus-rtu', number: 2, thresholds: [{ measure: 'power-factor', warning: { min: 0.9 }, ...lasting }, { measure: 'output-power-factor', state: 'warning', ...lasting }] });
  return facility;
}
