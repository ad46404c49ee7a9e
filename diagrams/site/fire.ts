import { by, codeOf, detectorKinds, fireDeviceKinds, gasAgents, layers, nozzleGroup, reliefGroup, type Model } from '../../model';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind, PlanPoint } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { faintThings } from './things';
import { alongWall } from './wall-faces';

/** 消防点位图: detectors by layer, buttons, sounders, lamps, nozzles, gas zones, relief openings, panel, extinguishers. */
export const firePlan: PlanKind = {
  name: 'site-fire', title: '消防点位图', number: 'XF',
  serves: [{ doc: 'CA-建设', section: '7.8.3' }, { doc: 'KM-建设', section: '6.8.3' }],
  content,
};

function content(_model: Model, plan: FloorPlan): PlanContent | undefined {
  const { fire } = plan.site;
  const rooms = plan.holds;
  const here = <T extends { readonly position: { readonly room: string } }>(items: readonly T[]): T[] => items.filter(({ position }) => rooms.has(position.room));
  const roomName = roomNamer(plan);
  const inOrder = by<{ readonly tag: string }>(({ tag }) => tag);
  const detectors = here(fire.detectors).map((item) => ({ item, tag: codeOf(item), word: detectorKinds[item.kind].zh })).sort(inOrder);
  const devices = here(fire.devices).map((item) => ({ item, tag: codeOf(item), word: fireDeviceKinds[item.kind].zh })).sort(inOrder);
  const zones = fire.gasZones.filter((zone) => zone.rooms.some((room) => rooms.has(room)));
  const nozzles = zones.flatMap((zone) => zone.nozzles.filter(({ room }) => rooms.has(room)).map((position, i) => ({ id: `${zone.id}-nozzle-${i + 1}`, position, tag: position.code ?? '' })));
  const walls = new Map(plan.walls.map((wall) => [wall.id, wall]));
  const reliefs = zones.flatMap((zone) => zone.reliefs.flatMap((relief, i) => {
    const wall = walls.get(relief.wall);
    if (!wall) return [];
    const onLeft = wall.left !== undefined && zone.rooms.includes(wall.left);
    const spot = alongWall(wall).at(relief.offset, (onLeft ? 1 : -1) * (wall.thickness / 2 + 170));
    return [{ id: `${zone.id}-relief-${i + 1}`, spot, room: onLeft ? wall.left : wall.right, tag: relief.code ?? '' }];
  }));
  const others = [
    ...here(fire.panels).map((item) => ({ item, icon: 'fire-panel' })), ...here(fire.gasSystems).map((item) => ({ item, icon: 'gas-cylinder' })),
    ...here(fire.extinguishers).map((item) => ({ item, icon: 'extinguisher' })), ...here(fire.breathing).map((item) => ({ item, icon: 'breathing' })),
  ].map((each) => ({ ...each, tag: codeOf(each.item) })).sort(inOrder);
  const points: PlanPoint[] = [
    ...detectors.map(({ item, tag: short }) => ({ id: item.id, icon: `detector-${item.kind}`, x: item.position.x, y: item.position.y, room: item.position.room, tag: short })),
    ...nozzles.map(({ id, position, tag }) => ({ id, icon: 'nozzle', x: position.x, y: position.y, room: position.room, tag })),
    ...reliefs.map(({ id, spot, room, tag }) => ({ id, icon: 'relief', x: spot.x, y: spot.y, room, tag })),
    ...devices.map(({ item, tag: short }) => ({ id: item.id, icon: `fire-${item.kind}`, x: item.position.x, y: item.position.y, room: item.position.room, tag: short })),
    ...others.map(({ item, icon, tag: short }) => ({ id: item.id, icon, x: item.position.x, y: item.position.y, room: item.position.room, tag: short })),
  ];
  if (points.length === 0) return undefined;
  return {
    things: faintThings(plan), points, rooms: 'short', roomTable: false, symbols: zones.length > 0 ? ['gas-zone'] : [],
    washes: zones.flatMap((zone) => zone.rooms.flatMap((id) => (rooms.has(id) ? [{ of: `${zone.id}-${id}`, region: [plan.index.rooms.get(id)!.inner], fill: 'core' as const, fillOpacity: 0.12 }] : []))),
    notes: [
      lettersNote(plan, [
        ...shownThings(plan, [...points.map(({ id }) => id), ...zones.map(({ id }) => id)]), ...nozzles.map(({ tag }) => ({ code: tag, group: nozzleGroup })), ...reliefs.map(({ tag }) => ({ code: tag, group: reliefGroup })),
      ]),
      '同处分层设置的探测器并列画出，所在层见表；为避让，部分符号略偏离实际位置。',
    ],
    tables: () => [
      { title: '探测器', head: ['编号', '房间', '类型', '位置', '组'], widths: [28, 46, 68, 40, 14], rows: detectors.map(({ item, tag: short, word }) => [short, roomName(item.position.room), word.replace('探测器', ''), layers[item.layer].zh.replace('活动', ''), String(item.group)]) },
      { title: '报警与联动装置', head: ['编号', '类型', '房间'], widths: [28, 118, 50], rows: [...devices.map(({ item, tag: short, word }) => [short, word, roomName(item.position.room)]), ...others.map(({ item, tag: short }) => [short, item.name, roomName(item.position.room)])] },
      { title: '气体灭火防护区', head: ['编号', '防护区', '药剂、浓度', '喷嘴、泄压口'], widths: [26, 66, 52, 52], rows: [...zones].sort(by(codeOf)).map((zone) => [codeOf(zone), zone.name, `${agentOf(plan, zone.system)} ${zone.concentration}%`, [...zone.nozzles, ...zone.reliefs].flatMap(({ code }) => code ?? []).join('、')]) },
    ],
  };
}

const agentOf = (plan: FloorPlan, system: string): string => {
  const found = plan.site.fire.gasSystems.find(({ id }) => id === system);
  return found ? gasAgents[found.agent].zh : '—';
};
