/** Symbols of the plans of a machine room. Each differs from the others in form, so that grey print says the same. */
import { detectorKinds, fireDeviceKinds, intrusionKinds, lightingKinds, penetrationKinds, type DetectorKind, type FireDeviceKind, type IntrusionKind, type LightingKind, type PenetrationKind } from '../../model/site/vocabulary';
import { monitoringPointKinds, type MonitoringPointKind } from '../../model/vocabulary';
import type { Icon, IconPart } from '../icons';
import { circlePath, number as n, rectPath } from '../path-data';
import type { Tone } from '../scene';

const symbol = (label: string, parts: readonly IconPart[]): Icon => ({ width: 12, height: 12, label, parts: [...parts] });

const ring = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: circlePath(6, 6, 5.2), fill: 'paper', stroke: tone, strokeWidth: 1 }, ...inner];
const square = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: rectPath(0.8, 0.8, 10.4, 10.4, 1), fill: 'paper', stroke: tone, strokeWidth: 1 }, ...inner];
const filled = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: rectPath(0.5, 0.5, 11, 11, 1.6), fill: tone }, ...inner];
const diamond = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: 'M6 0.4L11.6 6L6 11.6L0.4 6z', fill: 'paper', stroke: tone, strokeWidth: 0.9 }, ...inner];
const strokes = (d: string, tone: Tone, strokeWidth = 1.1): IconPart => ({ d, stroke: tone, strokeWidth });
const fills = (d: string, tone: Tone): IconPart => ({ d, fill: tone });

const detectors: Readonly<Record<DetectorKind, IconPart[]>> = {
  smoke: square('danger', strokes('M3.4 8.6c1.6-1.6 1.6-3.2 2.6-3.2s0.6 2 1.6 2s1-2.4 1.4-4', 'danger')),
  heat: square('danger', strokes('M6 2.6v4', 'danger', 1.4), fills(circlePath(6, 8.2, 1.7), 'danger')),
  aspirating: square('danger', strokes('M2.6 6h6.8M4 4.4v3.2M6 4.4v3.2M8 4.4v3.2', 'danger')),
};
const fireDevices: Readonly<Record<FireDeviceKind, IconPart[]>> = {
  button: filled('danger', fills(circlePath(6, 6, 2.6), 'paper')),
  release: filled('danger', strokes('M3 6h6M6 3v6', 'paper', 1.5)),
  sounder: ring('danger', fills('M3 4.8h2L8 2.6v6.8L5 7.2H3z', 'danger')),
  'discharge-lamp': ring('danger', strokes('M2.4 2.4L9.6 9.6M9.6 2.4L2.4 9.6', 'danger', 0.9)),
  telephone: ring('danger', strokes('M3.2 5.4c1.2-1.8 4.4-1.8 5.6 0M3.2 5.4v1.6M8.8 5.4v1.6', 'danger', 1.4)),
};
const intruders: Readonly<Record<IntrusionKind, IconPart[]>> = {
  infrared: diamond('mirror', strokes('M4 4.2c1.4 1.2 1.4 2.4 0 3.6M6.2 3.2c2.2 1.8 2.2 3.8 0 5.6', 'mirror', 0.9)),
  'door-contact': diamond('mirror', fills(rectPath(3.4, 4.4, 2.1, 3.2), 'mirror'), strokes(rectPath(6.6, 4.6, 1.8, 2.8), 'mirror', 0.7)),
  'glass-break': diamond('mirror', strokes('M6 2.8L5 5.4h2L6 9', 'mirror', 0.9)),
  vibration: diamond('mirror', strokes('M2.8 6h1.2l1-2l1.6 4l1-2h1.4', 'mirror', 0.9)),
  panic: diamond('mirror', fills(circlePath(6, 6, 2.2), 'mirror')),
};

/** Between the directions that cameras are drawn in (degrees). */
const turnStep = 15;

/** The symbol of a camera that looks that way: degrees counter-clockwise from the right. */
export function cameraIcon(direction: number): string {
  const nearest = (((Math.round(direction / turnStep) * turnStep) % 360) + 360) % 360;
  return nearest === 0 ? 'camera' : `camera-${nearest}`;
}

