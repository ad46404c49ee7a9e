import { append, by, type Model } from '../../model';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind } from './compose';
import type { FloorPlan } from './plan';
import { pipePoints, pipesOf, pipeTable, pipeWays } from './pipes';
import { namedThings, nameRows } from './things';

/** 设备放置图: racks with their fronts, desks, safes, air conditioners, UPS, batteries and cabinets, which devices are where; pipes. */
export const equipmentPlan: PlanKind = {
  name: 'site-equipment', title: '设备放置图', number: 'SB',
  serves: [{ doc: 'CA-建设', section: '5.1' }, { doc: 'KM-建设', section: '4.1' }],
  content,
};

function content(model: Model, plan: FloorPlan): PlanContent | undefined {
  const { things, names, symbols } = namedThings(plan);
  if (things.length === 0) return undefined;
  const devicesAt = new Map<string, string[]>();
  const at = (place: string | undefined, name: string) => { if (place !== undefined) append(devicesAt, place, name); };
  const { video, monitoring } = plan.site;
  for (const device of model.devices) at(device.rack ?? device.desk, device.name);
  for (const item of [...video.recorders, ...monitoring.hosts, ...monitoring.collectors, ...monitoring.switches]) at(item.rack, item.name);
  for (const host of monitoring.hosts) at(host.furniture, host.name);
  for (const viewer of video.viewers) at(viewer.furniture, viewer.name);
  const racks = new Set(plan.site.racks.map(({ id }) => id));
  const holders = things.filter(({ id }) => devicesAt.has(id)).sort(by(({ id }) => (racks.has(id) ? 0 : 1), ({ label, id }) => label?.code ?? id));
  return {
    things, washes: [], points: pipePoints(plan), rooms: 'short', roomTable: false, symbols, lines: pipeWays(plan),
    notes: [lettersNote(plan, shownThings(plan, [...things, ...pipesOf(plan)].map(({ id }) => id))), ...(things.some(({ id }) => racks.has(id)) ? ['机柜内设备的位置见机柜立面图。'] : [])],
    tables: () => [
      { title: '设备与家具', head: ['编号', '名称'], widths: [30, 166], rows: nameRows(names, things) },
      { title: '机柜、操作台上的设备', head: ['位置', '设备'], widths: [30, 166], rows: holders.map(({ id, label }) => [label?.code ?? id, devicesAt.get(id)!.join('、')]) },
      pipeTable(plan),
    ],
  };
}
