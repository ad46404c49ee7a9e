import { boxOf, distance, distanceToBoundary, edgesOf, type Ring, type Spot } from '../../analysis/geometry';
import { columnsOf } from '../../analysis/site/standing';
import { by, codeOf, fireDoorGrades, orToBeFilled, penetrationKindNames, penetrationKinds, shieldConstructions, type Door, type Penetration, type Room, type Serves, type Shielding } from '../../model';
import { lettersNote, shownThings } from './codes';
import type { PlanContent } from './compose';
import { detailShapes, gapsOf, insideOf } from './detail-dimensions';
import { keyPlan } from './key-plan';
import { columnWidth } from './panel';
import { heldBy, type FloorPlan } from './plan';
import { namedThings } from './things';
import { WallFaces, hasSlants } from './wall-faces';
import { factPiece, gapPiece, heading, keptTogether, nameColumn, paragraph, strong, type Piece, type TableData } from '../writing';

/** 屏蔽室结构位置图: one sheet an enclosure: where it stands on the floor, its skin, distances to the walls, doors and everything that passes through, test values. */
export const shieldingDrawing: { readonly name: string; readonly title: string; readonly number: string; readonly serves: readonly Serves[] } = {
  name: 'site-shielding', title: '屏蔽室结构位置图', number: 'PB',
  serves: [
    ...['7.2.5', '7.3.1', '7.3.2'].map((section) => ({ doc: 'CA-建设', section })), { doc: 'CA-安全', section: '2.3' },
    ...['6.2.5', '6.3.1', '6.3.2'].map((section) => ({ doc: 'KM-建设', section })), { doc: 'KM-安全', section: '2.3' },
  ],
};

/** Denominators of 比例 for details (GB/T 50001), the usual ones and all. */
const scales = { usual: [20, 30, 50, 100], all: [20, 25, 30, 40, 50, 60, 80, 100] } as const;

export interface Detail { readonly shielding: Shielding; readonly plan: FloorPlan; readonly content: PlanContent }

export function shieldingsOn(plan: FloorPlan): Detail[] {
  return plan.site.shieldings.flatMap((shielding) => {
    const room = plan.rooms.find(({ id }) => id === shielding.room);
    return room ? [{ shielding, plan: aroundRoom(plan, room), content: contentOf(plan, shielding, room) }] : [];
  });
}

/** The part of a floor that is one room and its walls. */
function aroundRoom(plan: FloorPlan, room: Room): FloorPlan {
  const walls = plan.walls.filter(({ left, right }) => left === room.id || right === room.id);
  const ids = new Set(walls.map(({ id }) => id));
  const doors = plan.doors.filter(({ wall }) => ids.has(wall));
  const faces = new WallFaces(walls);
  return {
    ...plan, rooms: [room], walls, doors, holds: heldBy([room], doors), windows: plan.windows.filter(({ wall }) => ids.has(wall)),
    faces, bounds: faces.bounds, columns: columnsOf(plan.site).get(room.id) ?? [],
  };
}

function contentOf(plan: FloorPlan, shielding: Shielding, room: Room): PlanContent {
  const { site } = plan;
  const penetrations = site.penetrations.filter((each) => each.shielding === shielding.id).map((each) => ({ each, tag: codeOf(each) })).sort(by(({ each }) => penetrationKindNames.indexOf(each.kind), ({ tag }) => tag));
  const doors = site.doors.filter((door) => door.shielding === shielding.id);
  const { things, symbols } = namedThings({ ...plan, rooms: [room] });
  return {
    things, washes: [], rooms: 'short', roomTable: false, scales,
    symbols: [...symbols, 'shield-gap'],
    points: penetrations.map(({ each, tag }) => ({ id: each.id, icon: `penetration-${each.kind}`, x: each.at.x, y: each.at.y, ...(distanceToBoundary(each.at, room.inner) > 0 ? { room: room.id } : {}), tag })),
    extra: (frame, placer) => detailShapes([...gapsOf(shielding.id, shielding.outline, room.inner), ...insideOf(shielding.id, shielding.outline)], frame, placer),
    facts: [`${plan.floor.name}${room.number === undefined ? '' : ` ${room.number}`} ${room.name}；尺寸单位为毫米。`],
    notes: ['屏蔽体线为其内表面；屏蔽体与建筑墙体之间的数字为间距。', `${lettersNote({ ...plan, doors, windows: [] }, shownThings(plan, [...things, ...penetrations.map(({ each }) => each)].map(({ id }) => id)))}高度自室内地面算起。`],
    aside: [gapPiece(5), ...keyPlan(plan, room), gapPiece(5), ...structure(shielding, room)],
    tables: () => [penetrationTable(penetrations), doorTable(doors), testTable(shielding)],
  };
}

