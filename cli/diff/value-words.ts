/** Words for the values that a field may have, and for names within a list. */
import {
  acceptanceKinds, airReturns, airSupplies, airTerminalKinds, airTerminalMounts, areas, assumptions, batteryParts, batteryTypes, buildingFireClasses, cabinetKinds, cableMedia, cardAuthentications, cardSchemes, detectorKinds, deviceKinds, evidenceKinds, factors,
  fireDeviceKinds, fireDoorGrades, furnitureKinds, gasAgents, indicators, interfaceRoles, intrusionKinds, layers, lightingKinds, linkageActions, linkageTriggers, lockKinds, materialGrades, measures, monitoringPointKinds,
  monitoringProtocols, notifyChannels, outsides, penetrationKinds, phases, pipeKinds, productClasses, protections, roomClasses, roomUses, shieldConstructions, subsystems, surroundingKinds, systemKinds, tenures, trayLevels, trayPurposes, zoneKinds, type Bilingual,
} from '../../model';

type Words = Readonly<Record<string, Bilingual>>;
const table = (rows: Readonly<Record<string, readonly [zh: string, en: string]>>): Words => Object.fromEntries(Object.entries(rows).map(([value, [zh, en]]) => [value, { zh, en }]));

const sides = table({ left: ['左', 'left'], right: ['右', 'right'], sliding: ['推拉', 'sliding'] });
const faces = table({ front: ['前', 'front'], rear: ['后', 'rear'] });

