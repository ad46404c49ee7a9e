/**
 * A zone in the drawing of protection: its switches on the trunk, the security devices under the bus beside them,
 * and one box for the hosts they protect.
 */
import { heightOf, iconBox, sideOf, type Canvas, type TextLine } from '../canvas';
import { groupDevices, groupsWithin, type DeviceGroup } from '../device-groups';
import { chipRows, chipRowsHeight, drawChips, type Chip, type ChipRow } from '../chip';
import { measure } from '../font';
import { right, type Box } from '../geometry';
import { iconOf } from '../icons';
import { crossingPitch } from '../ladder/crossing';
import type { Cell } from '../ladder/ladder';
import type { Content } from '../ladder/stack';
import type { Boundary, ZoneView } from '../topology/network';
import { fact, lineUp, note, oneLine, strong } from '../writing';
import { needsAntivirus, protectedHosts, type Coverage } from './coverage';

export const switchScale = 0.86;
/** The box of hosts takes what the security devices leave, and at least this. */
const leastHosts = 118;
/** Between the box of hosts and the edge of the band: the scan lines run there. */
export const railRoom = 17;
/** Under the box of hosts: the way of a scan line out of its zone. */
const underBox = 5;

/** Where lines that leave a band begin: kept while a sheet is drawn. */
export interface Ports {
  readonly switches: Map<string, Box>;
  readonly hosts: Map<string, { readonly box: Box; readonly scanned: boolean }>;
  readonly scanners: Map<string, { readonly box: Box; readonly gutter: number; readonly floor: number; readonly zone: string }>;
}

/** What the rest of the drawing asks of a band. */
export interface ZoneShape {
  /** Hosts with their symbols, or by name only. */
  readonly withCards: boolean;
  /** Room along the upper and lower edge for trunk lines that come in from the side. */
  readonly headroom: number;
  readonly footroom: number;
}

interface SecurityCell { readonly group: DeviceGroup; readonly lines: readonly TextLine[]; readonly role: 'probe' | 'console' | 'host' | 'scanner' }

/** More of one kind share a symbol. */
const mostOfAKind = 3;
const mostProbes = 2;
const busTop = 19;
const drop = 12;
const iconHeight = 22;

export function zoneContent(cell: Cell, inside: readonly Boundary[], coverage: Coverage, crossingAt: number, ports: Ports, width: number, shape: ZoneShape): Content {
  const { withCards, headroom, footroom } = shape;
  const view = cell.views[0]!;
  const trunk = crossingAt + Math.max(0, view.switches.length - 1) * crossingPitch + 26;
  const groups = cellsOf(view, inside);
  const cellWidth = Math.min(74, (width - trunk - leastHosts - railRoom - 8) / Math.max(1, groups.length));
  const name = switchName(view);
  const hostsLeft = Math.max(trunk + groups.length * cellWidth + 8, Math.min(width - leastHosts - railRoom, trunk + measure(name, strong.size, 'bold')));
  const hostsWidth = width - hostsLeft - railRoom;
  const cells = groups.map(({ group, role, notes }) => ({ group, role, lines: [...lineUp(group.name, cellWidth - 5, strong), ...notes.flatMap((text) => lineUp(text, cellWidth - 5, note))] }));
  const below = cells.length > 0 ? drop + iconHeight + Math.max(...cells.map(({ lines }) => heightOf(lines))) + 4 : 12;
  const hosts = hostLines(view, coverage, hostsWidth - 12, !withCards);
  const cards = withCards ? chipRows(cardsOf(view), hostsWidth - 12, Math.min(82, hostsWidth - 12)) : [];
  const hostsHeight = heightOf(hosts) + (cards.length > 0 ? chipRowsHeight(cards) + 5 : 0) + 10;
  return {
    height: Math.max(busTop + below, hostsHeight + underBox, groups.length > 0 && cellWidth < 40 ? Infinity : 0) + headroom + footroom,
    draw(canvas, outer) {
      const box: Box = { ...outer, y: outer.y + headroom, height: outer.height - headroom - footroom };
      const bus = box.y + busTop + Math.max(0, (box.height - busTop - below) / 2);
      const switchBoxes = drawSwitches(canvas, view, box, bus, crossingAt, ports);
      const hostsBox: Box = { x: box.x + hostsLeft, y: box.y, width: hostsWidth, height: box.height - underBox };
      drawHosts(canvas, view, hosts, cards, hostsBox, coverage, ports);
      const last = switchBoxes.at(-1);
      const start: number = last ? right(last) - 2 : box.x + crossingAt;
      canvas.line('access', [[start, bus], [hostsBox.x, bus]], `bus:${view.zone.id}`, { joins: [last ? view.switches.at(-1)!.id : '', `hosts:${view.zone.id}`] });
      if (name) canvas.text(oneLine(name, strong), start + 6, bus - 3.5, 'start', `bus:${view.zone.id}`);
      for (const device of view.switches) canvas.edge({ from: device.id, to: `hosts:${view.zone.id}`, style: 'access' });
      drawCells(canvas, view, cells, box.x + trunk, cellWidth, bus, switchBoxes, box, ports);
    },
  };
}