/** What the design says of the enclosure; what it does not say is a gap to fill. */
function structure(shielding: Shielding, room: Room): Piece[] {
  const { left, right, bottom, top } = boxOf(shielding.outline);
  const { test, earth } = shielding;
  const layers = [...(room.raisedFloor ? [`活动地板 ${room.raisedFloor.height}`] : []), `净高 ${room.clearHeight}`, ...(room.ceilingHeight === undefined ? [] : [`吊顶内 ${room.ceilingHeight}`])];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['结构形式', shielding.construction && shieldConstructions[shielding.construction].zh], ['屏蔽等级', `${shielding.level}（项目要求）`], ['检测方法', shielding.standard],
    ['壳体', `${shielding.panel.material}，厚 ${shielding.panel.thickness} mm`], ['骨架', shielding.frame],
    ['内净尺寸', hasSlants(shielding.outline) ? `各边 ${sidesFromBottom(shielding.outline).map(([a, b]) => Math.round(distance(a, b))).join('、')} mm（自下方边起逆时针）` : `${right - left} × ${top - bottom} mm`], ['内高', `${shielding.height} mm（${layers.join('，')}）`], ['与墙面间距', shielding.gap === undefined ? undefined : `${shielding.gap} mm（设计值）`],
    ['接地', earth && `${earth.separate ? '单独接地线' : '共用接地线'} ${earth.squareMillimetres} mm²${earth.ohms === undefined ? '' : `，接地电阻 ${earth.ohms} Ω`}`],
    ['对地绝缘', shielding.floorInsulated === undefined ? undefined : shielding.floorInsulated ? '壳体对楼面绝缘' : '壳体不对楼面绝缘'],
    ['检测报告', test.report?.number], ['检测单位', test.laboratory], ['检测日期', test.date], ['有效期至', test.report?.validUntil],
  ];
  const again = [paragraph(`${shielding.name}结构（续）`, columnWidth, `table-${shielding.id}`, strong, 1)];
  const width = nameColumn(lines.map(([name]) => name));
  return [heading(`${shielding.name}结构`, columnWidth, `table-${shielding.id}`), ...keptTogether(lines.map(([name, value]) => factPiece(name, value, columnWidth, width, `table-${shielding.id}`)), again)];
}

/** Sides of an enclosure, from the one that lies lowest on. */
function sidesFromBottom(outline: Ring): readonly (readonly [Spot, Spot])[] {
  const sides = edgesOf(outline);
  const heights = sides.map(([a, b]) => a.y + b.y);
  const lowest = heights.indexOf(Math.min(...heights));
  return [...sides.slice(lowest), ...sides.slice(0, lowest)];
}

const penetrationTable = (items: readonly { readonly each: Penetration; readonly tag: string }[]): TableData => ({
  title: '穿越屏蔽体的部件', head: ['编号', '类型、数量', '规格', '高度', 'dB', '通过'], widths: [26, 48, 36, 24, 20, 42],
  rows: items.map(({ each, tag }) => [tag, `${penetrationKinds[each.kind].zh}×${each.count}`, specification(each), each.z === undefined ? '—' : String(each.z), each.decibels === undefined ? '—' : String(each.decibels), each.carries]),
});

const specification = ({ size, lengthToDiameter }: Penetration): string => [...(size === undefined ? [] : [size]), ...(lengthToDiameter === undefined ? [] : [`长径比 ${lengthToDiameter}`])].join('，') || '—';

const doorTable = (doors: readonly Door[]): TableData => ({
  title: '屏蔽门', head: ['编号', '净宽×净高', '材质', '防火', 'dB'], widths: [26, 48, 66, 34, 22],
  rows: doors.map(({ width, height, material, fireGrade, decibels, ...door }) => [codeOf(door), `${width}×${height}`, orToBeFilled(material), fireGrade === undefined ? '—' : fireDoorGrades[fireGrade].zh, decibels === undefined ? '—' : String(decibels)]),
});

const fields = { magnetic: '磁场', electric: '电场', 'plane-wave': '平面波', microwave: '微波' } as const;
const testTable = ({ test }: Shielding): TableData => ({
  title: '屏蔽效能（dB）', head: ['频率', '场', '位置', '要求', '实测'], widths: [46, 38, 48, 30, 34],
  rows: test.points.map(({ frequency, field, place, required, measured }) => [frequency, fields[field], place ?? '—', `≥${required}`, orToBeFilled(measured)]),
});
