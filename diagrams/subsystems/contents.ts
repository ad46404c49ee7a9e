/** What the functional architectures of 安防, 消防 and 环境监控 show: only what the site has, counted. */
import {
  codedNameOf, detectorKinds, factors, fireDeviceKinds, gasAgents, groupedBy, intrusionKinds, layers, linkageActions, linkageTriggers, lockKinds, monitoringPointKinds,
  monitoringProtocols, naturally, notifyChannels, orToBeFilled, siteIndexOf, type Linkage, type Model, type Site,
} from '../../model';
import type { Layer, Part, PartGroup } from './layout';

/** One part for each key, with how many there are of it. */
function counted<T>(id: string, items: readonly T[], keyOf: (item: T) => string, nameOf: (key: string) => string, unit: string, notes: (group: readonly T[]) => readonly string[] = () => []): Part[] {
  return [...groupedBy(items, keyOf)].sort(([a], [b]) => naturally(a, b)).map(([key, group]) => ({ id: `${id}:${key}`, name: nameOf(key), notes: [`${group.length}${unit}`, ...notes(group)] }));
}
const each = <T extends { readonly id: string; readonly name: string; readonly code?: string | undefined }>(items: readonly T[], notes: (item: T) => readonly string[]): Part[] =>
  [...items].sort((a, b) => naturally(a.name, b.name)).map((item) => ({ id: item.id, name: codedNameOf(item), notes: notes(item) }));
const zh = (words: Readonly<Record<string, { readonly zh: string }>>) => (key: string): string => words[key]?.zh ?? key;
const some = (id: string, name: string, notes: readonly string[], shown: boolean): Part[] => (shown ? [{ id, name, notes }] : []);

/** What a trigger sets going, whichever subsystem it belongs to. */
const linkedTo = ({ fire }: Site, trigger: Linkage['trigger']): PartGroup => ({
  id: `trigger:${trigger}`, title: linkageTriggers[trigger].zh,
  parts: counted(`linkage:${trigger}`, fire.linkages.filter((linkage) => linkage.trigger === trigger), ({ action }) => action, zh(linkageActions), '项联动', (group) => [`对象${new Set(group.flatMap(({ targets }) => targets)).size}个`]),
});

export function securityLayers(site: Site): Layer[] {
  const { access, video, intrusion, monitoring, rooms } = site;
  const { doorsOfRoom } = siteIndexOf(site);
  const inRooms = (room: string): number => video.cameras.filter(({ position }) => position.room === room).length;
  return [
    { name: '监控管理层', tone: 'management', groups: [
      { id: 'view', title: '监控与值守', parts: each(video.viewers, ({ screens, functions }) => [`${screens}屏`, functions.join('、')].filter((text) => text !== '')) },
      { id: 'rights', title: '出入授权', parts: [...each(access.rights, ({ rooms: open, escorted }) => [`${open.length}间${escorted ? '，须陪同' : ''}`]), ...some('records', '出入记录', [`保存${access.logMonths ?? 0}个月`], access.logMonths !== undefined)] },
    ] },
    { name: '控制存储层', tone: 'service', groups: [
      { id: 'access', title: '门禁系统', parts: each(access.controllers, ({ id, standbyHours }) => [`读卡器${access.readers.filter(({ controller }) => controller === id).length}台`, `后备${standbyHours} h`]) },
      { id: 'video', title: '视频监控系统', parts: each(video.recorders, ({ id, terabytes, retentionDays }) => [`${video.cameras.filter(({ recorder }) => recorder === id).length}路，${terabytes} TB`, `录像保存${orToBeFilled(retentionDays, '天')}`]) },
      { id: 'network', title: '监控网络', parts: each(monitoring.switches, ({ ports, poe, connections }) => [`端口${connections.length}/${ports}`, ...(poe ? ['PoE供电'] : [])]) },
      { id: 'intrusion', title: '入侵报警系统', parts: each(intrusion.panels, ({ id, standbyHours }) => [`探测器${intrusion.detectors.filter(({ panel }) => panel === id).length}只`, `后备${orToBeFilled(standbyHours, ' h')}`]) },
    ] },
    { name: '联动控制层', tone: 'core', groups: [linkedTo(site, 'intrusion')] },
    { name: '前端采集层', tone: 'tunnel', groups: [
      { id: 'readers', title: '门禁终端', parts: [
        ...counted('reader', access.readers, ({ factors: asked, persons }) => `${asked.map((factor) => factors[factor].zh).join('+')}${persons > 1 ? `（${persons}人）` : ''}`, (key) => `识读：${key}`, '台'),
        ...counted('lock', access.locks, ({ kind }) => kind, zh(lockKinds), '把'),
      ] },
      { id: 'cameras', title: '视频前端', parts: counted('camera', video.cameras, ({ infrared }) => (infrared ? '红外摄像机' : '摄像机'), (key) => key, '台') },
      { id: 'detectors', title: '入侵探测', parts: counted('intrusion', intrusion.detectors, ({ kind }) => kind, zh(intrusionKinds), '只') },
    ] },
    { name: '防护对象层', tone: 'km', groups: [{ id: 'rooms', title: '房间及出入口', parts: each(rooms, ({ id }) => [`门${doorsOfRoom.get(id)?.length ?? 0}樘，摄像机${inRooms(id)}台`]) }] },
  ];
}

