import { areas, by, codeOf, fireDoorGrades, outsides, type Door, type Model, type Site, type SiteIndex, type Wall } from '../../model';
import type { PlanContent, PlanKind } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { alongWall } from './wall-faces';

/** 机房物理结构图: areas, walls with what they are made of, doors and shields, and how people go in from one area to the next. */
export const structurePlan: PlanKind = {
  name: 'site-structure', title: '机房物理结构图', number: 'WL',
  serves: [
    ...['5.1', '7.1.3', '7.2.2', '7.2.5'].map((section) => ({ doc: 'CA-建设', section })), { doc: 'CA-安全', section: '2.3' },
    ...['4.1', '6.1.3', '6.2.2', '6.2.5'].map((section) => ({ doc: 'KM-建设', section })), { doc: 'KM-安全', section: '2.3' },
  ],
  content,
};

function content(_model: Model, plan: FloorPlan): PlanContent {
  const { site, index } = plan;
  const far = roomsByDepth(site, index);
  const roomName = roomNamer(plan, '外');
  const ways = plan.doors.filter(({ use }) => use === 'normal');
  return {
    things: [], washes: [], points: [], rooms: 'full', roomTable: true, symbols: [],
    lines: ways.map((door) => ({ of: `${door.id}-way`, style: 'walk' as const, along: wayThrough(plan, door, far), arrow: true })),
    notes: [...pathNotes(plan, far), '虚线箭头由外向内穿过门；内部走向不另画。'],
    tables: () => [
      {
        title: '门', head: ['编号', '由外至内', '净宽×净高', '防火', '屏蔽', '开启'], widths: [28, 46, 46, 24, 24, 28],
        rows: [...plan.doors].sort(by(codeOf)).map((door) => [codeOf(door), sidesOf(plan, door, far).map(roomName).join('→'), `${door.width}×${door.height}`, door.fireGrade === undefined ? '—' : fireDoorGrades[door.fireGrade].zh, door.shielding === undefined ? '—' : '屏蔽', door.use === 'emergency' ? '仅疏散' : opening(door)]),
      },
      { title: '墙体', head: ['部位', '材料', '厚度', '耐火'], widths: [52, 76, 34, 34], rows: wallRows(plan) },
    ],
  };
}

const opening = ({ swing, leaves }: Door): string => (swing === 'sliding' ? '推拉' : leaves === 2 ? '双扇' : '单扇');

/** How many doors lie between each room and the outside. */
function roomsByDepth(site: Site, index: SiteIndex): ReadonlyMap<string, number> {
  const far = new Map<string, number>();
  let front: string[] = [];
  const doors = site.doors.filter(({ use }) => use === 'normal').map(({ wall }) => index.walls.get(wall)!);
  for (const { left, right } of doors) if (left === undefined || right === undefined) front.push(...[left, right].flatMap((room) => room ?? []));
  for (let steps = 0; front.length > 0; steps++) {
    for (const room of front) if (!far.has(room)) far.set(room, steps);
    front = doors.flatMap(({ left, right }) => [[left, right], [right, left]].flatMap(([from, to]) => (from !== undefined && to !== undefined && far.get(from) === steps && !far.has(to) ? [to] : [])));
  }
  return far;
}

const depthOf = (far: ReadonlyMap<string, number>, room: string | undefined): number => (room === undefined ? -1 : far.get(room) ?? Infinity);

/** The rooms on both sides of a door, the one nearer to the outside first. */
function sidesOf(plan: FloorPlan, door: Door, far: ReadonlyMap<string, number>): readonly [string | undefined, string | undefined] {
  const { left, right } = plan.index.walls.get(door.wall)!;
  return depthOf(far, left) < depthOf(far, right) ? [left, right] : [right, left];
}

function wayThrough(plan: FloorPlan, door: Door, far: ReadonlyMap<string, number>) {
  const wall = plan.index.walls.get(door.wall)!;
  const along = alongWall(wall);
  const [, inner] = sidesOf(plan, door, far);
  const side = wall.left === inner ? 1 : -1;
  const reach = wall.thickness / 2 + 550;
  return [along.at(door.offset + door.width / 2, -side * reach), along.at(door.offset + door.width / 2, side * reach)];
}

/** How people come to the rooms that lie deepest of each area. */
function pathNotes(plan: FloorPlan, far: ReadonlyMap<string, number>): string[] {
  const { index } = plan;
  const shown = plan.rooms.filter(({ area, id }) => (area === 'core' || area === 'km-core' || area === 'monitoring') && far.has(id));
  return shown.map((room) => {
    const path = [room];
    for (let at = room; depthOf(far, at.id) > 0;) {
      const before = (index.doorsOfRoom.get(at.id) ?? []).filter(({ use }) => use === 'normal').flatMap(({ wall }) => { const { left, right } = index.walls.get(wall)!; return [left, right].flatMap((id) => (id === undefined || id === at.id ? [] : [index.rooms.get(id)!])); })
        .filter(({ id }) => depthOf(far, id) === depthOf(far, at.id) - 1).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
      if (!before) break;
      path.unshift(before);
      at = before;
    }
    return `进入${areas[room.area].zh}：外 → ${path.map(({ name }) => name).join(' → ')}。`;
  });
}

/** Walls alike in one row: what they part, what they are made of. */
function wallRows(plan: FloorPlan): string[][] {
  const rows = new Map<string, string[]>();
  for (const wall of plan.walls) {
    const row = [partOf(wall), wall.material, `${wall.thickness} mm`, wall.fireHours === undefined ? '—' : `${wall.fireHours} h`];
    rows.set(row.join('\n'), row);
  }
  return [...rows.values()].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
}

const partOf = ({ left, right, outside, glazed }: Wall): string => {
  const inner = left !== undefined && right !== undefined;
  return `${inner ? '内隔墙' : `外侧为${outside === undefined ? '室外' : outsides[outside].zh}`}${glazed ? '（玻璃）' : ''}`;
};
