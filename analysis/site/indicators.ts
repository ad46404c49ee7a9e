/** 环境与电气指标: what is demanded in which rooms, and by which clause. GB 50174-2017 throughout; not mixed with GB/T 2887. */
import type { Certainty, Indicator, Range, Room, Site } from '../../model';

export interface IndicatorLimit {
  readonly kind: Indicator;
  /** Rooms it holds for; absent: the whole site. */
  readonly rooms: 'main' | 'auxiliary' | 'battery' | 'control' | undefined;
  readonly range: Range;
  readonly note?: string;
  readonly certainty: Certainty;
  /** Absent: 可配置默认值. */
  readonly clause?: string;
}

const annex = 'GB 50174-2017 附录A';

export const indicatorLimits: readonly IndicatorLimit[] = [
  { kind: 'temperature', rooms: 'main', range: { min: 18, max: 27 }, note: '冷通道或机柜进风区域', certainty: 'S', clause: annex },
  { kind: 'dew-point', rooms: 'main', range: { min: 5.5, max: 15 }, note: '冷通道或机柜进风区域', certainty: 'K', clause: annex },
  { kind: 'humidity', rooms: 'main', range: { max: 60 }, note: '同时满足露点温度', certainty: 'K', clause: annex },
  { kind: 'temperature-off', rooms: 'main', range: { min: 5, max: 45 }, note: '停机时', certainty: 'K', clause: annex },
  { kind: 'humidity-off', rooms: 'main', range: { min: 8, max: 80 }, note: '停机时，同时满足露点温度', certainty: 'K', clause: annex },
  { kind: 'dew-point-off', rooms: 'main', range: { max: 27 }, note: '停机时', certainty: 'K', clause: annex },
  { kind: 'temperature-rate', rooms: 'main', range: { max: 20 }, note: '小于该值；使用磁带机时小于5 ℃/h', certainty: 'K', clause: annex },
  { kind: 'temperature', rooms: 'auxiliary', range: { min: 18, max: 28 }, note: '辅助区开机时', certainty: 'K', clause: annex },
  { kind: 'humidity', rooms: 'auxiliary', range: { min: 35, max: 75 }, note: '辅助区开机时', certainty: 'K', clause: annex },
  { kind: 'temperature-off', rooms: 'auxiliary', range: { min: 5, max: 35 }, note: '停机时', certainty: 'K', clause: annex },
  { kind: 'humidity-off', rooms: 'auxiliary', range: { min: 20, max: 80 }, note: '停机时', certainty: 'K', clause: annex },
  { kind: 'temperature', rooms: 'battery', range: { min: 20, max: 30 }, certainty: 'K', clause: annex },
  { kind: 'dust', rooms: 'main', range: { max: 17_600_000 }, note: '小于该值', certainty: 'K', clause: 'GB 50174-2017 §5.1' },
  { kind: 'noise', rooms: 'control', range: { max: 60 }, note: '有人值守的固定位置，小于该值', certainty: 'K', clause: 'GB 50174-2017 §5.2' },
  { kind: 'radio-field', rooms: 'main', range: { max: 130 }, note: '80～1000 MHz和1400～2000 MHz', certainty: 'K', clause: 'GB 50174-2017 §5.2' },
  { kind: 'magnetic-field', rooms: 'main', range: { max: 30 }, certainty: 'K', clause: 'GB 50174-2017 §5.2' },
  { kind: 'vibration', rooms: 'main', range: { max: 500 }, note: '设备停机时地板表面', certainty: 'K', clause: 'GB 50174-2017 §5.2' },
  { kind: 'static-voltage', rooms: 'main', range: { max: 1 }, certainty: 'K', clause: 'GB 50174-2017 §5.2' },
  { kind: 'floor-resistance', rooms: 'main', range: { min: 2.5e4, max: 1e9 }, certainty: 'K', clause: 'GB 50174-2017 §8.3' },
  { kind: 'pressure-difference', rooms: 'main', range: { min: 5 }, note: '对其他房间；对室外不小于10 Pa', certainty: 'K', clause: 'GB 50174-2017 §7.4' },
  { kind: 'illuminance', rooms: 'main', range: { min: 500 }, certainty: 'K', clause: 'GB 50174-2017 §8.2' },
  { kind: 'earth-resistance', rooms: undefined, range: { max: 1 }, certainty: 'U' },
  { kind: 'voltage', rooms: undefined, range: { min: -10, max: 7 }, certainty: 'K', clause: annex },
  { kind: 'frequency', rooms: undefined, range: { min: 49.5, max: 50.5 }, certainty: 'K', clause: annex },
  { kind: 'distortion', rooms: undefined, range: { max: 5 }, certainty: 'K', clause: annex },
  { kind: 'interruption', rooms: undefined, range: { max: 10 }, note: '0～10 ms', certainty: 'K', clause: annex },
];

export function roomsFor(site: Site, { rooms }: IndicatorLimit): readonly Room[] {
  const fits = (room: Room): boolean => (rooms === 'main' ? room.use === 'equipment' : rooms === 'battery' ? room.use === 'battery' : rooms === 'control' ? room.use === 'control' : room.use === 'operation' || room.use === 'control');
  return rooms === undefined ? [] : site.rooms.filter(fits);
}

/** Is a range wholly within another? */
export const within = (inner: Range, outer: Range): boolean =>
  (outer.min === undefined || (inner.min !== undefined && inner.min >= outer.min)) && (outer.max === undefined || (inner.max !== undefined && inner.max <= outer.max));
export const inside = (value: number, { min, max }: Range): boolean => (min === undefined || value >= min) && (max === undefined || value <= max);
