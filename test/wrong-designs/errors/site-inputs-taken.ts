import { type Construct } from 'constructs';
import { type Facility, Collector, MonitoringHost, MonitoringPoint, type MonitoringPointProps } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, circuit, rack } = smallSite(scope);
  const [source, server] = [new Collector(service, 'collector', { rack, unit: 3, units: 1, inputs: [circuit] }), new MonitoringHost(service, 'host', { rack, unit: 5, units: 1, inputs: [circuit] })];
  const point = (id: string, props: Pick<MonitoringPointProps, 'kind' | 'protocol' | 'number' | 'thresholds' | 'readings'>) => new MonitoringPoint(service, id, { source, server, ...props });
  const so = (measure: 'door-forced' | 'door-held' | 'wet') => ({ measure, state: 'alarm', hysteresis: 0, delaySeconds: 0 } as const);
  point('th-1', { kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 1 });
  point('th-2', { kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 1 });
  point('th-3', { kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 248 });
  // Inputs 4 and 5; the number of what is read by stated registers counts for nothing.
  point('door-1', { kind: 'access', protocol: 'contact', number: 4, thresholds: [so('door-forced'), so('door-held')] });
  point('leak-1', { kind: 'leak', protocol: 'contact', number: 5, thresholds: [so('wet')] });
  point('leak-2', { kind: 'leak', protocol: 'contact', number: 0, thresholds: [so('wet')] });
  point('leak-3', { kind: 'leak', protocol: 'contact', number: 4, thresholds: [so('wet')], readings: [{ measure: 'wet', register: 7 }] });
  return facility;
}
