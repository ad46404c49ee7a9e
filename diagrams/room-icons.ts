/** Symbols of what stands in racks besides devices, and of the power supply as single-line drawings show it. */
import type { Icon, IconPart } from './icons';
import { circlePath, rectPath } from './path-data';

const width = 30;
const height = 26;
const thin = 1;
const bold = 1.3;

const symbol = (label: string, parts: readonly IconPart[]): Icon => ({ width, height, label, parts: [...parts] });
const drawn = (d: string, strokeWidth = bold): IconPart => ({ d, stroke: 'ink', strokeWidth });
const plate = (d: string): IconPart[] => [{ d, fill: 'paper' }, { d, fill: 'line', fillOpacity: 0.1, stroke: 'line', strokeWidth: thin }];

const sockets = (xs: readonly number[], y: number, size: number): string => xs.map((x) => rectPath(x, y, size, size, 0.4)).join('');

/** Two crossing ways in and the contact between them: a change-over switch. */
const changeOver: IconPart[] = [drawn('M7 2v6M23 2v6M15 18v6M15 18L8 9'), { d: `${circlePath(7, 9, 1.7)}${circlePath(23, 9, 1.7)}${circlePath(15, 18, 1.7)}`, fill: 'paper', stroke: 'ink', strokeWidth: thin }];

/** Alternating current in, direct current in the middle, alternating current out. */
const converter: IconPart[] = [
  ...plate(rectPath(2, 3, 26, 20, 1.2)), drawn('M2 23L28 3', thin), drawn('M5.5 9c1.4-2.6 3-2.6 4.2 0s2.8 2.6 4.2 0', thin), drawn('M16 17.4h8M16 20h8', thin),
];

const boardParts: IconPart[] = [...plate(rectPath(5, 1, 20, 24, 1)), drawn('M15 3v5M15 8l4.4 6M15 14.6v3.4M9 18h12M11 18v4M15 18v4M19 18v4', thin)];

/** By name: used like the kinds of devices. */
export const roomIcons = {
  'patch-panel': symbol('配线架', [...plate(rectPath(1, 7, 28, 12, 1)), { d: `${sockets([3.6, 8, 12.4, 16.8, 21.2, 25.2].map((x) => x - 0.4), 11, 3)}`, fill: 'line' }]),
  recorder: symbol('网络硬盘录像机', [...plate(rectPath(2, 6, 26, 14, 1.2)), { d: circlePath(9.4, 13, 3.8), stroke: 'line', strokeWidth: thin }, { d: circlePath(9.4, 13, 1.2), fill: 'line' }, { d: 'M16.4 10.4h8.6M16.4 13h8.6M16.4 15.6h5.4', stroke: 'line', strokeWidth: thin }]),
  collector: symbol('动环采集器', [...plate(rectPath(2, 7, 26, 12, 1.2)), { d: 'M5 13h4l2-3.6l3.2 7.2l2.4-5l1.6 1.4h6.8', stroke: 'line', strokeWidth: thin }]),
  'monitoring-host': symbol('环境监控主机', [...plate(rectPath(2, 4, 26, 18, 1.2)), { d: 'M7 17v-3.6M12.3 17V9.4M17.6 17v-5.6M23 17V7.6', stroke: 'line', strokeWidth: 1.8 }]),
  'monitoring-switch': symbol('安防监控交换机', [...plate(rectPath(1, 8, 28, 10, 1)), { d: sockets([3.4, 7.4, 11.4, 15.4], 11.5, 3), fill: 'line' }, { d: 'M21 11.4h5M23.6 9.8l2.4 1.6l-2.4 1.6M26 15.4h-5M23.4 13.8l-2.4 1.6l2.4 1.6', stroke: 'line', strokeWidth: thin }]),
  pdu: symbol('PDU（电源分配单元）', [...plate(rectPath(1, 8, 28, 10, 1.4)), { d: `${circlePath(6.4, 13, 2.4)}${circlePath(13, 13, 2.4)}${circlePath(19.6, 13, 2.4)}`, stroke: 'line', strokeWidth: thin }, { d: rectPath(24, 11.6, 3, 2.8), fill: 'line' }]),
  mains: symbol('市电进线（变压器）', [drawn('M15 0.6v2.6'), drawn(`${circlePath(15, 9.2, 6)}${circlePath(15, 16.8, 6)}`, bold), drawn('M15 22.8v2.6')]),
  generator: symbol('发电机组', [{ d: circlePath(15, 13, 11), fill: 'paper' }, drawn(circlePath(15, 13, 11)), drawn('M18.6 8.6c-1.2-1.6-6.8-2.4-7.4 3.2c-0.4 5 5.6 6 7.6 3.4v-2.6h-3.4', thin), drawn('M11 19.6c1.4-1.8 2.8-1.8 4 0s2.6 1.8 4 0', thin)]),
  'transfer-switch': symbol('双电源转换开关', changeOver),
  ups: symbol('UPS', converter),
  battery: symbol('蓄电池组', [drawn('M1 13h6M7 5v16M11.4 9v8M18.6 5v16M23 9v8M23 13h6'), { d: 'M11.4 13h7.2', stroke: 'ink', strokeWidth: thin }]),
  cabinet: symbol('配电柜（箱）', boardParts),
  breaker: symbol('断路器', [drawn('M0.6 13h8M8.6 13l12-6.4M21.4 13h8'), drawn('M19.6 11.2l3.6 3.6M23.2 11.2l-3.6 3.6', thin)]),
  surge: symbol('浪涌保护器', [...plate(rectPath(8.6, 3, 12.8, 13, 0.8)), drawn('M15 0.4v5M15 16v4M10 20h10M12 22.4h6M13.8 24.8h2.4', thin), drawn('M15 5.4l-3 4.2h6l-3 4.2', thin)]),
  earth: symbol('接地体', [drawn('M15 2v11M4 13h22M8 17.4h14M12 21.8h6')]),
  'earth-bar': symbol('接地端子板', [...plate(rectPath(2, 9, 26, 8, 0.8)), { d: `${circlePath(7, 13, 1.8)}${circlePath(12.4, 13, 1.8)}${circlePath(17.8, 13, 1.8)}${circlePath(23.2, 13, 1.8)}`, fill: 'line' }]),
  bonded: symbol('等电位联结对象', [...plate(rectPath(8, 1, 14, 16, 1)), { d: 'M11 5h8M11 8.6h8M11 12.2h8', stroke: 'line', strokeWidth: thin }, drawn('M15 17v3M9.6 20h10.8M12 22.6h6', thin)]),
  load: symbol('用电设备', [...plate(rectPath(4, 5, 22, 16, 1)), drawn('M16.4 7.4l-4.6 6h4l-2 5.4l5.2-6.6h-4z', thin)]),
} satisfies Record<string, Icon>;