/** With the probes that are drawn in another zone and watch this one too. */
function switchName(view: ZoneView): string {
  const away = view.probes.filter(({ watches }) => watches[0] !== undefined && watches[0] !== view.zone.id).map(({ probe }) => probe);
  const name = groupDevices(view.switches).map((group) => group.name).join('、');
  return away.length === 0 ? name : `${name}　镜像至${groupDevices(away).map((group) => group.name).join('、')}`;
}

function cellsOf(view: ZoneView, inside: readonly Boundary[]): { group: DeviceGroup; role: SecurityCell['role']; notes: readonly string[] }[] {
  const zone = view.zone.id;
  const here = view.probes.filter(({ watches }) => (watches[0] ?? zone) === zone);
  // Many probes are one symbol, and so are their consoles.
  const probes = here.length <= mostProbes ? here.map(({ probe, consoles }) => ({ probe: [probe], consoles })) : [{ probe: here.map(({ probe }) => probe), consoles: here.flatMap(({ consoles }) => consoles) }];
  const of = (role: SecurityCell['role'], groups: readonly DeviceGroup[], notes: readonly string[] = []) => groups.map((group) => ({ group, role, notes }));
  const hosts = view.units.flatMap((unit) => unit.hosts.map(({ device }) => device));
  const kind = (name: string) => groupsWithin(hosts.filter((device) => device.kind === name), mostOfAKind);
  const forwarders = groupsWithin(inside.flatMap(({ devices }) => devices), mostOfAKind);
  const forwarding = new Set(forwarders.flatMap(({ devices }) => devices.map(({ id }) => id)));
  const others = groupsWithin(hosts.filter((device) => ['firewall', 'network-crypto'].includes(device.kind) && !forwarding.has(device.id)), mostOfAKind);
  return [
    ...probes.flatMap(({ probe, consoles }) => [...of('probe', groupsWithin(probe, 1)), ...of('console', groupsWithin(consoles, 1))]),
    ...of('host', forwarders), ...of('host', others), ...of('host', kind('antivirus-server')), ...of('scanner', kind('vulnerability-scanner')),
  ];
}

/** What the box of hosts says. */
function hostLines(view: ZoneView, { scanned, guarded }: Coverage, width: number, named: boolean): TextLine[] {
  const hosts = protectedHosts(view);
  const all = [...hosts, ...view.switches];
  const due = hosts.filter(needsAntivirus);
  return [
    ...lineUp(`受保护设备 ${all.length} 台`, width, strong),
    ...lineUp(`扫描目标 ${all.filter(({ id }) => scanned.has(id)).length} 台；防病毒应装 ${due.length} 台，已装 ${due.filter(({ id }) => guarded.has(id)).length} 台`, width, fact),
    ...(named ? names(view, width) : []),
  ];
}

/** The protected devices by name: one below the other in a narrow box. */
function names(view: ZoneView, width: number): TextLine[] {
  const groups = groupDevices([...protectedHosts(view), ...view.switches]).map(({ name }) => name);
  return width < 180 ? groups.flatMap((name) => lineUp(name, width, note)) : lineUp(groups.join('；'), width, note);
}

/** The protected devices with their symbols, where there is room. */
const cardsOf = (view: ZoneView): Chip[] => groupDevices(protectedHosts(view)).map(({ id, name, icon, devices }) => ({ id: `host:${id}`, icon, name, notes: [], devices: devices.map((device) => device.id) }));

