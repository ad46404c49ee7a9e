import { type Construct } from 'constructs';
import { type Facility, Collector, MonitoringHost, MonitoringPoint } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, circuit, cabinet, rack } = smallSite(scope);
  const read = { source: new Collector(service, 'collector', { rack, unit: 3, units: 1, inputs: [circuit] }), server: new MonitoringHost(service, 'host', { rack, unit: 5, units: 1, inputs: [circuit] }) };
  const lasting = { hysteresis: 1, delaySeconds: 5 };
  new MonitoringPoint(service, 'th-1', { ...read, kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 1, thresholds: [{ measure: 'battery-charge', warning: { min: 20 }, ...lasting }], records: ['temperature', 'wet'] });
  new MonitoringPoint(service, 'ups-1', { ...read, kind: 'ups', protocol: 'modbus-rtu', number: 2, watches: service });
  new MonitoringPoint(service, 'ac-1', { ...read, kind: 'air-conditioner', protocol: 'modbus-rtu', number: 3, watches: cabinet });
  // Any thing may be warm or wet.
  new MonitoringPoint(service, 'th-2', { ...read, kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 4, watches: cabinet });
  return facility;
}
