/** Which devices read monitoring points, and which answer for them. */
import { pointsOfServer } from '../analysis/environment';
import { by, groupedBy, indexOf, type Device, type Model, type MonitoringPoint } from '../model';

interface Monitoring {
  /** By device that answers. The place in the list, from 1, is the point's number there. */
  readonly bySource: ReadonlyMap<string, readonly MonitoringPoint[]>;
  /** By monitoring server. */
  readonly byServer: ReadonlyMap<string, readonly MonitoringPoint[]>;
}

const kept = new WeakMap<Model, Monitoring>();

function monitoringOf(model: Model): Monitoring {
  const known = kept.get(model);
  if (known) return known;
  const points = [...model.monitoringPoints ?? []].sort(by(({ id }) => id));
  const made = { bySource: groupedBy(points, ({ source }) => source), byServer: groupedBy(points, ({ server }) => server) };
  kept.set(model, made);
  return made;
}

/** Points that a device answers for, in the order of their numbers. */
export const pointsAt = (model: Model, device: string): readonly MonitoringPoint[] => monitoringOf(model).bySource.get(device) ?? [];

/** The image of a device that reads points or answers for them; a device that does both reads. */
export const monitoringImage = (model: Model, device: Pick<Device, 'id'>): 'monitor' | 'sensor' | undefined =>
  (monitoringOf(model).byServer.has(device.id) ? 'monitor' : monitoringOf(model).bySource.has(device.id) ? 'sensor' : undefined);

/**
 * A bus or a dry contact ends at its collector, which in the twin answers for it by Modbus/TCP; a UPS of the machine room, itself or
 * behind a collector, by NUT, whose readings and states the twin has.
 */
const spoken = (model: Model, { kind, protocol, source }: MonitoringPoint): string => {
  if (protocol === 'modbus-rtu' || protocol === 'contact') return 'modbus';
  return kind === 'ups' && !indexOf(model).devices.has(source) ? 'nut' : protocol;
};

/** `TWIN_POINTS` of a device that answers: id, kind, protocol, number of each point. */
export function sensorSettings(device: Pick<Device, 'id'>, model: Model): Record<string, string> {
  return { TWIN_POINTS: pointsAt(model, device.id).map((point, i) => `${point.id} ${point.kind} ${spoken(model, point)} ${i + 1}`).join('; ') };
}

/** What a monitoring server reads, a point a line: id, kind, protocol, address of the device, number there, name, room. */
export const pointsToRead = (model: Model, server: Pick<Device, 'id'>): string => (pointsOfServer(model).get(server.id) ?? []).flatMap(({ point, room, address }) => {
  const number = pointsAt(model, point.source).indexOf(point) + 1;
  return address === undefined ? [] : [`${[point.id, point.kind, spoken(model, point), address, String(number), point.name, room].join('\t')}\n`];
}).join('');