export const fireLayers = (site: Site): Layer[] => {
  const { fire } = site;
  const { rooms } = siteIndexOf(site);
  return [
    { name: '报警控制层', tone: 'core', groups: [
      { id: 'panels', title: '火灾报警控制', parts: each(fire.panels, ({ id, loops, standbyHours }) => [`${loops}回路，探测器${fire.detectors.filter(({ panel }) => panel === id).length}只`, `后备${orToBeFilled(standbyHours, ' h')}`]) },
    ] },
    { name: '联动控制层', tone: 'tunnel', groups: (['first', 'second', 'discharge'] as const).map((trigger) => linkedTo(site, trigger)) },
    { name: '探测报警层', tone: 'service', groups: [
      { id: 'detectors', title: '火灾探测', parts: counted('detector', fire.detectors, ({ kind, layer }) => `${kind} ${layer}`, (key) => { const [kind = '', layer = ''] = key.split(' '); return `${zh(detectorKinds)(kind)}（${zh(layers)(layer)}）`; }, '只') },
      { id: 'devices', title: '报警与操作', parts: counted('device', fire.devices, ({ kind }) => kind, zh(fireDeviceKinds), '只') },
    ] },
    { name: '灭火设施层', tone: 'km', groups: [
      { id: 'systems', title: '气体灭火系统', parts: each(fire.gasSystems, ({ agent, cylinders, reserve }) => [gasAgents[agent].zh, `${cylinders.count}×${cylinders.litres} L${reserve ? '，有备用' : ''}`]) },
      { id: 'zones', title: '防护区', parts: each(fire.gasZones, ({ rooms: inside, concentration }) => [inside.map((id) => rooms.get(id)?.name ?? id).join('、'), `设计浓度${concentration}%`]) },
      { id: 'others', title: '辅助设施', parts: [
        ...counted('extinguisher', fire.extinguishers, ({ agent }) => agent ?? '', (key) => (key === '' ? '灭火器（灭火剂待补）' : `${key}灭火器`), '处', (group) => [`共${group.reduce((sum, { count }) => sum + count, 0)}具`]),
        ...some('breathing', '空气呼吸器', [`${fire.breathing.reduce((sum, { sets }) => sum + sets, 0)}套`], fire.breathing.length > 0),
      ] },
    ] },
  ];
};

export function monitoringLayers(model: Model, { monitoring, power }: Site): Layer[] {
  const points = model.monitoringPoints ?? [];
  const channels = counted('notify', points.flatMap(({ notify }) => notify?.channels ?? []), (channel) => channel, zh(notifyChannels), '点');
  return [
    { name: '展示通知层', tone: 'management', groups: [
      { id: 'hosts', title: '环境监控主机', parts: each(monitoring.hosts, ({ retentionMonths, id }) => [`${points.filter(({ server }) => server === id).length}点`, `记录保存${orToBeFilled(retentionMonths, '个月')}`]) },
      { id: 'notify', title: '报警通知', parts: channels },
    ] },
    { name: '采集传输层', tone: 'service', groups: [
      { id: 'collectors', title: '采集设备', parts: each([...monitoring.collectors, ...power.ups.filter(({ id }) => points.some(({ source }) => source === id)).map((unit) => ({ ...unit, name: `${unit.name}网络管理卡` }))], ({ id }) => [`${points.filter(({ source }) => source === id).length}点`]) },
      { id: 'network', title: '监控网络', parts: each(monitoring.switches, ({ ports, connections }) => [`端口${connections.length}/${ports}`]) },
      { id: 'protocols', title: '接口协议', parts: counted('protocol', points, ({ protocol }) => protocol, zh(monitoringProtocols), '点') },
    ] },
    { name: '监测对象层', tone: 'tunnel', groups: [{ id: 'kinds', title: '监测内容', parts: counted('kind', points, ({ kind }) => kind, zh(monitoringPointKinds), '点', (group) => {
      const watched = new Set(group.flatMap(({ watches }) => watches ?? [])).size;
      return watched === 0 ? [] : [`监测${watched}个对象`];
    }) }] },
  ];
}
