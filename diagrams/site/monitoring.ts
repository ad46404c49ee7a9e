import { by, certainties, codeOf, measures, monitoringPointKindNames, monitoringPointKinds, monitoringProtocols, type Model, pointGroupOf, type MonitoringPoint, type Range, type Threshold } from '../../model';
import { lettersNote, shownThings, type Shown } from './codes';
import type { PlanContent, PlanKind, PlanPoint } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { lockPlace } from './security';
import { pipeWays } from './pipes';
import { faintThings } from './things';
import { alongWall } from './wall-faces';

/** 监测点位图: every point of 环境监控 by kind, leak ropes as they run, collectors and hosts, what each point reads and when it alarms. */
export const monitoringPlan: PlanKind = {
  name: 'site-monitoring', title: '监测点位图', number: 'JC',
  serves: [
    ...['7.9.1', '7.9.3', '7.9.4', '7.9.5', '7.9.6', '7.9.7', '7.9.8'].map((section) => ({ doc: 'CA-建设', section })), { doc: 'CA-安全', section: '2.3' },
    ...['6.9.1', '6.9.3', '6.9.4', '6.9.5', '6.9.6', '6.9.7', '6.9.8'].map((section) => ({ doc: 'KM-建设', section })), { doc: 'KM-安全', section: '2.3' },
  ],
  content,
};

interface Placed { readonly point: MonitoringPoint; readonly x: number; readonly y: number; readonly room: string | undefined }

function content(model: Model, plan: FloorPlan): PlanContent | undefined {
  const all = model.monitoringPoints ?? [];
  const rooms = plan.holds;
  const roomName = roomNamer(plan);
  const placed = all.flatMap((point) => placeOf(plan, point) ?? []);
  const here = placed.filter(({ room }) => room !== undefined && rooms.has(room));
  if (here.length === 0) return undefined;
  const numbered = here.map((item) => ({ ...item, tag: codeOf(item.point) })).sort(by(({ point }) => monitoringPointKindNames.indexOf(point.kind), ({ tag }) => tag, ({ point }) => point.id));
  const readers = [
    ...plan.site.monitoring.hosts.map((item) => ({ item, icon: 'monitoring-host' })), ...plan.site.monitoring.collectors.map((item) => ({ item, icon: 'collector' })),
    ...plan.site.monitoring.switches.map((item) => ({ item, icon: 'monitoring-switch' })),
  ].flatMap(({ item, icon }) => {
    const at = item.position ?? plan.index.racks.get(item.rack ?? '')?.position;
    return at && rooms.has(at.room) ? [{ item, icon, at }] : [];
  }).map((reader) => ({ ...reader, tag: codeOf(reader.item) })).sort(by(({ tag }) => tag));
  const points: PlanPoint[] = [
    ...readers.map(({ item, icon, at, tag }) => ({ id: item.id, icon, x: at.x, y: at.y, room: at.room, tag })),
    ...numbered.map(({ point, x, y, room, tag }) => ({ id: point.id, icon: `monitor-${point.kind}`, x, y, ...(room === undefined ? {} : { room }), tag: isDoor(plan, point) ? '' : tag })),
  ];
  const unplaced = all.length - placed.length;
  const limits = limitsOf(numbered.map(({ point }) => point));
  const setOf = (point: MonitoringPoint): string => { const at = limits.findIndex(({ key }) => key === keyOf(point)); return at < 0 ? '—' : String(at + 1); };
  const counts = monitoringPointKindNames.flatMap((kind) => {
    const own = numbered.filter(({ point }) => point.kind === kind);
    return own.length === 0 ? [] : [`${monitoringPointKinds[kind].zh}${own.length}`];
  });
  return {
    things: faintThings(plan), washes: [], points, rooms: 'short', roomTable: false, symbols: [],
    lines: [...pipeWays(plan), ...numbered.flatMap(({ point }) => (point.line ? [{ of: point.id, style: 'leak' as const, along: point.line }] : []))],
    notes: [
      `本层监测点 ${numbered.length} 个：${counts.join('、')}。`,
      '报告设备、探测器、门的状态的监测点，编号即该设备、探测器、门的编号。', lettersNote(plan, [...shownThings(plan, readers.map(({ item }) => item.id)), ...numbered.map(({ point }) => shownPoint(plan, point))]),
      '表中“组”为阈值组，见阈值组表；为避让，部分符号略偏离实际位置。',
      ...(unplaced > 0 ? [`另有 ${unplaced} 个监测点未给出位置，未画出。`] : []),
    ],
    tables: () => [
      ...(readers.length > 0 ? [{ title: '采集与监控主机', head: ['编号', '名称', '房间', '地址'], widths: [28, 82, 34, 52], rows: readers.map(({ item, at, tag }) => [tag, item.name, roomName(at.room), item.address ?? '—']) }] : []),
      {
        title: '监测点', head: ['编号', '监测项', '房间', '协议、地址', '组'], widths: [28, 66, 36, 52, 14],
        rows: numbered.map(({ point, room, tag }) => [tag, point.name, roomName(room), [monitoringProtocols[point.protocol].zh, point.number ?? point.address ?? ownAddress(plan, point)].filter((each) => each !== undefined).join(' '), setOf(point)]),
      },
      { title: '阈值组', head: ['组', '监测量', '预警', '告警', '延时', '依据'], widths: [12, 40, 34, 34, 20, 56], rows: limits.flatMap(({ thresholds }, i) => thresholds.map((each) => limitRow(String(i + 1), each))) },
    ],
  };
}

