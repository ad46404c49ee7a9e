/** 风口 on a plan, at true size: crossed squares blow, squares with one diagonal draw, a grid is a perforated panel. */
import { footprint } from '../../analysis/geometry';
import { airTerminalKinds, airTerminalMounts, by, codeOf, type AirTerminal, type AirTerminalKind } from '../../model';
import { number as n } from '../path-data';
import type { PathShape, Tone } from '../scene';
import type { PlanPoint } from './compose';
import type { TableData } from './panel';
import type { FloorPlan, Frame } from './plan';
import type { Placer } from './placer';

const tones: Readonly<Record<AirTerminalKind, Tone>> = { supply: 'management', return: 'danger', fresh: 'service', exhaust: 'ink' };

export function terminalsOf(plan: FloorPlan): readonly AirTerminal[] {
  const rooms = plan.holds;
  return plan.site.cooling.terminals.filter(({ position }) => rooms.has(position.room));
}

/** 编号 beside each. */
export const terminalPoints = (plan: FloorPlan): PlanPoint[] => terminalsOf(plan).map((terminal) => ({ id: terminal.id, x: terminal.position.x, y: terminal.position.y, room: terminal.position.room, tag: codeOf(terminal) }));

export const terminalSymbols = (plan: FloorPlan): string[] => [...new Set(terminalsOf(plan).map(({ kind, perforated }) => (perforated ? 'terminal-perforated' : `terminal-${kind}`)))].sort();

export const terminalShapes = (plan: FloorPlan, frame: Frame, placer: Placer): PathShape[] => terminalsOf(plan).map((terminal): PathShape => {
  const ring = footprint(terminal.position, terminal);
  const [a, b, c, d] = ring.map((spot) => frame.at(spot)) as [[number, number], [number, number], [number, number], [number, number]];
  const line = (from: readonly [number, number], to: readonly [number, number]): string => `M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`;
  const between = (p: readonly [number, number], q: readonly [number, number], share: number): readonly [number, number] => [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
  const inner = terminal.perforated ? [0.25, 0.5, 0.75].flatMap((share) => [line(between(a, b, share), between(d, c, share)), line(between(a, d, share), between(b, c, share))])
    : terminal.kind === 'supply' || terminal.kind === 'fresh' ? [line(a, c), line(b, d)] : [line(a, c)];
  const box = frame.box(ring);
  placer.solid(box);
  return { shape: 'path', of: terminal.id, d: `${frame.path([ring])}${inner.join('')}`, fill: 'none', stroke: tones[terminal.kind], strokeWidth: 0.6, box };
});

/** Alike ones of a room in one line. */
export function terminalTable(plan: FloorPlan, roomName: (id: string) => string): TableData {
  const lines = new Map<string, { readonly row: readonly string[]; readonly codes: string[] }>();
  for (const terminal of [...terminalsOf(plan)].sort(by(codeOf))) {
    const { position, kind, mount, width, depth, perforated } = terminal;
    const row = [roomName(position.room), airTerminalKinds[kind].zh, `${airTerminalMounts[mount].zh}${perforated ? '（多孔）' : ''}`, `${width}×${depth}`];
    const line = lines.get(row.join(' ')) ?? { row, codes: [] };
    line.codes.push(codeOf(terminal));
    lines.set(row.join(' '), line);
  }
  return { title: '风口', head: ['编号', '房间', '类别', '安装', '尺寸mm'], widths: [48, 42, 28, 40, 38], rows: [...lines.values()].map(({ row, codes }) => [codes.length > 2 ? `${codes[0]!}～${codes.at(-1)!}（${codes.length}个）` : codes.join('、'), ...row]) };
}
