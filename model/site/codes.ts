/** 编号: one code for every thing of the site that stands on a plan, the same on all sheets, in tables and for `jifang explain`. Here: its letters by kind. */
import type { Bilingual } from '../locale';
import type { MonitoringPointKind } from '../vocabulary';
import type { Thing, ThingKind } from './queries';
import { detectorKinds, fireDeviceKinds, intrusionKinds, trayPurposes, type DetectorKind, type FireDeviceKind, type IntrusionKind, type PenetrationKind, type TrayPurpose } from './vocabulary';

/** What codes of one kind begin with, mostly the initials of its Chinese name, and what they stand for. */
export interface CodeGroup { readonly letters: string; readonly words: Bilingual }

const group = (letters: string, zh: string, en: string): CodeGroup => ({ letters, words: { zh, en } });
const worded = (letters: string, words: Bilingual): CodeGroup => ({ letters, words });

const detectors: Readonly<Record<DetectorKind, CodeGroup>> = { smoke: worded('YG', detectorKinds.smoke), heat: worded('WG', detectorKinds.heat), aspirating: worded('XQ', detectorKinds.aspirating) };
const fireDevices: Readonly<Record<FireDeviceKind, CodeGroup>> = {
  button: worded('AN', fireDeviceKinds.button), release: worded('QT', fireDeviceKinds.release), sounder: worded('SG', fireDeviceKinds.sounder), 'discharge-lamp': worded('FQ', fireDeviceKinds['discharge-lamp']),
  telephone: worded('DH', fireDeviceKinds.telephone),
};
const intruders: Readonly<Record<IntrusionKind, CodeGroup>> = {
  infrared: worded('HW', intrusionKinds.infrared), 'door-contact': worded('MC', intrusionKinds['door-contact']), 'glass-break': worded('BL', intrusionKinds['glass-break']),
  vibration: worded('ZD', intrusionKinds.vibration), panic: worded('JB', intrusionKinds.panic),
};
const trays: Readonly<Record<TrayPurpose, CodeGroup>> = { data: worded('RD', trayPurposes.data), control: worded('KD', trayPurposes.control), power: worded('QD', trayPurposes.power) };
const filter = group('LB', '滤波器', 'Filter of a shield');
const waveguide = group('BD', '波导', 'Waveguide of a shield');
const penetrations: Readonly<Record<PenetrationKind, CodeGroup>> = {
  'power-filter': filter, 'signal-filter': filter, 'fibre-waveguide': waveguide, 'waveguide-window': waveguide, 'pipe-waveguide': waveguide, untreated: group('KK', '屏蔽体开孔', 'Opening of a shield'),
};

/** Kinds whose letters are the same whatever the thing is in particular; in this order names that look like codes are taken. */
const plain = {
  door: group('M', '门', 'Door'), window: group('C', '窗', 'Window'), rack: group('GU', '机柜', 'Rack'), ups: group('UPS', '不间断电源', 'UPS'), battery: group('DC', '电池组', 'Battery'),
  cabinet: group('AP', '配电柜（箱）', 'Distribution cabinet'), circuit: group('HL', '配电回路', 'Circuit'), pdu: group('PDU', '机柜PDU', 'Rack PDU'), mains: group('SD', '市电', 'Mains'), generator: group('FD', '发电机组', 'Generator'), 'transfer-switch': group('ATS', '转换开关', 'Transfer switch'),
  'earth-bar': group('DZ', '接地端子板', 'Earth bar'), lighting: group('ZM', '照明', 'Lighting'), furniture: group('JJ', '操作台、家具', 'Desk, furniture'),
  'air-conditioner': group('AC', '空调', 'Air conditioner'), 'fresh-air': group('XJ', '新风机', 'Fresh air unit'), exhaust: group('PF', '排风机', 'Exhaust fan'), damper: group('FF', '防火阀', 'Fire damper'),
  'air-terminal': group('FK', '风口', 'Outlet or inlet of air'), pipe: group('GX', '管道', 'Pipe'),
  'fire-panel': group('HB', '火灾报警控制器', 'Fire panel'), 'gas-system': group('QP', '气瓶组', 'Gas cylinders'), 'gas-zone': group('FH', '气体灭火防护区', 'Gas zone'),
  extinguisher: group('MH', '灭火器', 'Extinguisher'), breathing: group('HX', '空气呼吸器', 'Breathing set'),
  camera: group('SX', '摄像机', 'Camera'), recorder: group('LX', '录像机', 'Recorder'), viewer: group('ZT', '视频监控终端', 'Video console'),
  'door-controller': group('MK', '门禁控制器', 'Door controller'), reader: group('DK', '读卡器', 'Reader'), lock: group('DS', '电控锁', 'Lock'), 'alarm-panel': group('BJ', '入侵报警主机', 'Alarm panel'),
  shielding: group('PS', '屏蔽室', 'Shielded enclosure'), riser: group('SJ', '竖井', 'Riser'), collector: group('CJ', '监测采集器', 'Collector'), 'monitoring-host': group('ZJ', '环境监控主机', 'Monitoring host'),
  'monitoring-switch': group('AX', '安防监控交换机', 'Monitoring switch'),
} as const satisfies Partial<Record<ThingKind, CodeGroup>>;

