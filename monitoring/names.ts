/** Names that rules, scrapes and readers share. */
import type { WatchedPoint } from '../analysis/environment';

/** A value of a point, in the unit of its measure. */
export const valueMetric = 'jifang_point_value';
/** 1 when a state is so, else 0. */
export const stateMetric = 'jifang_point_state';
/** 1 when a point was read. Only where its reader is not asked for it alone: there `up` says so; behind a collector, whether its sensor answers. */
export const upMetric = 'jifang_point_up';

/** Every series of a point bears these, and `measure`; of values of several phases also `line`, of parts of a battery `cell` (`2-05`: string, block). */
export interface PointLabels {
  readonly point: string;
  readonly kind: string;
  readonly name: string;
  readonly room: string;
}

export const labelsOf = ({ point, room }: WatchedPoint): PointLabels => ({ point: point.id, kind: point.kind, name: point.name, room });

/** A label matcher for one of these values, as PromQL quotes it. */
export const oneOf = (label: string, values: readonly string[]): string =>
  (values.length === 1 ? `${label}=${JSON.stringify(values[0])}` : `${label}=~${JSON.stringify(values.map((value) => value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('|'))}`);

/** Name of the object's series, as the SNMP exporter has it. */
export const snmpMetric = ({ object, oid }: { readonly object?: string; readonly oid: string }): string =>
  (object === undefined ? `oid_${oid.replaceAll('.', '_')}` : object === 'entPhySensorValue' ? `${object}_${oid.slice(oid.lastIndexOf('.') + 1)}` : object);
