/**
 * A boundary in full: what lies beyond it, each firewall with its outer address above and its inner address below,
 * virtual addresses where the lines of a pair meet, the heartbeat between the two.
 */
import type { Device } from '../../model';
import { heightOf, iconBox, sideOf, widthOf, type Canvas, type TextLine } from '../canvas';
import { measure } from '../font';
import { bottom, centreX, centreY, right, type Box, type Point } from '../geometry';
import { registerSign } from './block';
import { linkAddresses, nameLines, noteLines, zoneAddresses } from './labels';
import type { Metrics } from './metrics';
import { beatOf, isCloud, type Boundary, type Network, type ZoneView } from './network';
import { toneOf } from './zone-name';

/** One boundary at the zone that is drawn. */
export interface Gate {
  readonly boundary: Boundary;
  /** The zone that is drawn, and those on the other side. */
  readonly here: string;
  readonly beyond: readonly ZoneView[];
  /** True when the other side is outside: it is drawn above. */
  readonly outer: boolean;
}

/** Every boundary of a zone, outer ones first, in stable order. */
export function gatesOf(network: Network, zone: string): Gate[] {
  const gates = (network.boundariesAt.get(zone) ?? []).filter(({ zones }) => zones.length > 1 && zones.includes(zone)).map((boundary): Gate => {
    const beyond = boundary.zones.filter((id) => id !== zone).map((id) => network.zones.get(id)).filter((view) => view !== undefined);
    // What leads from the core to a KM far away goes inwards, though a carrier's network lies between.
    const inwards = network.zones.get(zone)?.zone.kind === 'core' && beyond.every((view) => view.zone.kind === 'wan');
    return { boundary, here: zone, beyond, outer: boundary.zones.indexOf(zone) > 0 && !inwards };
  });
  return [...gates.filter(({ outer }) => outer), ...gates.filter(({ outer }) => !outer)];
}

const spread = (metrics: Metrics): number => 21 * metrics.scale;

/** Labels hold the usual names on a line, and addresses up to a width at which the zone itself would suffer. */
export function gateLabelWidth(gates: readonly Gate[], metrics: Metrics): number {
  const addresses = gates.flatMap(({ boundary }) => boundary.devices.flatMap((device) => [...zoneAddresses(device), ...linkAddresses(device, 'tunnel').map((address) => `通道 ${address}`)]));
  const widths = addresses.map((address) => measure(address, metrics.noteSize) + 1).filter((width) => width <= 100 * metrics.scale);
  return Math.max(70 * metrics.scale, ...widths);
}

/** Width of a gate whose labels have a given width. */
export const gateWidth = (label: number, metrics: Metrics): number => 2 * (spread(metrics) + 15 * metrics.scale + 3 + label);

interface Parts {
  readonly stub: readonly TextLine[];
  readonly cloud?: ZoneView;
  readonly far: readonly TextLine[];
  readonly near: readonly TextLine[];
  readonly labels: readonly (readonly TextLine[])[];
  readonly uplinks: readonly string[];
  /** Written where lines come from beyond: names of the uplinks. */
  readonly beside: readonly TextLine[];
  /** True when each member takes an uplink of its own. */
  readonly each: boolean;
  readonly stubHeight: number;
  /** Of the symbols with their labels. */
  readonly body: number;
  /** From there to where the line to the zone begins. */
  readonly tail: number;
  readonly height: number;
}

const virtualAt = (boundary: Boundary, zone: string): string[] => boundary.pair?.virtual.filter((address) => address.zone === zone).map(({ address }) => address) ?? [];

