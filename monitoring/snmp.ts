/** Module map of snmp_exporter: a module for each set of objects that points share. */
import { readingsOf, type SnmpReading, type WatchedPoint } from '../analysis/environment';
import { by, type MonitoringPoint } from '../model';
import { snmpMetric } from './names';
import { yamlDocument, type Yaml } from './yaml';

/** Name of the access right in the map. */
export const snmpAuth = 'jifang';
/** SNMPv3 with authentication and encryption. Who runs the server fills in the passwords: they are no part of a design. */
const auth = { security_level: 'authPriv', username: 'jifang', password: 'CHANGE-ME-auth', auth_protocol: 'SHA', priv_protocol: 'AES', priv_password: 'CHANGE-ME-priv' } as const;

const objectsOf = (point: MonitoringPoint): readonly SnmpReading[] => readingsOf(point).flatMap((reading) => (reading.protocol === 'snmp' ? [reading] : reading.protocol === 'derived' ? [reading.watts, reading.volts, reading.amperes] : []));

/** More measures than this make no name. */
const longest = 8;

/** Points that read the same few objects share a module, named after what they measure. */
export function snmpModuleOf(point: MonitoringPoint): string {
  const readings = objectsOf(point);
  if (readings.some(({ stated, object }) => stated || object === 'entPhySensorValue') || readings.length > longest) return point.id.replace(/[^\w-]/g, '_');
  return readings.map(({ measure }) => measure).join('_');
}

function moduleOf(readings: readonly SnmpReading[]): Readonly<Record<string, Yaml>> {
  // One object may tell several states.
  const objects = [...new Map(readings.map((reading) => [reading.oid, reading])).values()].sort(by(({ oid }) => oid));
  const walk = objects.filter(({ perLine }) => perLine).map(({ oid }) => oid);
  const get = objects.filter(({ perLine }) => !perLine).map(({ oid }) => oid);
  return {
    ...(walk.length > 0 ? { walk } : {}), ...(get.length > 0 ? { get } : {}),
    metrics: objects.map((reading) => ({
      name: snmpMetric(reading), oid: reading.oid.replace(/\.0$/, ''), type: 'gauge', help: reading.object ?? reading.oid,
      ...(reading.perLine ? { indexes: [{ labelname: 'line', type: 'gauge' }] } : {}),
    })),
  };
}

/**
 * Nothing where no point is on SNMP.
 * @param form `split` is what snmp_exporter reads since 0.23: access rights beside the modules; before, each module has its own
 */
export function snmpFile(server: string, watched: readonly WatchedPoint[], form: 'split' | 'joined'): string | undefined {
  const modules = new Map<string, readonly SnmpReading[]>();
  for (const { point } of watched) if (point.protocol === 'snmp' && objectsOf(point).length > 0) modules.set(snmpModuleOf(point), objectsOf(point));
  if (modules.size === 0) return undefined;
  const made = [...modules].sort(by(([name]) => name)).map(([name, readings]) => [name, moduleOf(readings)] as const);
  return yamlDocument([
    `${server}：SNMP 对象表（snmp_exporter ${form === 'split' ? '0.23 及以后' : '0.22 及以前'}）。由设施模型生成，请改模型，不要改本文件。`,
    '监测点未写明对象的，UPS 按 RFC 1628，传感器按 RFC 3433；此为可配置默认值，以所选产品的说明书为准。',
    'CHANGE-ME 处由运行单位填写口令，口令不入设计文件。',
  ], form === 'split'
    ? { auths: { [snmpAuth]: { version: 3, ...auth } }, modules: Object.fromEntries(made) }
    : Object.fromEntries(made.map(([name, module]) => [name, { ...module, version: 3, auth }])));
}