/** Parts of a gas zone that have codes of their own. */
export const nozzleGroup = group('PZ', '气体灭火喷嘴', 'Gas nozzle');
export const reliefGroup = group('XY', '泄压口', 'Relief opening');

/** Sensors of 环境监控. A point that tells the state of something else bears the code of that. */
const points: Readonly<Record<MonitoringPointKind, CodeGroup>> = {
  'temperature-humidity': group('WS', '温湿度传感器', 'Temperature and humidity sensor'), leak: group('LS', '漏水检测绳', 'Leak rope'), smoke: group('JY', '烟感监测点', 'Point of smoke'),
  ups: group('JU', 'UPS监测点', 'Point of a UPS'), 'air-conditioner': group('JT', '空调监测点', 'Point of an air conditioner'), infrared: group('JH', '红外监测点', 'Point of an infrared detector'),
  power: group('JP', '配电监测点', 'Point of a cabinet'), access: group('JM', '门禁监测点', 'Point of a door'),
  pressure: group('YC', '压差传感器', 'Pressure difference sensor'),
};
export const pointGroupOf = (kind: MonitoringPointKind): CodeGroup => points[kind];
/** Points that are a sensor of their own, whatever they watch. */
export const isSensor = (kind: MonitoringPointKind): boolean => kind === 'temperature-humidity' || kind === 'leak' || kind === 'pressure';

/** The letters of a thing's code; none of what no plan shows. */
export function codeGroupOf({ kind, thing }: Thing): CodeGroup | undefined {
  switch (kind) {
    case 'detector': return detectors[thing.kind];
    case 'fire-device': return fireDevices[thing.kind];
    case 'intrusion-detector': return intruders[thing.kind];
    case 'tray': return trays[thing.purpose];
    case 'penetration': return penetrations[thing.kind];
    default: return (plain as Partial<Record<ThingKind, CodeGroup>>)[kind];
  }
}

/** All letters, in the order of legends. */
export const codeGroups: readonly CodeGroup[] = [...new Set([
  ...Object.values(plain), ...Object.values(detectors), ...Object.values(fireDevices), nozzleGroup, reliefGroup, ...Object.values(intruders), ...Object.values(trays), ...Object.values(penetrations), ...Object.values(points),
])];

/** Whether a name is short enough to be the code itself: `M04`, `A01`, `UPS-A`. */
export const isCode = (name: string): boolean => /^[A-Z][A-Z0-9-]{1,5}$/.test(name);

/** What a thing is called on a plan. */
export const codeOf = ({ code, id }: { readonly code?: string | undefined; readonly id: string }): string => code ?? id;

/** 编号 and name; the name alone where it is the code. */
export const codedNameOf = ({ code, name }: { readonly code?: string | undefined; readonly name: string }): string => (code === undefined || (name.startsWith(code) && !/^\w/.test(name.slice(code.length))) ? name : `${code} ${name}`);
