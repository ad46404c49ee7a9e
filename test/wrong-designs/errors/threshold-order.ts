import type { Construct } from 'constructs';
import { type Collector, Facility, type MonitoringHost, MonitoringPoint, ReferenceMachineRoom, type Room } from '../../../constructs';

/** Alarms before warnings: overridden in a pattern, against a warning that stays, and of a point of one's own, below. */
export default function wrong(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例单位' });
  const site = new ReferenceMachineRoom(facility, 'site', { override: {
    'th-service-1': { thresholds: [{ measure: 'temperature', alarm: { max: 27 }, warning: { max: 29 } }] },
    'th-service-2': { thresholds: [{ measure: 'temperature', alarm: { max: 26 } }] },
    'th-core-1': { thresholds: [{ measure: 'temperature', alarm: { max: 27 } }] },
  } });
  new MonitoringPoint(site.part('service') as Room, 'own', {
    kind: 'temperature-humidity', source: site.part('env-collector') as Collector, server: site.part('env-host') as MonitoringHost, x: 12_000, y: 7000, number: 99, protocol: 'modbus-rtu',
    thresholds: [{ measure: 'humidity', warning: { min: 20 }, hysteresis: 3, delaySeconds: 60 }, { measure: 'humidity', alarm: { min: 30 }, hysteresis: 3, delaySeconds: 60 }],
  });
  return facility;
}