function partsOf(network: Network, gate: Gate, metrics: Metrics, width: number): Parts {
  const { boundary, beyond, here } = gate;
  const [first] = beyond;
  const cloud = first && isCloud(first.zone) ? first : undefined;
  const virtual = (zones: readonly string[]): TextLine[] => zones.flatMap((zone) => virtualAt(boundary, zone)).flatMap((address) => noteLines(`虚拟地址 ${address}`, metrics, width + spread(metrics)));
  const stub = beyond.flatMap((view): TextLine[] => {
    const foreign = view.system && view.system.id !== network.zones.get(here)?.system?.id;
    const name = foreign && !isCloud(view.zone) ? `${view.system?.title ?? ''} ${view.zone.name}` : view.zone.name;
    return [...nameLines(name, metrics, 150 * metrics.scale, toneOf(view.zone.kind)), ...(isCloud(view.zone) ? [] : noteLines(view.zone.prefixes.join('  '), metrics, 150 * metrics.scale))];
  });
  const stubHeight = cloud ? 34 * metrics.scale + heightOf(stub) + 2 : heightOf(stub) + 7;
  const far = virtual(beyond.map(({ zone }) => zone.id));
  const near = virtual([here]);
  const labels = boundary.devices.map((device): TextLine[] => memberLines(device, gate, metrics, width));
  const uplinks = cloud?.zone.uplinks ?? [];
  const each = uplinks.length >= 2 && boundary.devices.length === 2;
  const beside = each ? noteLines(uplinks[0] ?? '', metrics, uplinkWidth(metrics)) : uplinks.flatMap((uplink) => noteLines(uplink, metrics, uplinkWidth(metrics)));
  const lead = Math.max(9 * metrics.scale, heightOf(far) + heightOf(beside) + (far.length + beside.length > 0 ? 5 : 0) + (each ? 5 * metrics.scale : 0));
  const body = Math.max(38 * metrics.scale, ...labels.map(heightOf));
  const tail = Math.max(6 * metrics.scale, near.length > 0 ? heightOf(near) + 6 : 0);
  return { stub, cloud, far, near, labels, uplinks, beside, each, stubHeight, body, tail, height: stubHeight + lead + body + tail };
}

const uplinkWidth = (metrics: Metrics): number => 88 * metrics.scale;

function memberLines(device: Device, gate: Gate, metrics: Metrics, width: number): TextLine[] {
  const far = gate.beyond.flatMap(({ zone }) => zoneAddresses(device, zone.id)).flatMap((address) => noteLines(address, metrics, width));
  const near = zoneAddresses(device, gate.here).flatMap((address) => noteLines(address, metrics, width));
  const tunnels = linkAddresses(device, 'tunnel').flatMap((address) => noteLines(`通道 ${address}`, metrics, width, 'tunnel'));
  const name = nameLines(device.name, metrics, width);
  return gate.outer ? [...far, ...tunnels, ...name, ...near] : [...near, ...name, ...tunnels, ...far];
}

export const gateHeight = (network: Network, gate: Gate, metrics: Metrics, label: number): number => partsOf(network, gate, metrics, label).height;

/** Where the line to the zone's switch begins, and the level at which it may turn aside without touching a label. */
export interface GateEnd { readonly x: number; readonly meet: number; readonly clear: number }

export function drawGate(canvas: Canvas, network: Network, gate: Gate, box: Box, metrics: Metrics, label: number): GateEnd {
  const parts = partsOf(network, gate, metrics, label);
  const { boundary, outer } = gate;
  const x = centreX(box);
  const down = outer ? 1 : -1;
  const stub = drawStub(canvas, gate, parts, x, outer ? box.y : bottom(box), down, metrics);
  const clear = (outer ? bottom(box) : box.y) - down * parts.tail;
  const middle = clear - (down * parts.body) / 2;
  const boxes = drawMembers(canvas, network, gate, parts, x, middle, metrics);
  drawFar(canvas, gate, parts, stub, boxes, x, middle, metrics);
  const meet = middle + down * 19 * metrics.scale;
  for (const [i, icon] of boxes.entries()) {
    const end = outer ? bottom(icon) - icon.height * 0.08 : icon.y + icon.height * 0.08;
    canvas.line('trunk', boxes.length > 1 ? [[centreX(icon), end], [centreX(icon), meet], [x, meet]] : [[x, end], [x, meet]], `gate:${boundary.id}:near`, { joins: [boundary.devices[i]?.id ?? boundary.id, gate.here] });
  }
  canvas.textBlock(parts.near, x + 5, outer ? clear + 3 : clear - 3 - heightOf(parts.near), 'start', boundary.id);
  return { x, meet, clear: clear + down * 5 };
}

interface Stub { readonly id: string; readonly edge: number; readonly halfWidth: number }