/** By `thing.field`, else by field. */
const values: Readonly<Record<string, Words>> = {
  'device.kind': deviceKinds, 'zone.kind': zoneKinds, 'system.kind': systemKinds, 'monitoring-point.kind': monitoringPointKinds, 'evidence.kind': evidenceKinds, 'report.kind': evidenceKinds, 'acceptance.kind': evidenceKinds,
  'link.kind': table({ access: ['接入', 'access'], uplink: ['上联', 'uplink'], hsm: ['密码机直连', 'to the HSM'], console: ['管理口', 'console'], mirror: ['镜像', 'mirror'], heartbeat: ['心跳', 'heartbeat'], tunnel: ['加密通道', 'tunnel'] }),
  'pair.mode': table({ vrrp: ['双机热备', 'VRRP'], replication: ['主备复制', 'replication'], 'shared-load': ['负荷分担', 'shared load'] }), 'settings.mode': table({ route: ['路由', 'route'], bridge: ['透明', 'bridge'] }),
  area: areas, class: productClasses, 'site.class': roomClasses, subsystems, protection: protections, role: interfaceRoles, placement: table({ rack: ['机架', 'rack'], desk: ['台面', 'desk'] }), face: faces, side: sides, swing: sides,
  origin: table({ allocated: ['自动分配', 'allocated'], stated: ['指定', 'stated'] }), 'flow.origin': table({ stated: ['设计写明', 'stated'], derived: ['由结构推导', 'derived'] }), chain: table({ forward: ['转发', 'forward'], input: ['发往设备自身', 'to itself'], output: ['发自设备自身', 'from itself'] }),
  raMode: table({ cs: ['C/S', 'C/S'], bs: ['B/S', 'B/S'] }), connection: table({ lan: ['局域网', 'LAN'], wan: ['经网络密码机', 'over network encryptors'] }), alertLevel: table({ low: ['低', 'low'], medium: ['中', 'medium'], high: ['高', 'high'] }), every: table({ day: ['日', 'day'], week: ['周', 'week'], month: ['月', 'month'], quarter: ['季度', 'quarter'] }),
  'surroundings.kind': surroundingKinds, tenure: tenures, fireClass: buildingFireClasses, outside: outsides, 'acceptances.kind': acceptanceKinds, 'indicators.kind': indicators,
  'rooms.use': roomUses, 'raisedFloor.use': table({ cables: ['仅布线', 'cables only'], plenum: ['兼作送风静压箱', 'plenum'] }), 'doors.use': table({ normal: ['常用门', 'everyday'], emergency: ['仅供疏散', 'only to leave by'] }), grade: materialGrades, 'generators.grade': {}, fireGrade: fireDoorGrades,
  hinge: table({ near: ['靠墙首端', 'near'], far: ['靠墙末端', 'far'] }), inside: table({ free: ['自由开启', 'freely'], manual: ['机械应急开启', 'by hand in an emergency'], none: ['不能开启', 'not at all'] }), 'furniture.kind': furnitureKinds,
  construction: shieldConstructions, field: table({ magnetic: ['磁场', 'magnetic'], electric: ['电场', 'electric'], 'plane-wave': ['平面波', 'plane wave'], microwave: ['微波', 'microwave'] }), 'penetrations.kind': penetrationKinds, air: table({ supply: ['送风', 'supply'], return: ['回风', 'return'] }), media: cableMedia, medium: cableMedia, 'patchPanels.media': table({ copper: ['铜缆', 'copper'], fibre: ['光缆', 'fibre'] }), 'pipes.kind': pipeKinds,
  'transferSwitches.kind': table({ ats: ['ATS', 'ATS'], sts: ['STS', 'STS'] }), load: table({ it: ['IT 设备', 'IT'], cooling: ['空调', 'cooling'], test: ['测试', 'test'] }), 'batteries.type': batteryTypes, 'cabinets.kind': cabinetKinds, phase: phases, 'lighting.kind': lightingKinds, 'bars.kind': table({ main: ['总接地端子板', 'main'], local: ['局部等电位端子板', 'local'] }),
  supply: airSupplies, return: airReturns, 'terminals.kind': airTerminalKinds, mount: airTerminalMounts, 'aisles.kind': table({ cold: ['冷通道', 'cold'], hot: ['热通道', 'hot'] }),
  'fire.detectors.kind': detectorKinds, layer: layers, layers, 'fire.devices.kind': fireDeviceKinds, 'gasSystems.kind': table({ piped: ['管网式', 'piped'], prefabricated: ['预制式', 'prefabricated'] }), agent: gasAgents, trigger: linkageTriggers, action: linkageActions,
  factors, scheme: cardSchemes, cardAuthentication: cardAuthentications, 'locks.kind': lockKinds, 'intrusion.detectors.kind': intrusionKinds, 'trays.purpose': trayPurposes, 'trays.level': trayLevels,
  'monitoring-point.protocol': monitoringProtocols, measure: measures, 'monitoring-point.records': measures, each: batteryParts, state: table({ warning: ['预警', 'warning'], alarm: ['告警', 'alarm'] }), channels: notifyChannels, table: table({ input: ['输入寄存器', 'input'], holding: ['保持寄存器', 'holding'] }),
};

/** Lists whose items are told apart by a value: what it is called. */
const keys: Readonly<Record<string, Words>> = { thresholds: measures, readings: measures, indicators, acceptances: acceptanceKinds, evidence: evidenceKinds, assumptions };
/** Units of those measures. */
const units: Readonly<Record<string, Readonly<Record<string, { readonly unit?: string | undefined }>>>> = { thresholds: measures, indicators, assumptions };

/** What a value of a field is called; undefined: as it is written. @param at the field, and before it what it is in */
export function valueWord(value: string, at: readonly string[]): Bilingual | undefined {
  for (const names of [3, 2, 1]) {
    const found = names > at.length ? undefined : values[at.slice(at.length - names).join('.')];
    if (found) return found[value];
  }
  return undefined;
}

/** What an item of a list is called that is found by a value of it, with the unit of what it says. */
export function keyWord(list: string, key: string): Bilingual | undefined {
  const [value = ''] = key.split(':');
  const word = keys[list]?.[value];
  const unit = units[list]?.[value]?.unit ?? '';
  return word && unit !== '' ? { zh: `${word.zh}(${unit})`, en: `${word.en} (${unit})` } : word;
}

/** Items of a list are told apart by names or ids of the user's own. */
export const isNamedList = (list: string): boolean => list === 'interfaces' || list === 'surroundings' || list === 'feeds' || list === 'discharge' || list === 'revisions' || keys[list] !== undefined;