/** What its code stands for: itself, or what it reports on. */
function shownPoint(plan: FloorPlan, point: MonitoringPoint): Shown {
  const [watched] = point.watches === undefined ? [] : shownThings(plan, [point.watches]);
  return watched && watched.code === point.code ? watched : { code: codeOf(point), group: pointGroupOf(point.kind) };
}

/** Beside its door stands the code of that already. */
const isDoor = ({ index, holds }: FloorPlan, { watches, code }: MonitoringPoint): boolean => watches !== undefined && holds.has(watches) && index.doors.get(watches)?.code === code;

/** Of a UPS that is read itself. */
const ownAddress = (plan: FloorPlan, { source }: MonitoringPoint): string | undefined => { const found = plan.index.things.get(source); return found?.kind === 'ups' ? found.thing.address : undefined; };

/** Its own place, or that of what it reports on; a door is told by its lock. */
function placeOf(plan: FloorPlan, point: MonitoringPoint): Placed | undefined {
  if (point.position) return { point, x: point.position.x, y: point.position.y, room: point.position.room };
  const watched = point.watches === undefined ? undefined : plan.index.things.get(point.watches);
  if (!watched) return undefined;
  if (watched.kind === 'door') {
    const wall = plan.index.walls.get(watched.thing.wall)!;
    const room = wall.left ?? wall.right;
    const at = plan.holds.has(watched.thing.id) ? lockPlace(plan, watched.thing) : { ...alongWall(wall).at(watched.thing.offset), room };
    return { point, x: at.x, y: at.y, room: at.room ?? room };
  }
  const { thing } = watched;
  if (!('position' in thing) || !thing.position) return undefined;
  return { point, x: thing.position.x, y: thing.position.y, room: thing.position.room };
}

const keyOf = ({ thresholds }: MonitoringPoint): string => JSON.stringify(thresholds ?? []);

/** The sets of thresholds in use, each once, in the order of the points. */
function limitsOf(points: readonly MonitoringPoint[]): { readonly key: string; readonly thresholds: readonly Threshold[] }[] {
  const sets = new Map<string, readonly Threshold[]>();
  for (const point of points) if (point.thresholds && point.thresholds.length > 0) sets.set(keyOf(point), point.thresholds);
  return [...sets].map(([key, thresholds]) => ({ key, thresholds }));
}

function limitRow(set: string, { measure, warning, alarm, state, delaySeconds, clause }: Threshold): string[] {
  const { zh, unit } = measures[measure];
  const when = (grave: 'warning' | 'alarm', range: Range | undefined): string => (state === grave ? '发生即报' : range ? rangeText(range) : '—');
  return [set, `${zh}${unit === undefined || unit === '' ? '' : `（${unit}）`}`, when('warning', warning), when('alarm', alarm), `${delaySeconds} s`, clause ?? certainties.U.zh];
}

/** What is outside of it counts. */
const rangeText = ({ min, max }: Range): string => [...(min === undefined ? [] : [`<${min}`]), ...(max === undefined ? [] : [`>${max}`])].join('或');
