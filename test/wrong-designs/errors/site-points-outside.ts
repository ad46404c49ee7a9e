import { type Construct } from 'constructs';
import { type Facility, Aisle, Collector, GasSystem, GasZone, Lighting, MonitoringHost, MonitoringPoint, rectangle } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, core, circuit, rack } = smallSite(scope);
  new Lighting(service, 'lamps', { inputs: [circuit], fixtures: [{ x: 3000, y: 2500 }, { x: 30_000, y: 2500 }], watts: 48, lumens: 4800, lux: 500 });
  new Aisle(service, 'cold', { kind: 'cold', outline: rectangle(1000, 1000, 6000, 1200) });
  const system = new GasSystem(service, 'gas', { agent: 'hfc-227ea', x: 500, y: 4500, cylinders: { count: 1, litres: 90, kilograms: 60, tareKilograms: 110, megapascals: 4.2 } });
  const zone = { system, concentration: 8, dischargeSeconds: 8, soakMinutes: 5 };
  new GasZone(core, 'gas-core', { ...zone, rooms: [core], nozzles: [{ room: core, x: 9000, y: 25_000, z: 2600 }] });
  new GasZone(service, 'gas-service', { ...zone, rooms: [service], nozzles: [{ room: core, x: 9000, y: 2500, z: 2600 }] });
  const read = { source: new Collector(service, 'collector', { rack, unit: 3, units: 1, inputs: [circuit] }), server: new MonitoringHost(service, 'host', { rack, unit: 5, units: 1, inputs: [circuit] }) };
  new MonitoringPoint(service, 'th-1', { ...read, kind: 'temperature-humidity', protocol: 'modbus-rtu', number: 1, x: 6000, y: 500 });
  new MonitoringPoint(service, 'leak-1', { ...read, kind: 'leak', protocol: 'contact', number: 1, line: [{ x: 500, y: 500 }, { x: 500, y: 50_000 }] });
  return facility;
}
