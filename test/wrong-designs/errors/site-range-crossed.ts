import { type Construct } from 'constructs';
import { Collector, type Facility, MonitoringHost, MonitoringPoint } from '../../../constructs';
import { smallSite } from '../site';

/** A lower limit above the upper one: the point would alarm for ever. */
export default function design(scope: Construct): Facility {
  const { facility, service, circuit } = smallSite(scope);
  const server = new MonitoringHost(service, 'host', { x: 500, y: 500, inputs: [circuit] });
  const source = new Collector(service, 'collector', { x: 800, y: 500, inputs: [circuit] });
  new MonitoringPoint(service, 'th', { kind: 'temperature-humidity', protocol: 'modbus-rtu', source, server, x: 1000, y: 1000, thresholds: [{ measure: 'temperature', warning: { min: 30, max: 18 }, hysteresis: 1, delaySeconds: 60 }] });
  return facility;
}
