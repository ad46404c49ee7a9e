/** The column beside the areas: that people and packets do not go the same way, and which devices stand elsewhere than their zone. */
import { areas, zoneKinds, type Area, type System, type ZoneKind } from '../../model';
import type { Canvas } from '../canvas';
import { measure } from '../font';
import type { Ladder } from '../ladder/ladder';
import type { Tone } from '../scene';
import { toneOf } from '../topology/zone-name';
import { fact, gapPiece, heading, lineUp, nameSize, note, oneLine, paragraph, strong, tableRow, type Piece } from '../writing';
import { byArea, elsewhereOf } from './contents';

/** GM/T 0037-2014 §8.1.2, GM/T 0038-2014 §7.1.2: no area may be passed over on the way in. */
const entering: Readonly<Record<System['kind'], { readonly areas: readonly Area[]; readonly clause: string }>> = {
  ca: { areas: ['management', 'service', 'core'], clause: 'GM/T 0037-2014 §8.1.2' },
  km: { areas: ['km-management', 'km-core'], clause: 'GM/T 0038-2014 §7.1.2' },
};
const areaTones: Partial<Record<Area, Tone>> = { management: 'management', service: 'service', core: 'core', 'km-management': 'km', 'km-core': 'km' };

interface Step { readonly name: string; readonly tone: Tone }

/** The zones of the system from outside to inside, each kind once; what lies outside them first. */
function packetSteps(ladder: Ladder): Step[] {
  const kinds = new Map<ZoneKind, Step>();
  for (const { cells } of ladder.rungs) for (const cell of cells) {
    const { zone } = cell.views[0]!;
    // Remote sites and carriers' lines lie on no way into a CA.
    if (zone.kind === 'remote-ra' || (zone.kind === 'wan' && ladder.system.kind === 'ca')) continue;
    const inner = cell.role === 'own' || cell.role === 'cloud';
    const outer = ladder.system.kind === 'km' && cell.role === 'other';
    if (!inner && !outer) continue;
    if (!kinds.has(zone.kind)) kinds.set(zone.kind, { name: outer ? `CA${zoneKinds[zone.kind].zh}` : zoneKinds[zone.kind].zh, tone: toneOf(zone.kind) });
  }
  return [...kinds.values()];
}

const boxHeight = 17;
const arrowHeight = 13;

/** Two chains side by side: the way of a packet and the way of a person. */
function chains(ladder: Ladder, width: number): Piece {
  const { areas: way, clause } = entering[ladder.system.kind];
  const people: Step[] = [{ name: '机房外', tone: 'public' }, ...way.map((area): Step => ({ name: areas[area].zh, tone: areaTones[area] ?? 'public' }))];
  const packets = packetSteps(ladder);
  const column = (width - 12) / 2;
  const titles = ['报文穿越网络区域', '人员进入物理区域'];
  const clauses = [ladder.system.kind === 'ca' ? 'GM/T 0037-2014 §8.2.1' : 'GM/T 0038-2014 §7.2.1', clause];
  const length = Math.max(people.length, packets.length);
  const top = 2 * 9 + 5;
  return {
    height: top + length * boxHeight + (length - 1) * arrowHeight + 8,
    draw(canvas, x, y) {
      for (const [side, steps] of [packets, people].entries()) {
        const left = x + side * (column + 12);
        canvas.textBlock([oneLine(titles[side]!, strong), oneLine(clauses[side]!, note)], left + column / 2, y, 'middle', `order-${side}`);
        drawChain(canvas, steps, left, y + top, column, `order-${side}`, length);
      }
    },
  };
}

function drawChain(canvas: Canvas, steps: readonly Step[], x: number, y: number, width: number, of: string, length: number): void {
  // The shorter chain is stretched, so that both begin and end at one level.
  const pitch = ((length - 1) * (boxHeight + arrowHeight)) / Math.max(1, steps.length - 1);
  for (const [i, step] of steps.entries()) {
    const top = y + i * pitch;
    const id = `${of}-${i}`;
    canvas.rect({ role: 'box', of: id, x, y: top, width, height: boxHeight, radius: 2.5, fill: step.tone, fillOpacity: 0.09, stroke: step.tone, strokeWidth: 0.9 });
    const size = Math.min(8, (8 * (width - 6)) / Math.max(1, measure(step.name, 8, 'bold')));
    canvas.text({ text: step.name, size: Math.max(7, size), weight: 'bold', tone: step.tone }, x + width / 2, top + boxHeight / 2 + 2.9, 'middle', id);
    if (i > 0) canvas.line('frame', [[x + width / 2, top - pitch + boxHeight], [x + width / 2, top]], `${id}-way`, { arrow: 'end', joins: [`${of}-${i - 1}`, id] });
  }
}