/** What lies beyond: a cloud, or the name of a zone on a plate of its tone. */
function drawStub(canvas: Canvas, gate: Gate, parts: Parts, x: number, edge: number, down: number, metrics: Metrics): Stub {
  const [first] = gate.beyond;
  const id = `beyond:${gate.boundary.id}`;
  const top = down > 0 ? edge : edge - parts.stubHeight;
  if (parts.cloud) {
    const symbol = parts.cloud.zone.kind === 'wan' ? 'wan' : 'internet';
    const cloud = iconBox(symbol, x, down > 0 ? top + heightOf(parts.stub) + 1 : top, metrics.scale);
    canvas.icon(symbol, cloud, id);
    canvas.textBlock(parts.stub, x, down > 0 ? top : bottom(cloud) + 1, 'middle', id);
    registerSign(canvas, { id, icon: symbol, devices: [], lines: parts.stub, attached: true }, cloud, undefined);
    return { id, edge: down > 0 ? bottom(cloud) - cloud.height * 0.06 : cloud.y + cloud.height * 0.12, halfWidth: cloud.width * 0.3 };
  }
  const width = widthOf(parts.stub) + 22 * metrics.scale;
  const plate: Box = { x: x - width / 2, y: top, width, height: parts.stubHeight };
  const tone = first ? toneOf(first.zone.kind) : 'muted';
  canvas.ground({ role: 'plate', of: id, ...plate, radius: 4, fill: tone, fillOpacity: 0.08, stroke: tone, strokeWidth: 1.1, dash: true });
  canvas.textBlock(parts.stub, x, top + 3, 'middle', id);
  registerSign(canvas, { id, icon: 'system', devices: gate.beyond.flatMap((view) => view.switches), lines: parts.stub, attached: true }, { ...plate, x: x - 13, width: 26 }, undefined);
  return { id, edge: down > 0 ? bottom(plate) : plate.y, halfWidth: width / 2 - 8 };
}

function drawMembers(canvas: Canvas, network: Network, gate: Gate, parts: Parts, x: number, middle: number, metrics: Metrics): Box[] {
  const { devices } = gate.boundary;
  const step = spread(metrics);
  const boxes = devices.map((device, i): Box => {
    const at = devices.length === 1 ? x : x + (i - (devices.length - 1) / 2) * 2 * step;
    const box = iconBox(device.kind, at, middle - 13 * metrics.scale, metrics.scale);
    const lines = parts.labels[i] ?? [];
    canvas.icon(device.kind, box, device.id);
    const left = devices.length > 1 && i === 0;
    canvas.textBlock(lines, left ? box.x - 3 : right(box) + 3, middle - heightOf(lines) / 2, left ? 'end' : 'start', device.id);
    registerSign(canvas, { id: device.id, icon: device.kind, devices: [device], lines, attached: true }, box, undefined);
    return box;
  });
  const [a, b] = devices;
  const [from, to] = boxes;
  if (a && b && from && to && network.heartbeats.has(beatOf(a.id, b.id))) canvas.line('heartbeat', [sideOf(from, 'right'), [sideOf(to, 'left')[0], centreY(to)]], `heartbeat:${a.id}`, { joins: [a.id, b.id] });
  return boxes;
}

/** Lines from what lies beyond: each uplink to its firewall, or one trunk that forks. */
function drawFar(canvas: Canvas, gate: Gate, parts: Parts, stub: Stub, boxes: readonly Box[], x: number, middle: number, metrics: Metrics): void {
  const { boundary, outer } = gate;
  const down = outer ? 1 : -1;
  const style = parts.cloud && (parts.cloud.zone.kind === 'wan' || boundary.tunnels.length > 0) ? 'tunnel' : 'trunk';
  const of = `gate:${boundary.id}:far`;
  const idOf = (i: number): string => boundary.devices[i]?.id ?? boundary.id;
  const ends = boxes.map((icon): Point => [centreX(icon), outer ? icon.y + icon.height * 0.08 : bottom(icon) - icon.height * 0.08]);
  // Labels of the symbols reach to here; what is written beside the lines stays beyond.
  const clear = middle - (down * parts.body) / 2;
  if (parts.each) {
    const bend = stub.edge + down * 5 * metrics.scale;
    for (const [i, [at, end]] of ends.entries()) {
      const start = x + (i === 0 ? -1 : 1) * Math.min(stub.halfWidth, Math.abs(at - x)) * 0.8;
      canvas.line(style, [[start, stub.edge], [start, bend], [at, bend], [at, end]], `${of}:${i}`, { joins: [stub.id, idOf(i)] });
      const lines = [...noteLines(parts.uplinks[i] ?? '', metrics, uplinkWidth(metrics)), ...(i === 1 ? parts.far : [])];
      canvas.textBlock(lines, at + (i === 0 ? -4 : 4), down > 0 ? bend + 2 : bend - 2 - heightOf(lines), i === 0 ? 'end' : 'start', stub.id);
    }
    return;
  }
  const fork = middle - down * 19 * metrics.scale;
  for (const [i, [at, end]] of ends.entries()) canvas.line(style, ends.length > 1 ? [[x, fork], [at, fork], [at, end]] : [[x, fork], [x, end]], of, { joins: [stub.id, idOf(i)] });
  canvas.line(style, [[x, stub.edge], [x, fork]], of, { joins: [stub.id, boundary.id] });
  const lines = [...parts.beside, ...parts.far];
  canvas.textBlock(lines, x + 5, down > 0 ? clear - heightOf(lines) - 2 : clear + 2, 'start', boundary.id);
}