function cameraAt(direction: number): Icon {
  const radians = (-direction * Math.PI) / 180;
  const at = ([x, y]: readonly [number, number]): string => `${n(6 + (x - 6) * Math.cos(radians) - (y - 6) * Math.sin(radians))} ${n(6 + (x - 6) * Math.sin(radians) + (y - 6) * Math.cos(radians))}`;
  const ringOf = (...corners: readonly (readonly [number, number])[]): string => `M${corners.map(at).join('L')}z`;
  return symbol('摄像机（扇形为视场）', [fills(ringOf([0.6, 3.4], [7.6, 3.4], [7.6, 8.6], [0.6, 8.6]), 'tunnel'), fills(ringOf([8, 5.2], [11.4, 3.2], [11.4, 8.8], [8, 6.8]), 'tunnel')]);
}

/** Hexagons: no other family of symbols has them. */
const hexagon = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: 'M3.3 0.8H8.7L11.6 6L8.7 11.2H3.3L0.4 6z', fill: 'paper', stroke: tone, strokeWidth: 1 }, ...inner];
const monitored: Readonly<Record<MonitoringPointKind, IconPart[]>> = {
  'temperature-humidity': hexagon('service', strokes('M5 2.6v4.2', 'service', 1.3), fills(circlePath(5, 8, 1.5), 'service'), strokes('M7.2 3.4h1.4M7.2 5.2h1.4', 'service', 0.8)),
  smoke: hexagon('danger', strokes('M3.2 8c1.5-1.5 1.5-3 2.5-3s0.6 1.9 1.6 1.9s1-2.2 1.4-3.6', 'danger')),
  leak: hexagon('management', fills('M6 2.2C7.6 4.6 8.4 5.8 8.4 7a2.4 2.4 0 0 1-4.8 0C3.6 5.8 4.4 4.6 6 2.2z', 'management')),
  ups: hexagon('tunnel', fills('M6.9 2L3.6 6.8h2L5.1 10L8.4 5.2h-2z', 'tunnel')),
  'air-conditioner': hexagon('management', strokes('M6 2.6v6.8M3.1 4.3L8.9 7.7M8.9 4.3L3.1 7.7', 'management', 0.9)),
  infrared: hexagon('mirror', strokes('M4 4.2c1.4 1.2 1.4 2.4 0 3.6M6.2 3.2c2.2 1.8 2.2 3.8 0 5.6', 'mirror', 0.9)),
  power: hexagon('tunnel', strokes('M2.4 6.6H4.4L7.4 4.2M7.6 6.6H9.6', 'tunnel', 1)),
  pressure: hexagon('service', strokes('M2.8 6h2.4M9.2 6H6.8M4.2 4.9L5.3 6L4.2 7.1M7.8 4.9L6.7 6L7.8 7.1M6 3v6', 'service', 0.9)),
  access: hexagon('management', { d: circlePath(4.4, 6, 1.5), stroke: 'management', strokeWidth: 0.9 }, strokes('M5.9 6H9.4M8 6v1.6M9.2 6v1.2', 'management', 0.9)),
};

/** Trapezoids stand in the skin of a shield. */
const gate = (tone: Tone, ...inner: IconPart[]): IconPart[] => [{ d: 'M2 0.8H10L11.4 11.2H0.6z', fill: 'paper', stroke: tone, strokeWidth: 1 }, ...inner];
const penetrations: Readonly<Record<PenetrationKind, IconPart[]>> = {
  'power-filter': gate('tunnel', fills('M6.9 2.2L3.6 6.8h2L5.1 10L8.4 5.4h-2z', 'tunnel')),
  'signal-filter': gate('management', strokes('M2.6 6.4c0.8-2.6 1.6-2.6 2.4-0.2s1.6 2.6 2.4 0.2s1.6-2.4 2.2-0.2', 'management', 0.9)),
  'fibre-waveguide': gate('service', strokes(circlePath(6, 6.2, 3), 'service', 0.9), fills(circlePath(6, 6.2, 1), 'service')),
  'waveguide-window': gate('core', strokes('M3.6 3.4h4.8M3.2 6h5.6M2.8 8.6h6.4M4.6 3v6.4M7.4 3v6.4', 'core', 0.7)),
  'pipe-waveguide': gate('km', strokes('M3.2 4.2h5.6M3.2 8h5.6', 'km', 1.2)),
  untreated: gate('danger', strokes('M3.6 3.4L8.4 9M8.4 3.4L3.6 9', 'danger', 1.2)),
};