function drawSwitches(canvas: Canvas, view: ZoneView, box: Box, bus: number, crossingAt: number, ports: Ports): Box[] {
  return view.switches.map((device, i) => {
    const { height } = iconOf('switch');
    const icon = iconBox('switch', box.x + crossingAt + i * crossingPitch, bus - (height * switchScale) / 2, switchScale);
    canvas.icon('switch', icon, device.id);
    canvas.node({ id: device.id, label: [device.name], icon: 'switch', group: `zone:${view.zone.id}`, ...icon }, [device.id]);
    ports.switches.set(device.id, icon);
    return icon;
  });
}

function drawHosts(canvas: Canvas, view: ZoneView, lines: readonly TextLine[], cards: readonly ChipRow[], box: Box, { scanned }: Coverage, ports: Ports): void {
  const id = `hosts:${view.zone.id}`;
  canvas.rect({ role: 'box', of: id, ...box, radius: 3, fill: 'paper', stroke: 'muted', strokeWidth: 0.8 });
  if (cards.length === 0) canvas.textBlock(lines, box.x + 6, box.y + (box.height - heightOf(lines)) / 2, 'start', id);
  else {
    const top = box.y + 4 + heightOf(lines) + 5;
    canvas.textBlock(lines, box.x + 6, box.y + 4, 'start', id);
    drawChips(canvas, cards, box.x + 6, top, `zone:${view.zone.id}`, box.y + box.height - 6 - top - chipRowsHeight(cards));
  }
  canvas.node({ id, label: lines.map(({ text }) => text), icon: 'server', group: `zone:${view.zone.id}`, ...box }, protectedHosts(view).map((device) => device.id));
  ports.hosts.set(view.zone.id, { box, scanned: [...protectedHosts(view), ...view.switches].some((device) => scanned.has(device.id)) });
}

function drawCells(canvas: Canvas, view: ZoneView, cells: readonly SecurityCell[], x: number, width: number, bus: number, switches: readonly Box[], box: Box, ports: Ports): void {
  let probe: { readonly id: string; readonly icon: Box } | undefined;
  for (const [i, { group, lines, role }] of cells.entries()) {
    const { width: w, height: h } = iconOf(group.icon);
    const scale = Math.min(iconHeight / h, 26 / w);
    const top = bus + drop;
    const icon = iconBox(group.icon, x + (i + 0.5) * width, top, scale);
    canvas.icon(group.icon, icon, group.id);
    canvas.textBlock(lines, icon.x + icon.width / 2, top + iconHeight + 1, 'middle', group.id);
    canvas.node({ id: group.id, label: [group.name], icon: group.icon, group: `zone:${view.zone.id}`, ...icon }, group.devices.map(({ id }) => id));
    const middle = icon.y + icon.height / 2;
    if (role === 'probe') {
      probe = { id: group.id, icon };
      for (const [k, from] of switches.entries()) {
        const device = view.switches[k]!;
        const out = from.x + from.width / 2 + 8;
        // The second switch's line runs into the first's.
        const way: [number, number][] = [[out, from.y + from.height - 1], [out, middle]];
        canvas.line('mirror', k === 0 ? [...way, [sideOf(icon, 'left')[0], middle]] : way, `mirror:${group.id}`, { joins: [device.id, group.id], arrow: k === 0 ? 'end' : 'none' });
        canvas.edge({ from: device.id, to: group.id, style: 'mirror', label: '镜像' });
      }
    } else if (role === 'console') {
      if (probe) {
        canvas.line('console', [[sideOf(probe.icon, 'right')[0], middle], [sideOf(icon, 'left')[0], middle]], `console:${group.id}`, { joins: [probe.id, group.id] });
        canvas.edge({ from: probe.id, to: group.id, style: 'console', label: '直连' });
      }
    } else {
      canvas.line('access', [[icon.x + icon.width / 2, bus], [icon.x + icon.width / 2, icon.y + 1]], `drop:${group.id}`, { joins: [group.id, `bus:${view.zone.id}`] });
      canvas.dot(icon.x + icon.width / 2, bus, `bus:${view.zone.id}`);
      for (const device of view.switches) canvas.edge({ from: device.id, to: group.id, style: 'access' });
    }
    if (role === 'scanner') ports.scanners.set(group.id, { box: icon, gutter: x + (i + 1) * width, floor: box.y + box.height, zone: view.zone.id });
  }
}
