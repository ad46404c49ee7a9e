/** What stands beside a plan: scale bar and north arrow, the rooms with their areas, notes, tables of what is numbered on it. */
import { isOutdoor } from '../../analysis/site/contents';
import { areaOf } from '../../analysis/site/rooms';
import type { Room, Site } from '../../model';
import { circlePath, number as n, rectPath } from '../path-data';
import { factPiece, heading, keptTogether, noteSize, paragraph, tablePieces, tableRow, strong, type Piece, type TableData } from '../writing';
export type { TableData } from '../writing';
import { areaWord, tintOf } from './base';
import { lengthAt, type FloorPlan } from './plan';
import { isSlanting } from './wall-faces';

export const columnWidth = 196;
export const columnGap = 14;

/** 使用面积 as the calculations have it: of a shielded room, inside the shield. */
export const metresOf = (site: Site, room: Room): string => areaOf(site, room).toFixed(2);

/** Scale bar and north arrow. */
export function compass(plan: FloorPlan, scale: number): Piece {
  const height = 50;
  return {
    height,
    draw(canvas, x, y) {
      const [cx, cy, r] = [x + 20, y + 26, 14];
      const turn = (plan.floor.north * Math.PI) / 180;
      // Letters stand outside the circle: what counts as covered is the square within it.
      const covered = { x: cx - 0.7 * r, y: cy - 0.7 * r, width: 1.4 * r, height: 1.4 * r };
      const at = (angle: number, radius: number): string => `${n(cx + radius * Math.sin(turn + angle))} ${n(cy - radius * Math.cos(turn + angle))}`;
      canvas.groundPath({ of: 'north', d: circlePath(cx, cy, r), stroke: 'ink', strokeWidth: 0.7, box: covered });
      canvas.groundPath({ of: 'north', d: `M${at(0, r)}L${at(2.88, r)}L${at(Math.PI, r * 0.62)}L${at(-2.88, r)}z`, fill: 'ink', box: covered });
      // The letter lies beyond the tip, wherever it points.
      canvas.text({ text: '北', size: 8, weight: 'bold', tone: 'ink' }, cx + (r + 7) * Math.sin(turn), cy - (r + 7) * Math.cos(turn) + 3, 'middle', 'north');
      const [unit, steps] = scale >= 400 ? [5, 4] : scale > 200 ? [2, 5] : lengthAt(5000, scale) < 145 ? [1, 5] : lengthAt(2000, scale) < 145 ? [0.5, 4] : [0.5, 2];
      const [left, bar] = [x + 52, y + 26];
      const width = lengthAt(unit * 1000, scale);
      for (let i = 0; i < steps; i++) canvas.groundPath({ of: 'scale', d: rectPath(left + i * width, bar, width, 4), fill: i % 2 === 0 ? 'ink' : 'paper', stroke: 'ink', strokeWidth: 0.6, box: { x: left + i * width, y: bar, width, height: 4 } });
      for (let i = 0; i <= steps; i++) canvas.text({ text: `${n(i * unit)}${i === steps ? ' m' : ''}`, size: noteSize, weight: 'regular', tone: 'ink' }, left + i * width, bar + 13, 'middle', 'scale');
      canvas.text({ text: `比例 1:${scale}`, size: 8.6, weight: 'bold', tone: 'ink' }, left, bar - 6, 'start', 'scale');
    },
  };
}

/** 房间一览 with tints and the total of usable areas. */
export function roomTable(plan: FloorPlan, width = columnWidth): Piece[] {
  const widths = scaled([32, 80, 50, 34], width);
  const total = plan.rooms.reduce((sum, room) => sum + (isOutdoor(room) ? 0 : areaOf(plan.site, room)), 0);
  const rooms = [...plan.rooms].sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
  const rows = [...rooms.map((room) => [room.number ?? '—', room.name, areaWord(room.area), metresOf(plan.site, room)]), ['', '使用面积合计', '', total.toFixed(2)]];
  return tablePieces({ title: '房间一览', head: ['房号', '房间', '区域', '面积m²'], widths, rows }, 'rooms', (cells, i) => {
    const room = rooms[i];
    return room ? tinted(tableRow(cells, widths, 'rooms'), room, width) : tableRow(cells, widths, 'rooms', strong);
  });
}

function tinted(row: Piece, room: Room, width: number): Piece {
  return {
    height: row.height,
    draw(canvas, x, y) {
      canvas.groundPath({ of: `rooms-${room.id}`, d: rectPath(x, y, width, row.height - 0.4), ...tintOf(room.area), box: { x, y, width, height: row.height - 0.4 } });
      row.draw(canvas, x, y);
    },
  };
}

export function notes(lines: readonly string[]): Piece[] {
  if (lines.length === 0) return [];
  return [heading('说明', columnWidth, 'notes'), ...keptTogether(lines.map((line, i) => factPiece(`${i + 1}.`, line, columnWidth, 11, 'notes')), [paragraph('说明（续）', columnWidth, 'notes', strong, 1)])];
}

export const table = (data: TableData, width = columnWidth): Piece[] => tablePieces({ ...data, widths: scaled(data.widths, width) }, `table-${data.title}`);

const scaled = (widths: readonly number[], width: number): number[] => widths.map((each) => (each * width) / columnWidth);

/** Building, storey and areas of the floor. */
export function facts(plan: FloorPlan): string[] {
  const building = plan.site.buildings.find(({ id }) => id === plan.floor.building);
  const gross = plan.floor.grossArea;
  return [
    ...(building ? [`${building.name}，${building.address}；本图为${plan.floor.name}。`] : []),
    `面积为使用面积${plan.columns.length > 0 ? '，未扣除柱' : ''}${gross === undefined ? '' : `；本层建筑面积 ${gross} m²`}。`,
    `尺寸单位为毫米：内道为墙体轴线尺寸，外道为外包尺寸${plan.walls.some(isSlanting) ? '，斜墙旁为其轴线长度及与图面水平方向的夹角' : ''}。`,
  ];
}
