/**
 * Colours and lines of all drawings, once. Colour never carries a meaning alone: every line style also differs in weight,
 * dash or doubling, and every zone is named, so that a grey print says the same.
 */
import type { LineStyle, Tone } from './scene';

/** Every tone but paper is dark enough to be read as text on white (contrast of 4.5 and more). */
export const tones: Readonly<Record<Tone, string>> = Object.freeze({
  ink: '#1c2733',
  muted: '#566270',
  line: '#43566b',
  public: '#4d6472',
  service: '#23734a',
  management: '#1b5aa5',
  core: '#a82a22',
  km: '#5b3a99',
  tunnel: '#8c5600',
  hsm: '#7a5c0a',
  mirror: '#7b35ad',
  paper: '#ffffff',
  danger: '#b8241a',
});

export interface LinePaint {
  readonly tone: Tone;
  /** Points. */
  readonly width: number;
  /** Dash and gap lengths in points; absent: solid. */
  readonly dash?: readonly number[];
  /** Two thin lines side by side: a thick stroke with a paper stroke on it. */
  readonly double?: boolean;
  /** Round ends turn zero-length dashes into dots. */
  readonly round?: boolean;
  /** What the legend says; absent: never in a legend. */
  readonly label?: string;
}

export const lines: Readonly<Record<LineStyle, LinePaint>> = Object.freeze({
  trunk: { tone: 'ink', width: 2.2, label: '网络主干链路' },
  access: { tone: 'line', width: 0.9, label: '设备接入链路' },
  hsm: { tone: 'hsm', width: 2.6, double: true, label: '密码机专用直连' },
  console: { tone: 'ink', width: 1.5, dash: [0, 2.8], round: true, label: '管理端直连' },
  mirror: { tone: 'mirror', width: 1.1, dash: [4.2, 2.4], label: '镜像流量（旁路）' },
  heartbeat: { tone: 'danger', width: 1, dash: [1.6, 1.4], label: '双机心跳' },
  tunnel: { tone: 'tunnel', width: 2, dash: [8, 2.4, 1.8, 2.4], label: '加密通道（VPN）' },
  frame: { tone: 'ink', width: 1.2 },
  hair: { tone: 'muted', width: 0.4 },
  flow: { tone: 'ink', width: 1.1, label: '业务信息流' },
  scan: { tone: 'tunnel', width: 0.9, dash: [6, 1.8, 1.2, 1.8], label: '漏洞扫描范围' },
  power: { tone: 'ink', width: 1.5, label: '电力线路' },
  'power-a': { tone: 'core', width: 2.4, label: 'A路电力线路' },
  'power-b': { tone: 'management', width: 1.5, dash: [7, 2], label: 'B路电力线路' },
  earth: { tone: 'service', width: 1.5, dash: [9, 2, 2, 2], label: '接地与等电位联结线' },
  signal: { tone: 'line', width: 1.2, label: '信息与控制' },
  'tray-weak': { tone: 'management', width: 4, double: true, label: '弱电桥架（网络）' },
  'tray-guard': { tone: 'mirror', width: 2, dash: [7, 1.6, 1.4, 1.6], label: '弱电桥架（安防、监控）' },
  'tray-strong': { tone: 'tunnel', width: 3, label: '强电桥架' },
  drop: { tone: 'ink', width: 0.6, dash: [2, 1.4], label: '引入机柜、设备' },
  shield: { tone: 'core', width: 1.3, dash: [5, 2], label: '电磁屏蔽体' },
  leak: { tone: 'management', width: 1.5, dash: [1, 1.6], label: '漏水检测绳' },
  pipe: { tone: 'management', width: 1.3, dash: [10, 1.6, 1.4, 1.6], label: '给水、循环水、制冷剂管道' },
  'pipe-drain': { tone: 'service', width: 1.3, dash: [5, 1.4, 1.2, 1.4, 1.2, 1.4], label: '排水管道' },
  walk: { tone: 'ink', width: 1.3, dash: [6, 1.4], label: '人员进入方向' },
  'air-supply': { tone: 'management', width: 1.4, label: '送风（冷）' },
  'air-return': { tone: 'danger', width: 1, dash: [4, 1.8], label: '回风（热）' },
  'air-fresh': { tone: 'service', width: 1.8, dash: [1.8, 1.2], label: '新风、排风' },
});

/** The order in which legends list lines. */
export const legendLines: readonly LineStyle[] = ['trunk', 'access', 'tunnel', 'flow', 'hsm', 'mirror', 'console', 'heartbeat', 'scan', 'power', 'power-a', 'power-b', 'earth', 'signal', 'shield', 'leak', 'pipe', 'pipe-drain', 'walk', 'air-supply', 'air-return', 'air-fresh', 'tray-weak', 'tray-guard', 'tray-strong', 'drop'];
/** Drawn with an arrow in legends. */
export const arrowed: ReadonlySet<LineStyle> = new Set<LineStyle>(['flow', 'scan', 'walk', 'air-supply', 'air-return', 'air-fresh']);

/** Relative luminance (WCAG 2), 0 black to 1 white: what a grey print keeps of a colour. */
export function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
