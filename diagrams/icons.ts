/**
 * The symbols of the drawings, all our own: vector parts in points at natural size, coloured by tone.
 * The grammar is the one reviewers know: brick firewall, flat switch, black-box HSM, eye for intrusion detection, cloud for the Internet.
 */
import { deviceKinds, type DeviceKind } from '../model/vocabulary';
import { badges, type Badge } from './icon-badges';
import { circlePath, rectPath } from './path-data';
import { roomIcons } from './room-icons';
import type { Tone } from './scene';
import { siteSymbols } from './site/symbols';

export interface IconPart {
  readonly d: string;
  readonly fill?: Tone;
  /** 0 to 1; default 1. */
  readonly fillOpacity?: number;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
}
export interface Icon {
  /** Natural size in points. */
  readonly width: number;
  readonly height: number;
  /** What the legend says. */
  readonly label: string;
  readonly parts: readonly IconPart[];
  /** Name of the icon that this one is in another direction: the legend shows that. */
  readonly turned?: string;
}

/** Natural size of every device but the flat ones. */
const deviceIconWidth = 30;
const deviceIconHeight = 26;

const outlined = (d: string, tone: Tone, fillOpacity: number, strokeWidth = 0.9): IconPart[] => [
  { d, fill: 'paper' },
  { d, fill: tone, fillOpacity, stroke: tone, strokeWidth },
];

/** A rack server of three units: a drive bay, two lamps and slots on each. */
function server(): IconPart[] {
  const parts: IconPart[] = [];
  for (const y of [1, 9, 17]) {
    parts.push(...outlined(rectPath(3, y, 24, 8, 1.2), 'line', 0.08));
    parts.push({ d: `${rectPath(5, y + 2.6, 2, 2.8, 0.4)}${rectPath(8, y + 2.6, 2, 2.8, 0.4)}`, fill: 'line', fillOpacity: 0.75 });
    parts.push({ d: `M13 ${y + 2.9}h11M13 ${y + 5.1}h11`, stroke: 'line', strokeWidth: 0.7 });
  }
  return parts;
}

function terminal(): IconPart[] {
  return [
    ...outlined(rectPath(2, 1, 26, 18, 1.6), 'line', 0.1, 1),
    { d: rectPath(4.2, 3.2, 21.6, 13.6, 0.6), fill: 'paper', stroke: 'line', strokeWidth: 0.5 },
    { d: 'M7 6.6h9M7 9.2h13M7 11.8h7', stroke: 'line', strokeWidth: 0.7 },
    { d: 'M12.5 19.4h5l0.8 3.4h-6.6z', fill: 'line', fillOpacity: 0.75 },
    { d: 'M8.5 24h13', stroke: 'line', strokeWidth: 1.5 },
  ];
}

function cylinder(): IconPart[] {
  const body = 'M4 5v16c0 2.2 4.9 4 11 4s11-1.8 11-4V5';
  return [
    { d: `${body}z`, fill: 'paper' },
    { d: `${body}z`, fill: 'line', fillOpacity: 0.1 },
    { d: `${body}M4 10.4c0 2.2 4.9 4 11 4s11-1.8 11-4M4 15.8c0 2.2 4.9 4 11 4s11-1.8 11-4`, stroke: 'line', strokeWidth: 0.9 },
    ...outlined('M4 5c0-2.2 4.9-4 11-4s11 1.8 11 4s-4.9 4-11 4s-11-1.8-11-4z', 'line', 0.22),
  ];
}

function badged(base: IconPart[], badge: Badge): IconPart[] {
  const [x, y] = [23.6, 19.6];
  const [ground, sign]: [Tone, Tone] = badge.reversed ? ['paper', badge.tone] : [badge.tone, 'paper'];
  const parts: IconPart[] = [...base, { d: circlePath(x, y, 6.4), fill: 'paper' }, { d: circlePath(x, y, 5.4), fill: ground, stroke: badge.tone, strokeWidth: 0.8 }];
  if (badge.strokes) parts.push({ d: moved(badge.strokes, x, y), stroke: sign, strokeWidth: 0.95 });
  if (badge.fills) parts.push({ d: moved(badge.fills, x, y), fill: sign });
  return parts;
}

/** Moves path data whose only absolute commands are M and L. */
function moved(d: string, dx: number, dy: number): string {
  return d.replace(/([ML])\s*(-?[\d.]+)[ ,]?(-?[\d.]+)/g, (_, command: string, x: string, y: string) =>
    `${command}${round(Number(x) + dx)} ${round(Number(y) + dy)}`);
}
const round = (value: number): number => Math.round(value * 100) / 100;