/** Louvred luminaires; those of the emergency lighting are half or wholly filled. */
const lights: Readonly<Record<LightingKind, IconPart[]>> = {
  normal: [{ d: rectPath(0.8, 2.2, 10.4, 7.6), fill: 'paper', stroke: 'ink', strokeWidth: 0.9 }, strokes('M0.8 4.8h10.4M0.8 7.2h10.4', 'ink', 0.7)],
  standby: [{ d: rectPath(0.8, 2.2, 10.4, 7.6), fill: 'paper', stroke: 'tunnel', strokeWidth: 0.9 }, fills('M0.8 9.8L11.2 2.2V9.8z', 'tunnel')],
  escape: [{ d: rectPath(1.6, 1.6, 8.8, 8.8), fill: 'service' }, strokes('M3.6 3.6L8.4 8.4M8.4 3.6L3.6 8.4', 'paper', 1.1)],
  sign: [{ d: rectPath(0.8, 2.8, 10.4, 6.4), fill: 'service' }, strokes('M2.6 6H9M6.8 4.2L9 6L6.8 7.8', 'paper', 1.1)],
};

const labelled = <K extends string>(prefix: string, parts: Readonly<Record<K, IconPart[]>>, words: Readonly<Record<K, { readonly zh: string }>>): Record<string, Icon> =>
  Object.fromEntries((Object.keys(parts) as K[]).map((kind) => [`${prefix}-${kind}`, symbol(words[kind].zh, parts[kind])]));

