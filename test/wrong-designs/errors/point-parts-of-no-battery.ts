import type { Construct } from 'constructs';
import { type Collector, Facility, type MonitoringHost, MonitoringPoint, ReferenceMachineRoom, type Room, type Ups } from '../../../constructs';

/** Blocks of a UPS, which has none: its battery has. */
export default function wrong(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例单位' });
  const site = new ReferenceMachineRoom(facility, 'site');
  new MonitoringPoint(site.part('ups') as Room, 'own', {
    kind: 'ups', source: site.part('env-collector') as Collector, server: site.part('env-host') as MonitoringHost, x: 5000, y: 3000, number: 99, protocol: 'modbus-rtu',
    watches: site.part('ups-a') as Ups, each: 'block', records: ['battery-voltage'],
  });
  return facility;
}