function firewall(): IconPart[] {
  const frame = rectPath(2, 2, 26, 22, 0.8);
  let mortar = '';
  for (const [row, y] of [2, 7.5, 13, 18.5].entries()) {
    if (row > 0) mortar += `M2 ${y}h26`;
    for (const x of row % 2 === 0 ? [10.67, 19.33] : [6.33, 15, 23.67]) mortar += `M${x} ${y}v5.5`;
  }
  return [...outlined(frame, 'danger', 0.16, 1.1), { d: mortar, stroke: 'danger', strokeWidth: 0.9 }];
}

function switchIcon(): IconPart[] {
  const arrows = 'M7 5.4h9M13.4 3.2l2.8 2.2l-2.8 2.2M29 5.4h-9M22.6 3.2l-2.8 2.2l2.8 2.2';
  let ports = '';
  for (let i = 0; i < 8; i++) ports += rectPath(5.2 + 3.3 * i, 11.4, 2.3, 2.6, 0.2);
  return [
    ...outlined(rectPath(1, 1, 34, 16, 1.8), 'management', 0.12, 1.1),
    { d: arrows, stroke: 'management', strokeWidth: 1.2 },
    { d: ports, fill: 'management' },
  ];
}

/** A black box with a key on it: the form reviewers know for a cryptographic machine. */
function hsm(): IconPart[] {
  return [
    { d: rectPath(1.5, 3, 27, 20, 2), fill: 'ink', stroke: 'hsm', strokeWidth: 1.4 },
    { d: rectPath(4, 5.5, 22, 15, 1), stroke: 'paper', strokeWidth: 0.5 },
    { d: `${circlePath(10.4, 13, 3)}M13.4 13h9.4v3.2M19.6 13v2.6`, stroke: 'paper', strokeWidth: 1.5 },
  ];
}

function networkCrypto(): IconPart[] {
  return [
    { d: rectPath(1.5, 3, 27, 20, 2), fill: 'ink', stroke: 'tunnel', strokeWidth: 1.4 },
    { d: 'M11.4 12.4v-2.2a3.6 3.6 0 0 1 7.2 0v2.2', stroke: 'paper', strokeWidth: 1.4 },
    { d: rectPath(9.8, 12.2, 10.4, 7.2, 1), fill: 'paper' },
    { d: `${circlePath(15, 15, 1.2)}M14.5 15.6h1v2.2h-1z`, fill: 'ink' },
    { d: 'M7.6 10.6L4.6 13.4l3 2.8M22.4 10.6l3 2.8l-3 2.8', stroke: 'paper', strokeWidth: 1.1 },
  ];
}

function boxed(tone: Tone, parts: IconPart[]): IconPart[] {
  return [...outlined(rectPath(1.5, 3, 27, 20, 2), tone, 0.1, 1.1), ...parts];
}

const eye: IconPart[] = [
  { d: 'M5 13c4.6-7 15.4-7 20 0c-4.6 7-15.4 7-20 0z', fill: 'paper', stroke: 'mirror', strokeWidth: 1.1 },
  { d: circlePath(15, 13, 3.5), fill: 'mirror' },
  { d: circlePath(16.2, 11.8, 1), fill: 'paper' },
];
const magnifier: IconPart[] = [
  { d: 'M6 8h6M6 11h4M6 14h4M6 17h6', stroke: 'tunnel', strokeWidth: 0.7 },
  { d: circlePath(17, 12, 5), fill: 'paper', stroke: 'tunnel', strokeWidth: 1.3 },
  { d: 'M20.6 15.6l4 4', stroke: 'tunnel', strokeWidth: 2 },
  { d: 'M15 12h1.4l1-2l1.2 3.6l0.8-1.6', stroke: 'tunnel', strokeWidth: 0.8 },
];

const cloud = 'M13 32a9.4 9.4 0 0 1-1.6-18.6A11 11 0 0 1 32 9.4a8.4 8.4 0 0 1 10.6 5.5A8.7 8.7 0 0 1 42 32z';

function internet(): IconPart[] {
  return [
    ...outlined(cloud, 'public', 0.1, 1.2),
    { d: circlePath(27, 21, 8), fill: 'paper', stroke: 'public', strokeWidth: 1 },
    { d: 'M19 21h16M27 13v16M20.4 16.6h13.2M20.4 25.4h13.2M27 13c-4.6 4.6-4.6 11.4 0 16c4.6-4.6 4.6-11.4 0-16', stroke: 'public', strokeWidth: 0.8 },
  ];
}

/** A carrier's network between sites: a cloud that lines go through. */
const wan: IconPart[] = [
  ...outlined(cloud, 'tunnel', 0.1, 1.2),
  { d: 'M14 19h26M36.6 16.2l3.4 2.8l-3.4 2.8M40 26h-26M17.4 23.2l-3.4 2.8l3.4 2.8', stroke: 'tunnel', strokeWidth: 1.2 },
];