/** In the order in which legends list them. */
export const siteSymbols: Readonly<Record<string, Icon>> = Object.freeze({
  wall: { width: 24, height: 8, label: '墙体', parts: [{ d: rectPath(0, 2.5, 24, 3), fill: 'ink' }] },
  'glazed-wall': { width: 24, height: 8, label: '玻璃隔断', parts: [{ d: rectPath(0.3, 2.5, 23.4, 3), fill: 'paper', stroke: 'ink', strokeWidth: 0.6 }] },
  column: { width: 14, height: 14, label: '结构柱', parts: [{ d: rectPath(3, 3, 8, 8), fill: 'ink' }] },
  door: { width: 14, height: 14, label: '门（弧线为开启方向）', parts: [{ d: 'M1.5 13V2', stroke: 'ink', strokeWidth: 1.2 }, { d: 'M1.5 2A11 11 0 0 1 12.5 13', stroke: 'ink', strokeWidth: 0.5 }] },
  'shielded-door': { width: 14, height: 14, label: '屏蔽门', parts: [{ d: 'M1.5 13V2', stroke: 'core', strokeWidth: 2 }, { d: 'M1.5 2A11 11 0 0 1 12.5 13', stroke: 'ink', strokeWidth: 0.5 }] },
  window: { width: 24, height: 8, label: '窗', parts: [{ d: `${rectPath(0.3, 1.5, 23.4, 5)}M0.3 3.2h23.4M0.3 4.8h23.4`, stroke: 'ink', strokeWidth: 0.5 }] },
  'shield-gap': { width: 24, height: 8, label: '与墙面的间距', parts: [{ d: 'M2 4h20M2 1v6M22 1v6', stroke: 'ink', strokeWidth: 0.5 }, { d: 'M1 5L3 3M21 5L23 3', stroke: 'ink', strokeWidth: 1 }] },
  rack: { width: 14, height: 14, label: '机柜（白条一侧为正面）', parts: [{ d: rectPath(2, 0.5, 10, 13), fill: 'line', stroke: 'ink', strokeWidth: 0.6 }, { d: rectPath(2.4, 11, 9.2, 2), fill: 'paper' }] },
  'floor-thing': { width: 20, height: 12, label: '落地设备、家具', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'paper', stroke: 'ink', strokeWidth: 0.7 }] },
  'hanging-thing': { width: 20, height: 12, label: '壁挂或吊装设备', parts: [{ d: 'M0.5 0.5h3M5 0.5h3M9.5 0.5h3M14 0.5h5.5M19.5 2.5v3M19.5 7.5v4M17 11.5h-3M12 11.5h-3M7 11.5h-3M2.5 11.5h-2M0.5 9.5v-3M0.5 4.5v-3', stroke: 'ink', strokeWidth: 0.7 }] },
  cooler: { width: 20, height: 12, label: '空调', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'management', fillOpacity: 0.16, stroke: 'management', strokeWidth: 0.7 }] },
  supply: { width: 20, height: 12, label: 'UPS、电池、配电柜', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'tunnel', fillOpacity: 0.16, stroke: 'tunnel', strokeWidth: 0.7 }] },
  camera: cameraAt(0),
  ...Object.fromEntries(Array.from({ length: 360 / turnStep - 1 }, (_, i) => (i + 1) * turnStep).map((direction) => [`camera-${direction}`, { ...cameraAt(direction), turned: 'camera' }])),
  'camera-view': { width: 20, height: 12, label: '摄像机可见范围', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'tunnel', fillOpacity: 0.18 }] },
  reader: symbol('门禁读卡器', filled('management', strokes(rectPath(3, 2.4, 6, 7.2, 0.8), 'paper', 0.9), fills(circlePath(6, 7.4, 1), 'paper'))),
  'biometric-reader': symbol('门禁识别终端（含生物特征）', filled('management', strokes('M3.4 9c0.8-1 0.6-1.8 0.6-2.8a2 2 0 0 1 4 0c0 1.4 0.2 2.2 0.6 2.8M6 6v3.4', 'paper', 0.9))),
  lock: symbol('电控锁', [{ d: rectPath(2, 5.2, 8, 6, 0.8), fill: 'management' }, strokes('M3.8 5V3.6a2.2 2.2 0 0 1 4.4 0V5', 'management', 1.2)]),
  'door-controller': symbol('门禁控制器', square('management', strokes('M3 4h6M3 6h6M3 8h3.6', 'management', 0.9))),
  'video-recorder': symbol('录像机', square('tunnel', strokes(circlePath(4.4, 6, 1.4), 'tunnel', 0.9), strokes(circlePath(8, 6, 1.4), 'tunnel', 0.9))),
  ...labelled('intrusion', intruders, intrusionKinds),
  'alarm-panel': symbol('入侵报警主机', square('mirror', fills('M6 2.6c1.6 0 2.2 1.2 2.2 3s0.8 2 0.8 2.6H3c0-0.6 0.8-0.8 0.8-2.6s0.6-3 2.2-3z', 'mirror'))),
  ...labelled('detector', detectors, detectorKinds),
  ...labelled('fire', fireDevices, fireDeviceKinds),
  nozzle: symbol('气体灭火喷嘴', ring('core', fills('M6 2.4L9 8.6H3z', 'core'))),
  'gas-cylinder': symbol('气瓶组', ring('core', fills(circlePath(6, 6, 2), 'core'))),
  relief: symbol('泄压口', square('core', strokes('M3 8.8L8.6 3.2M5.2 3h3.6v3.6', 'core', 1))),
  'gas-zone': { width: 20, height: 12, label: '气体灭火防护区', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'core', fillOpacity: 0.16 }] },
  'fire-panel': symbol('火灾报警控制器', filled('danger', strokes('M3 3.6h6M3 6h6M3 8.4h3', 'paper', 1))),
  extinguisher: symbol('灭火器', [{ d: rectPath(3.6, 4, 4.8, 7.4, 1.4), fill: 'danger' }, strokes('M6 3.6V1.6M3.4 1.4H8M8 1.4L9.8 3.4', 'danger', 1)]),
  ...Object.fromEntries((Object.keys(monitored) as MonitoringPointKind[]).map((kind) => [`monitor-${kind}`, symbol(`${monitoringPointKinds[kind].zh}监测点`, monitored[kind])])),
  ...labelled('light', lights, lightingKinds),
  ...labelled('penetration', penetrations, penetrationKinds),
  riser: symbol('竖井', [{ d: rectPath(0.8, 0.8, 10.4, 10.4), fill: 'paper', stroke: 'ink', strokeWidth: 1 }, { d: 'M0.8 0.8L11.2 11.2M11.2 0.8L0.8 11.2', stroke: 'ink', strokeWidth: 0.8 }]),
  collector: symbol('监测采集器', filled('service', strokes('M3 4h6M3 6h6M3 8h6', 'paper', 1))),
  'monitoring-switch': symbol('安防监控交换机', filled('management', strokes('M3 4.6h6M7.4 3L9 4.6L7.4 6.2M9 8H3M4.6 6.4L3 8l1.6 1.6', 'paper', 0.9))),
  'monitoring-host': symbol('环境监控主机', filled('ink', strokes(rectPath(2.6, 3, 6.8, 4.4), 'paper', 0.9), strokes('M4 9.2h4', 'paper', 0.9))),
  damper: symbol('防火阀', square('service', strokes('M2.4 9.6L9.6 2.4', 'service', 1), fills(circlePath(6, 6, 1.3), 'service'))),
  exhaust: symbol('排风机', ring('service', strokes('M6 6C4 3.6 6.4 2 7.4 3.2M6 6c2 2.4-0.4 4-1.4 2.8M6 6c2.6-1.4 3.8 1 2.6 1.8M6 6C3.4 7.4 2.2 5 3.4 4.2', 'service', 0.9))),
  'terminal-supply': symbol('送风口', [{ d: `${rectPath(0.8, 0.8, 10.4, 10.4)}M0.8 0.8L11.2 11.2M11.2 0.8L0.8 11.2`, stroke: 'management', strokeWidth: 0.8 }]),
  'terminal-perforated': symbol('多孔地板、多孔送风板', [{ d: `${rectPath(0.8, 0.8, 10.4, 10.4)}M3.4 0.8V11.2M6 0.8V11.2M8.6 0.8V11.2M0.8 3.4H11.2M0.8 6H11.2M0.8 8.6H11.2`, stroke: 'management', strokeWidth: 0.6 }]),
  'terminal-return': symbol('回风口', [{ d: `${rectPath(0.8, 0.8, 10.4, 10.4)}M0.8 11.2L11.2 0.8`, stroke: 'danger', strokeWidth: 0.8 }]),
  'terminal-fresh': symbol('新风口', [{ d: `${rectPath(0.8, 0.8, 10.4, 10.4)}M0.8 0.8L11.2 11.2M11.2 0.8L0.8 11.2`, stroke: 'service', strokeWidth: 0.8 }, fills(circlePath(6, 6, 1.8), 'service')]),
  'terminal-exhaust': symbol('排风口', [{ d: `${rectPath(0.8, 3.4, 10.4, 5.2)}M0.8 8.6L11.2 3.4`, stroke: 'ink', strokeWidth: 0.8 }]),
  'cold-side': { width: 20, height: 12, label: '冷通道、机柜正面', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'management', fillOpacity: 0.18 }] },
  'hot-side': { width: 20, height: 12, label: '热通道、机柜背面', parts: [{ d: rectPath(0.5, 0.5, 19, 11), fill: 'danger', fillOpacity: 0.14 }, { d: 'M3 11.5L7 0.5M10 11.5L14 0.5M17 11.5L19.5 4.6', stroke: 'danger', strokeWidth: 0.5 }] },
  breathing: symbol('空气呼吸器', ring('service', strokes('M6 3v6M3 6h6', 'service', 1.5))),
});
