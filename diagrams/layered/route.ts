/** The way of every arrow through the channels: ports on blocks, level tracks above and below the labels. */
import { by } from '../../model';
import type { Point } from '../geometry';
import type { Slot } from './graph';
import { idOf, type Across, type Span } from './place';

/** A run from an end of a slot to the slot: straight, or with one level piece on a track. */
export interface Run { readonly slot: Slot; readonly end: string; readonly side: 'above' | 'below'; readonly port: number; readonly at: number; readonly track: number }
export interface ChannelRuns { readonly runs: readonly Run[]; readonly tracks: { readonly above: number; readonly below: number } }

/** Lines keep at least this distance from one another. */
const apart = 4.5;
const corner = 7;

/** Runs of one channel. Ports are handed out left to right in the order of the slots, so that arrows of one block do not cross. */
export function routeChannel(slots: readonly Slot[], across: Across, ports: Ports): ChannelRuns {
  const runs: Run[] = [];
  const tracks = { above: 0, below: 0 };
  for (const side of ['above', 'below'] as const) {
    const open: { slot: Slot; end: string; at: number; span: Span; isBlock: boolean }[] = [];
    for (const slot of slots) {
      const centre = across.slots.get(slot)!;
      const ends = slot[side];
      ends.forEach((end, i) => {
        // The two ends of a loop meet its label left and right of its middle, in the order of the blocks.
        const spans = ends.map((each) => across.spans.get(idOf(each))!);
        const first = ends.length < 2 || spans[0]!.x <= spans[1]!.x;
        const shift = ends.length < 2 ? 0 : ((i === 0) === first ? -1 : 1) * Math.min(slot.width / 4, 18);
        open.push({ slot, end: idOf(end), at: centre + shift, span: across.spans.get(idOf(end))!, isBlock: end.block !== undefined });
      });
    }
    open.sort(by(({ at }) => Math.round(at * 10), ({ slot }) => slot.arrow.id));
    const taken = open.map(({ at }) => at);
    const chosen = open.map((each) => ({ ...each, port: each.isBlock ? ports.take(`${each.end} ${side}`, each.at, each.span, taken) : each.span.x }));
    const bent = chosen.filter(({ port, at }) => Math.abs(port - at) > 0.5);
    const levels = tracksOf(bent.map(({ port, at }) => ({ port, at })));
    tracks[side] = Math.max(0, ...levels.map((level) => level + 1));
    for (const each of chosen) {
      const i = bent.indexOf(each);
      runs.push({ slot: each.slot, end: each.end, side, port: each.port, at: i < 0 ? each.port : each.at, track: i < 0 ? -1 : levels[i]! });
    }
  }
  return { runs, tracks };
}

/** Ports already given out, by side of a block. */
export class Ports {
  private readonly given = new Map<string, number[]>();

  /** The place on the block's edge nearest to where the line wants to go, free of other lines and of their ways down. */
  take(side: string, wish: number, span: Span, taken: readonly number[]): number {
    const used = this.given.get(side) ?? [];
    const [from, to] = [span.x + corner, span.x + span.width - corner];
    const clear = (x: number): boolean => used.every((other) => Math.abs(other - x) >= apart) && (Math.abs(x - wish) < 0.01 || taken.every((other) => Math.abs(other - x) >= apart - 1.5));
    const start = Math.min(to, Math.max(from, wish));
    let found = start;
    for (let step = 0; step * apart <= to - from + apart; step++) {
      const next = [start - step * apart, start + step * apart].find((x) => x >= from && x <= to && clear(x));
      if (next !== undefined) {
        found = next;
        break;
      }
    }
    used.push(found);
    this.given.set(side, used);
    return found;
  }
}

/** A track for every level piece: pieces that overlap never share one. Lines going right are taken from the right, lines going left from the left. */
function tracksOf(pieces: readonly { port: number; at: number }[]): number[] {
  const order = pieces.map((_, i) => i).sort(by((i) => (pieces[i]!.at > pieces[i]!.port ? 0 : 1), (i) => Math.round((pieces[i]!.at > pieces[i]!.port ? -1 : 1) * pieces[i]!.port * 10)));
  const lanes: (readonly [number, number])[][] = [];
  const levels = Array<number>(pieces.length).fill(0);
  for (const i of order) {
    const { port, at } = pieces[i]!;
    const [from, to] = [Math.min(port, at) - apart, Math.max(port, at) + apart];
    let lane = 0;
    while (lanes[lane]?.some(([a, b]) => a < to && from < b)) lane++;
    (lanes[lane] ??= []).push([from, to]);
    levels[i] = lane;
  }
  return levels;
}

/** Corner points of a run, from the edge of the block to the edge of the slot. */
export function runPoints(run: Run, edge: number, track: number, slotEdge: number): Point[] {
  return run.track < 0 ? [[run.port, edge], [run.port, slotEdge]] : [[run.port, edge], [run.port, track], [run.at, track], [run.at, slotEdge]];
}
