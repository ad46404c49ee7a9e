/** Devices that differ in their number only, under one name: `OCSP服务器-1、-2`. */
import { append, by, byText, deviceKinds, deviceRank, naturally, type Device, type DeviceKind } from '../model';

export interface DeviceGroup {
  readonly id: string;
  /** Their names: in full for one, the common part with every ending for several. */
  readonly name: string;
  readonly icon: string;
  readonly devices: readonly Device[];
}

/** Groups by name; where these are more than `most`, by kind alone: `服务器（60台）`. */
export function groupsWithin(devices: readonly Device[], most: number): DeviceGroup[] {
  const groups = groupDevices(devices);
  if (groups.length <= most) return groups;
  const kinds = new Map<DeviceKind, Device[]>();
  for (const group of groups) kinds.set(group.devices[0]!.kind, [...(kinds.get(group.devices[0]!.kind) ?? []), ...group.devices]);
  return [...kinds].map(([kind, members]) => ({ id: groupId(members), icon: kind, devices: members, name: members.length === 1 ? members[0]!.name : `${deviceKinds[kind].zh}（${members.length}台）` }));
}

/** What is left of a name without its number and without （主）, （备）. */
const stemOf = (name: string): string => name.replace(/(-\d+)?(（[主备]）)?$/u, '');

/** Groups by kind, stem and whatever else must not be mixed; in the order of kinds, then of names. */
export function groupDevices(devices: readonly Device[], apart: (device: Device) => string = () => ''): DeviceGroup[] {
  const groups = new Map<string, Device[]>();
  for (const device of devices) {
    const key = `${device.kind}\n${stemOf(device.name)}\n${apart(device)}`;
    append(groups, key, device);
  }
  return [...groups.values()]
    .map((members) => [...members].sort((a, b) => naturally(a.name, b.name)))
    .sort(by((members) => deviceRank[members[0]!.kind], (members) => members[0]!.name, (members) => members[0]!.id))
    .map((members) => ({ id: groupId(members), name: groupName(members.map(({ name }) => name)), icon: members[0]!.kind, devices: members }));
}

/** Of the device itself when there is one; of all members otherwise, so that two groups never share it. */
const groupId = (members: readonly Device[]): string => members.map(({ id }) => id).sort(byText).join('+');

/** `A-1、-2`, `A-1至-6（6台）`, `墙（主、备）`; names that have nothing in common are listed. */
export function groupName(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined) return '';
  if (rest.length === 0) return first;
  const stem = stemOf(first);
  if (names.some((name) => stemOf(name) !== stem)) return names.join('、');
  const endings = names.map((name) => name.slice(stem.length));
  const marks = endings.map((ending) => /^（([主备])）$/u.exec(ending)?.[1]);
  if (marks.every((mark) => mark !== undefined)) return `${stem}（${[...new Set(['主', '备'].filter((mark) => marks.includes(mark)))].join('、')}）`;
  const numbers = endings.map((ending) => /^-(0|[1-9]\d*)$/.exec(ending)?.[1]);
  if (numbers.some((number) => number === undefined)) return names.join('、');
  const runs = runsOf(numbers.map(Number));
  const text = runs.map(([from, to]) => (from === to ? `-${from}` : to === from + 1 ? `-${from}、-${to}` : `-${from}至-${to}`)).join('、');
  return names.length > 2 ? `${stem}${text}（${names.length}台）` : `${stem}${text}`;
}

function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
