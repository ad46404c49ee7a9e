/** A zone told in words: for drawings of so many systems that symbols would be too small to read. */
import { deviceKinds } from '../../model';
import { heightOf, iconBox, sideOf, type Canvas, type TextLine } from '../canvas';
import { measure } from '../font';
import { bottom, right, type Box } from '../geometry';
import { drawGround, type Band, type BandFrame, type BandPorts } from './band';
import { registerSign } from './block';
import { commonName, nameLines, noteLines } from './labels';
import type { Metrics } from './metrics';
import type { ZoneView } from './network';
import { barHeight } from './zone-name';

const pad = 6;
const switchRoom = (metrics: Metrics): number => 52 * metrics.scale;

/** The least width of a band told in words. */
export const summaryWidth = (frame: BandFrame, metrics: Metrics): number => frame.bar + switchRoom(metrics) + 90 * metrics.scale;

export function summaryOf(view: ZoneView, metrics: Metrics, frame: BandFrame): Band {
  const width = frame.width - frame.bar - 2 * pad - switchRoom(metrics);
  const lines = contents(view, metrics, width);
  const head = metrics.noteSize * 1.3 + 5;
  const count = view.switches.length;
  const label: TextLine[] = count === 0 ? [] : nameLines(count > 1 ? `${deviceKinds.switch.zh}×${count}` : deviceKinds.switch.zh, metrics, switchRoom(metrics));
  const height = Math.max(head + heightOf(lines) + pad, head + 18 * metrics.scale + heightOf(label) + pad, barHeight(view.zone.name, frame.bar, metrics.scale));
  return {
    id: view.zone.id, height, view, fits: true,
    draw(canvas, box): BandPorts {
      const left = drawGround(canvas, view, box, frame.bar, metrics);
      const top = box.y + head + Math.max(0, (box.height - head - pad - heightOf(lines)) / 2);
      canvas.textBlock(lines, left, top, 'start', `${view.zone.id}:devices`);
      register(canvas, view, { x: left, y: top, width, height: heightOf(lines) });
      const middle = Math.min(bottom(box) - pad - heightOf(label) - 9 * metrics.scale, box.y + box.height / 2 - heightOf(label) / 2);
      const icon = iconBox('switch', right(box) - pad - switchRoom(metrics) / 2, middle - 9 * metrics.scale, metrics.scale);
      const id = `${view.zone.id}:switches`;
      canvas.icon('switch', icon, id);
      canvas.textBlock(label, icon.x + icon.width / 2, bottom(icon) + 1, 'middle', id);
      registerSign(canvas, { id, icon: 'switch', devices: view.switches, lines: label, attached: true }, icon, view.zone.id);
      return { trunkX: sideOf(icon, 'right')[0], switchY: middle, switchId: id, box, left };
    },
  };
}

/** `OCSP服务器×2、从目录服务器×2、…` */
function contents(view: ZoneView, metrics: Metrics, width: number): TextLine[] {
  const items: string[] = [];
  const machines = new Map<string, number>();
  const say = (name: string, count: number): void => { items.push(count > 1 ? `${name}×${count}` : name); };
  for (const unit of view.units) {
    const devices = unit.hosts.map(({ device }) => device);
    const [first] = devices;
    if (first) say(devices.length > 1 ? commonName(devices, deviceKinds[first.kind].zh) : first.name, devices.length);
    for (const machine of [...unit.shared, ...unit.hosts.flatMap(({ hsms }) => hsms)]) machines.set(machine.kind, (machines.get(machine.kind) ?? 0) + 1);
  }
  for (const count of machines.values()) say(deviceKinds.hsm.zh, count);
  for (const { probe, consoles } of view.probes) items.push(probe.name, ...consoles.map(({ name }) => name));
  const lines: string[] = [];
  for (const item of items) {
    const joined = lines.length === 0 ? item : `${lines.at(-1) ?? ''}、${item}`;
    if (lines.length > 0 && measure(`${joined}、`, metrics.noteSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines.flatMap((line, i) => noteLines(i < lines.length - 1 ? `${line}、` : line, metrics, width, 'ink'));
}

/** In the graph the hosts of the zone are one node. */
function register(canvas: Canvas, view: ZoneView, box: Box): void {
  const devices = [
    ...view.units.flatMap((unit) => [...unit.shared, ...unit.hosts.flatMap(({ device, hsms }) => [device, ...hsms])]),
    ...view.probes.flatMap(({ probe, consoles }) => [probe, ...consoles]),
  ];
  if (devices.length === 0) return;
  canvas.node({ id: `${view.zone.id}:devices`, label: [`${devices.length} 台设备`], icon: 'server', group: view.zone.id, ...box }, devices.map(({ id }) => id));
}
