import { type Construct } from 'constructs';
import { type Facility, Collector, MonitoringHost, Ups } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, core, circuit, rack } = smallSite(scope, { monitoringPrefix: '10.90.0.0/24' });
  const inputs = [circuit];
  new Collector(service, 'collector', { rack, unit: 3, units: 1, inputs, address: '10.90.0.11' });
  new MonitoringHost(service, 'host', { rack, unit: 5, units: 1, inputs, address: '10.90.0.11' });
  new Ups(core, 'ups-1', { x: 8000, y: 2000, kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs, address: '10.91.0.21' });
  new Ups(core, 'ups-2', { x: 9500, y: 2000, kva: 20, powerFactor: 0.9, efficiency: 0.94, inputs, address: '10.90.0.300' });
  return facility;
}