/** All pieces of the column, in order. */
export function panelPieces(ladder: Ladder, width: number): Piece[] {
  const own = ladder.rungs.flatMap(({ cells }) => cells.filter(({ role }) => role === 'own').flatMap(({ views }) => views));
  const pieces: Piece[] = [heading('两种次序，互不推导', width, 'order'), chains(ladder, width)];
  const rows = own.flatMap((view) => elsewhereOf(view).map((group) => [group.name, group.devices[0]!.zone === view.zone.id ? view.zone.name : '无（直连）', areas[group.devices[0]!.area].zh] as const));
  if (rows.length > 0) {
    const widths = [width * 0.46, width * 0.27, width * 0.27];
    pieces.push(heading('网络区域与物理区域不同的设备', width, 'elsewhere'));
    pieces.push(tableRow(['设备', '网络区域', '物理区域'], widths, 'elsewhere', { ...strong, size: nameSize }));
    for (const row of rows) pieces.push(tableRow(row, widths, 'elsewhere'));
    pieces.push(gapPiece(7));
  }
  const shared = own.filter(({ zone }) => zone.kind === 'service-management');
  if (shared.length > 0) {
    const widths = [width * 0.24, width * 0.76];
    pieces.push(heading('合并网段设备的物理区域', width, 'shared'), tableRow(['物理区域', '设备'], widths, 'shared', { ...strong, size: nameSize }));
    for (const view of shared) for (const [area, names] of byArea(view)) pieces.push(tableRow([areas[area].zh, names.join('、')], widths, 'shared'));
    pieces.push(gapPiece(7));
  }
  const notes = notesOf(ladder);
  if (notes.length > 0) {
    pieces.push(heading('说明', width, 'notes'));
    for (const [i, text] of notes.entries()) pieces.push(numbered(i + 1, text, width));
  }
  return pieces;
}

function numbered(number: number, text: string, width: number): Piece {
  const lead = 11;
  const piece = paragraph(text, width - lead, 'notes', fact, 2.5);
  return {
    height: piece.height,
    draw(canvas, x, y) {
      canvas.textBlock(lineUp(`${number}.`, lead, fact), x, y, 'start', 'notes');
      piece.draw(canvas, x + lead, y);
    },
  };
}

function notesOf(ladder: Ladder): string[] {
  const { system } = ladder;
  const own = ladder.rungs.flatMap(({ cells }) => cells.filter(({ role }) => role === 'own').flatMap(({ views }) => views));
  const kinds = new Set(own.map(({ zone }) => zone.kind));
  const notes: string[] = [];
  const registration = own.some((view) => view.zone.kind === 'management' && elsewhereOf(view).some(({ icon }) => icon === 'registration-server'));
  if (registration) notes.push('注册服务器接在管理区网段、安装在服务区机房：网段按C/S模式划分，机房按设备放置要求划分，二者不矛盾。');
  if (system.raMode === 'bs' && kinds.has('service-management')) notes.push('注册系统采用B/S模式，服务区与管理区合为一个网段（GM/T 0037-2014 §8.2.1）。');
  if (system.raMode === 'cs' && kinds.has('service') && kinds.has('management') && kinds.has('core')) notes.push('注册系统采用C/S模式，网络分为公共区、服务区、管理区、核心区四段（GM/T 0037-2014 §8.2.1）。');
  if (kinds.has('km-core')) notes.push('KM核心区即GM/T 0038-2014所称密钥服务区，KM管理区即密钥管理区。');
  if (own.some((view) => view.units.some((unit) => unit.hosts.some((host) => host.hsms.length > 0)))) notes.push('虚线框内的设备不接入区域交换机：密码机经独立网口与服务器直连，入侵检测管理端与探针直连。');
  if (own.some(({ zone }) => zone.kind === 'remote-ra')) notes.push('远程注册点经IPSec加密通道接入服务区，通道两端为远程防火墙与网络密码机。');
  return notes;
}