const person: IconPart[] = [
  ...outlined(circlePath(15, 8, 5.4), 'line', 0.14, 1),
  ...outlined('M4.5 25c0-7.4 4.2-10.4 10.5-10.4s10.5 3 10.5 10.4z', 'line', 0.14, 1),
];
const sheetOfPaper: IconPart[] = [
  ...outlined('M6 1h12.5l6 6v18h-18.5z', 'line', 0.08, 1),
  { d: 'M18.5 1v6h6M9.5 11h11.5M9.5 14.5h11.5M9.5 18h8', stroke: 'line', strokeWidth: 0.8 },
];
/** A remote site: a small office house. */
const site: IconPart[] = [
  ...outlined('M4 25V11L15 2.5L26 11v14z', 'public', 0.1, 1.1),
  { d: `${rectPath(12.2, 16.5, 5.6, 8.5)}${rectPath(7, 13, 3.4, 3.4)}${rectPath(19.6, 13, 3.4, 3.4)}${rectPath(7, 18.6, 3.4, 3.4)}${rectPath(19.6, 18.6, 3.4, 3.4)}`, fill: 'public', fillOpacity: 0.7 },
];
/** A whole system as one symbol, where a drawing shows it from outside: a cabinet. */
const cabinet: IconPart[] = [
  ...outlined(rectPath(6, 1, 18, 24, 1.2), 'line', 0.1, 1.1),
  { d: `${rectPath(8.6, 3.8, 12.8, 4, 0.5)}${rectPath(8.6, 9.6, 12.8, 4, 0.5)}${rectPath(8.6, 15.4, 12.8, 4, 0.5)}`, stroke: 'line', strokeWidth: 0.8 },
  { d: 'M10.6 22.4h8.8', stroke: 'line', strokeWidth: 1.2 },
];

const device = (label: string, parts: IconPart[]): Icon => ({ width: deviceIconWidth, height: deviceIconHeight, label, parts });
const partsOf: Readonly<Record<DeviceKind, IconPart[]>> = {
  firewall: firewall(),
  'network-crypto': networkCrypto(),
  switch: switchIcon(),
  'intrusion-detector': boxed('mirror', eye),
  'ids-console': badged(terminal(), badges.eye),
  'vulnerability-scanner': boxed('tunnel', magnifier),
  'antivirus-server': badged(server(), badges.shield),
  'issuing-server': badged(server(), badges.seal),
  'registration-server': badged(server(), badges.person),
  'ocsp-server': badged(server(), badges.tick),
  'master-directory': badged(server(), badges.tree),
  'slave-directory': badged(server(), badges.treeReversed),
  'publishing-server': badged(server(), badges.publish),
  'database-server': cylinder(),
  'km-server': badged(server(), badges.key),
  'backup-server': badged(server(), badges.turn),
  'log-server': badged(server(), badges.clock),
  hsm: hsm(),
  server: server(),
  'management-terminal': badged(terminal(), badges.gear),
  'audit-terminal': badged(terminal(), badges.ledger),
  'card-terminal': badged(terminal(), badges.card),
  'forensic-terminal': badged(terminal(), badges.scales),
};

/** Symbols that stand for no device of ours. */
const others = {
  internet: { width: 54, height: 34, label: '互联网', parts: internet() },
  wan: { width: 54, height: 34, label: '广域网', parts: wan },
  user: device('用户', person),
  document: device('文件', sheetOfPaper),
  site: device('远程站点', site),
  system: device('系统', cabinet),
  ...roomIcons,
} satisfies Record<string, Icon>;

type IconName = DeviceKind | keyof typeof others;

/** Every symbol by name: the kind of device, one of `internet`, `wan`, `user`, `document`, `site`, `system`, or a symbol of the machine room. */
export const icons: Readonly<Record<IconName, Icon> & Record<string, Icon>> = Object.freeze({
  ...(Object.fromEntries((Object.keys(partsOf) as DeviceKind[]).map((kind) => [kind, device(deviceKinds[kind].zh, partsOf[kind])])) as Record<DeviceKind, Icon>),
  switch: { width: 36, height: 18, label: deviceKinds.switch.zh, parts: partsOf.switch },
  ...others,
  ...siteSymbols,
});

/** Of an icon in one of several directions that which stands for all of them. */
export const unturned = (name: string): string => iconOf(name).turned ?? name;

export function iconOf(name: string): Icon {
  const icon = (icons as Readonly<Record<string, Icon>>)[name];
  if (!icon) throw new Error(`no icon is named ${name}`);
  return icon;
}
