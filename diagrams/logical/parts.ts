/** The blocks of a logical drawing: a named group of devices of one subsystem in one zone, or a party outside. */
import type { Device, Model } from '../../model';
import { heightOf, iconBox, widthOf } from '../canvas';
import { chipRows, chipRowsHeight, drawChips, type Chip } from '../chip';
import { groupsWithin } from '../device-groups';
import { iconOf } from '../icons';
import type { Block } from '../layered/graph';
import type { Tone } from '../scene';
import { networkOf } from '../topology/network';
import { lineUp, note } from '../writing';
import type { Talk } from './exchanges';

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly row: number;
  readonly order: number;
  readonly tone: Tone;
  readonly chips: readonly Chip[];
  /** Symbol beside the title of a part without cards. */
  readonly icon?: string;
  /** What its members say to one another. */
  readonly inside: readonly Talk[];
}

const pad = 5;
export const mostInside = 3;
/** Beyond that, cards are of kinds, not of devices. */
export const mostCards = 9;
const widestCard = 220;
/** Room for the symbol left of a title. */
const symbolRoom = 24;

/** Cards of devices, and of the 密码机 on their own ports. */
export function cardsOf(model: Model, id: string, devices: readonly Device[]): Chip[] {
  const machines = hsmsOf(model);
  const hosts = groupsWithin(devices, mostCards).map((group): Chip => ({ id: `${id}/${group.id}`, icon: group.icon, name: group.name, notes: [], devices: group.devices.map((device) => device.id) }));
  const near = new Set(devices.flatMap((device) => machines.get(device.id) ?? []));
  const hsms = groupsWithin([...near], mostCards).map((group): Chip => ({
    id: `${id}/${group.id}`, icon: 'hsm', name: group.name, dashed: true, devices: group.devices.map((device) => device.id),
    notes: [{ text: '专用网口直连' }],
  }));
  return [...hosts, ...hsms];
}

const kept = new WeakMap<Model, ReadonlyMap<string, readonly Device[]>>();
/** 密码机 by the host they are joined to. */
export function hsmsOf(model: Model): ReadonlyMap<string, readonly Device[]> {
  let found = kept.get(model);
  if (!found) {
    const map = new Map<string, Device[]>();
    for (const view of networkOf(model).zones.values()) for (const { hosts, shared } of view.units) for (const host of hosts) {
      const all = [...host.hsms, ...host.elsewhere, ...shared];
      if (all.length > 0) map.set(host.device.id, all);
    }
    kept.set(model, (found = map));
  }
  return found;
}

/** The first few, and how many more the table lists. */
function insideTalks(talks: readonly Talk[]): string[] {
  const texts = talks.map((talk) => `${talk.purpose}（${talk.protocol}，${talk.protection}）`);
  return texts.length <= mostInside ? texts : [`${texts.length} 项，见交互关系表`];
}

/** A part as a block whose cards are at least `leastCard` points wide. */
export function blockOf(part: Part, leastCard: number): Block {
  const title = (width: number) => lineUp(part.title, width - 2 * pad - (part.icon ? 2 * symbolRoom : 0), { size: 8, weight: 'bold', tone: part.tone });
  const inside = (width: number) => insideTalks(part.inside).flatMap((text) => lineUp(`内部：${text}`, width - 2 * pad, note));
  const rows = (width: number) => chipRows(part.chips, width - 2 * pad, Math.min(leastCard, width - 2 * pad));
  const cards = (width: number): number => { const all = rows(width); return all.length > 0 ? chipRowsHeight(all) + 3 : 0; };
  const extra = (width: number): number => { const all = inside(width); return all.length > 0 ? heightOf(all) + 2 : 0; };
  return {
    id: part.id, row: part.row, order: part.order,
    least: leastCard + 2 * pad, weight: Math.max(1, part.chips.length), grows: part.chips.length > 0,
    most: part.chips.length === 0 ? Infinity : part.chips.length * (widestCard + pad) + pad,
    height: (width) => Math.max(part.icon ? 14 : 0, heightOf(title(width))) + cards(width) + extra(width) + 2 * 3.5,
    draw(canvas, box) {
      const heading = title(box.width);
      const notes = inside(box.width);
      canvas.rect({ role: 'box', of: part.id, ...box, radius: 3.5, fill: 'paper', stroke: part.tone, strokeWidth: 1.1 });
      const all = rows(box.width);
      const top = all.length > 0 ? box.y + 3.5 : box.y + (box.height - heightOf(heading)) / 2;
      if (part.icon) {
        const icon = iconBox(part.icon, box.x + box.width / 2 - widthOf(heading) / 2 - 14, box.y + box.height / 2 - 8.5, 17 / iconOf(part.icon).height);
        canvas.icon(part.icon, icon, part.id);
      }
      canvas.textBlock(heading, box.x + box.width / 2, top, 'middle', part.id);
      const first = top + heightOf(heading) + 3;
      const room = box.y + box.height - 3.5 - first - extra(box.width);
      drawChips(canvas, all, box.x + pad, first, `group:${part.id}`, room - chipRowsHeight(all));
      if (notes.length > 0) canvas.textBlock(notes, box.x + pad, box.y + box.height - 3.5 - heightOf(notes), 'start', part.id);
      canvas.group({ id: `group:${part.id}`, label: part.title, tone: part.tone, ...box });
      canvas.node({ id: part.id, label: [part.title], icon: 'system', group: `group:${part.id}`, x: box.x, y: box.y, width: 10, height: 10 });
    },
  };
}
