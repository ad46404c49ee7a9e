/** The words of the machine room: every identifier with its Chinese display name, once. */
import type { Bilingual } from '../locale';

const words = <K extends string>(table: Record<K, Bilingual>): Readonly<Record<K, Bilingual>> => Object.freeze(table);
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(table) as [K, ...K[]];

/** What a room is used for. Its `area` says who may be there; its use says what stands there. */
export const roomUses = words({
  equipment: { zh: '设备间', en: 'Equipment room' },
  operation: { zh: '操作间', en: 'Operation room' },
  control: { zh: '监控室', en: 'Control room' },
  ups: { zh: 'UPS间', en: 'UPS room' },
  battery: { zh: '电池间', en: 'Battery room' },
  power: { zh: '配电间', en: 'Power room' },
  'weak-current': { zh: '弱电间', en: 'Weak-current room' },
  'gas-cylinder': { zh: '气瓶间', en: 'Gas cylinder room' },
  archive: { zh: '档案介质室', en: 'Archive room' },
  'spare-parts': { zh: '备品备件间', en: 'Spare parts room' },
  buffer: { zh: '缓冲间', en: 'Buffer room' },
  corridor: { zh: '走廊', en: 'Corridor' },
  office: { zh: '办公室', en: 'Office' },
  outdoor: { zh: '室外设备区', en: 'Outdoor equipment area' },
  other: { zh: '其他', en: 'Other' },
});
export type RoomUse = keyof typeof roomUses;
export const roomUseNames = keysOf(roomUses);

/** 燃烧性能等级 of building materials (GB 8624). */
export const materialGrades = words({
  A: { zh: 'A级（不燃）', en: 'A (non-combustible)' },
  B1: { zh: 'B1级（难燃）', en: 'B1 (hardly combustible)' },
  B2: { zh: 'B2级（可燃）', en: 'B2 (combustible)' },
  B3: { zh: 'B3级（易燃）', en: 'B3 (easily combustible)' },
});
export const materialGradeNames = keysOf(materialGrades);

/** 防火门等级. */
export const fireDoorGrades = words({
  A: { zh: '甲级', en: 'grade A (1.5 h)' },
  B: { zh: '乙级', en: 'grade B (1.0 h)' },
  C: { zh: '丙级', en: 'grade C (0.5 h)' },
});
export const fireDoorGradeNames = keysOf(fireDoorGrades);

/** 建筑耐火等级. */
export const buildingFireClasses = words({
  '1': { zh: '一级', en: 'class 1' }, '2': { zh: '二级', en: 'class 2' }, '3': { zh: '三级', en: 'class 3' }, '4': { zh: '四级', en: 'class 4' },
});
export const buildingFireClassNames = keysOf(buildingFireClasses);

/** What lies beyond a wall that has no room of the site on that side. */
export const outsides = words({
  outdoor: { zh: '室外', en: 'Outdoors' },
  corridor: { zh: '公共走廊', en: 'Public corridor' },
  tenant: { zh: '其他单位用房', en: 'Rooms of others' },
});
export const outsideNames = keysOf(outsides);

/** What stands around a building. */
export const surroundingKinds = words({
  building: { zh: '建筑物', en: 'Building' },
  wall: { zh: '围墙', en: 'Wall' },
  fence: { zh: '围栏', en: 'Fence' },
  road: { zh: '道路', en: 'Road' },
  other: { zh: '其他', en: 'Other' },
});
export const surroundingKindNames = keysOf(surroundingKinds);

/** 产权. */
export const tenures = words({ owned: { zh: '自有', en: 'Owned' }, leased: { zh: '租赁', en: 'Leased' } });
export const tenureNames = keysOf(tenures);

/** 机房等级 of GB 50174. */
export const roomClasses = words({
  A: { zh: 'A级（容错）', en: 'A (fault tolerant)' }, B: { zh: 'B级（冗余）', en: 'B (redundant)' }, C: { zh: 'C级（基本）', en: 'C (basic)' },
});
export type RoomClass = keyof typeof roomClasses;
export const roomClassNames = keysOf(roomClasses);

export const shieldConstructions = words({
  welded: { zh: '焊接式（自撑）', en: 'Welded, self-supporting' },
  modular: { zh: '可拆卸式', en: 'Modular, removable' },
  attached: { zh: '直贴式', en: 'Attached to the wall' },
});
export const shieldConstructionNames = keysOf(shieldConstructions);

/** What may pass through a shield, and how it is treated there. */
export const penetrationKinds = words({
  'power-filter': { zh: '电源滤波器', en: 'Power filter' },
  'signal-filter': { zh: '信号滤波器', en: 'Signal filter' },
  'fibre-waveguide': { zh: '光纤波导管', en: 'Waveguide for optical fibre' },
  'waveguide-window': { zh: '通风波导窗', en: 'Waveguide window for air' },
  'pipe-waveguide': { zh: '管道波导', en: 'Waveguide for pipes' },
  untreated: { zh: '未处理', en: 'Untreated' },
});
export type PenetrationKind = keyof typeof penetrationKinds;
export const penetrationKindNames = keysOf(penetrationKinds);

export const furnitureKinds = words({
  desk: { zh: '操作台', en: 'Desk' },
  console: { zh: '监控台', en: 'Control console' },
  'video-wall': { zh: '显示墙', en: 'Video wall' },
  safe: { zh: '保险箱', en: 'Safe' },
  cabinet: { zh: '档案介质柜', en: 'Media cabinet' },
  'shoe-cabinet': { zh: '更衣鞋柜', en: 'Shoe cabinet' },
});
export type FurnitureKind = keyof typeof furnitureKinds;
export const furnitureKindNames = keysOf(furnitureKinds);

/** Tests and acceptances of the machine room that only people can carry out. */
export const acceptanceKinds = words({
  construction: { zh: '机房工程竣工验收', en: 'Acceptance of the construction' },
  'access-control': { zh: '门禁授权测试', en: 'Test of access control' },
  sockets: { zh: '插座标识检查', en: 'Inspection of marks on sockets' },
});
export type AcceptanceKind = keyof typeof acceptanceKinds;
export const acceptanceKindNames = keysOf(acceptanceKinds);

export const upsRedundancies = words({
  N: { zh: 'N', en: 'N' }, 'N+1': { zh: 'N+1', en: 'N+1' }, '2N': { zh: '2N', en: '2N' },
});
export const upsRedundancyNames = keysOf(upsRedundancies);

export const batteryTypes = words({
  vrla: { zh: '阀控式铅酸蓄电池', en: 'Valve-regulated lead-acid' },
  lithium: { zh: '磷酸铁锂电池', en: 'Lithium iron phosphate' },
});
export const batteryTypeNames = keysOf(batteryTypes);

export const cabinetKinds = words({
  main: { zh: '市电总配电柜', en: 'Main distribution' },
  'ups-input': { zh: 'UPS输入配电柜', en: 'UPS input distribution' },
  'ups-output': { zh: 'UPS输出配电柜', en: 'UPS output distribution' },
  row: { zh: '列头柜', en: 'Row distribution' },
  cooling: { zh: '空调动力配电箱', en: 'Cooling distribution' },
  lighting: { zh: '照明配电箱', en: 'Lighting distribution' },
});
export type CabinetKind = keyof typeof cabinetKinds;
export const cabinetKindNames = keysOf(cabinetKinds);
/** What a cabinet is, in Chinese, to stand beside its name: nothing where the name says so (柜 and 箱 are one). */
export const cabinetKindBeside = ({ kind, name }: { readonly kind: CabinetKind; readonly name: string }): string[] => {
  const { zh } = cabinetKinds[kind];
  return name.replaceAll('箱', '柜').includes(zh.replaceAll('箱', '柜')) ? [] : [zh];
};

export const phases = words({ L1: { zh: 'L1', en: 'L1' }, L2: { zh: 'L2', en: 'L2' }, L3: { zh: 'L3', en: 'L3' }, '3P': { zh: '三相', en: 'three-phase' } });
export type Phase = keyof typeof phases;
export const phaseNames = keysOf(phases);

export const lightingKinds = words({
  normal: { zh: '正常照明', en: 'Normal lighting' },
  standby: { zh: '备用照明', en: 'Stand-by lighting' },
  escape: { zh: '疏散照明', en: 'Escape lighting' },
  sign: { zh: '疏散指示标志', en: 'Exit sign' },
});
export type LightingKind = keyof typeof lightingKinds;
export const lightingKindNames = keysOf(lightingKinds);

export const airSupplies = words({
  underfloor: { zh: '地板下送风', en: 'Under the floor' },
  top: { zh: '上送风', en: 'From above' },
  front: { zh: '前送风', en: 'From the front' },
  row: { zh: '列间水平送风', en: 'In the row' },
  duct: { zh: '风管送风', en: 'By duct' },
});
export type AirSupply = keyof typeof airSupplies;
export const airSupplyNames = keysOf(airSupplies);

export const airReturns = words({
  free: { zh: '上部自由回风', en: 'Free, above' },
  ceiling: { zh: '吊顶静压回风', en: 'By the ceiling plenum' },
  front: { zh: '前部回风', en: 'From the front' },
  duct: { zh: '风管回风', en: 'By duct' },
});
export const airReturnNames = keysOf(airReturns);

/** 风口. */
export const airTerminalKinds = words({
  supply: { zh: '送风口', en: 'Supply outlet' },
  return: { zh: '回风口', en: 'Return inlet' },
  fresh: { zh: '新风口', en: 'Fresh-air outlet' },
  exhaust: { zh: '排风口', en: 'Exhaust inlet' },
});
export type AirTerminalKind = keyof typeof airTerminalKinds;
export const airTerminalKindNames = keysOf(airTerminalKinds);

export const airTerminalMounts = words({
  ceiling: { zh: '吊顶', en: 'Ceiling' }, wall: { zh: '侧墙', en: 'Wall' }, floor: { zh: '活动地板', en: 'Raised floor' },
});
export const airTerminalMountNames = keysOf(airTerminalMounts);

/** 管道 of the building and of air conditioners. */
export const pipeKinds = words({
  'water-supply': { zh: '给水管', en: 'Water supply' },
  drain: { zh: '排水管', en: 'Drain' },
  'chilled-water': { zh: '冷冻水管', en: 'Chilled water' },
  heating: { zh: '采暖管', en: 'Heating' },
  'fire-water': { zh: '消防水管', en: 'Fire water' },
  refrigerant: { zh: '制冷剂管', en: 'Refrigerant' },
});
export type PipeKind = keyof typeof pipeKinds;
export const pipeKindNames = keysOf(pipeKinds);

export const detectorKinds = words({
  smoke: { zh: '感烟探测器', en: 'Smoke detector' },
  heat: { zh: '感温探测器', en: 'Heat detector' },
  aspirating: { zh: '吸气式感烟探测器', en: 'Aspirating smoke detector' },
});
export type DetectorKind = keyof typeof detectorKinds;
export const detectorKindNames = keysOf(detectorKinds);

/** The three spaces of a room that fire detectors and gas protect each on its own. */
export const layers = words({
  room: { zh: '房间', en: 'Room' }, ceiling: { zh: '吊顶内', en: 'Above the ceiling' }, floor: { zh: '活动地板下', en: 'Under the raised floor' },
});
export type Layer = keyof typeof layers;
export const layerNames = keysOf(layers);

export const fireDeviceKinds = words({
  button: { zh: '手动火灾报警按钮', en: 'Manual call point' },
  release: { zh: '紧急启停按钮', en: 'Emergency start and stop button' },
  sounder: { zh: '声光报警器', en: 'Sounder with light' },
  'discharge-lamp': { zh: '放气指示灯', en: 'Discharge lamp' },
  telephone: { zh: '消防电话分机', en: 'Fire telephone' },
});
export type FireDeviceKind = keyof typeof fireDeviceKinds;
export const fireDeviceKindNames = keysOf(fireDeviceKinds);

export const gasAgents = words({
  ig541: { zh: 'IG541混合气体', en: 'IG541' },
  'hfc-227ea': { zh: '七氟丙烷', en: 'HFC-227ea' },
});
export type GasAgent = keyof typeof gasAgents;
export const gasAgentNames = keysOf(gasAgents);

export const linkageTriggers = words({
  first: { zh: '首个报警信号', en: 'First signal' },
  second: { zh: '第二个独立报警信号', en: 'Second, independent signal' },
  discharge: { zh: '喷放后', en: 'After discharge' },
  intrusion: { zh: '入侵报警', en: 'Intrusion alarm' },
});
export const linkageTriggerNames = keysOf(linkageTriggers);

export const linkageActions = words({
  alarm: { zh: '启动声光报警', en: 'Sound the alarm' },
  'release-doors': { zh: '释放疏散通道门禁', en: 'Release doors' },
  'stop-air': { zh: '停止空调', en: 'Stop air conditioning' },
  'stop-fresh-air': { zh: '停止新风', en: 'Stop fresh air' },
  'close-dampers': { zh: '关闭防火阀', en: 'Close dampers' },
  'cut-power': { zh: '切断非消防电源', en: 'Cut non-fire power' },
  'start-discharge': { zh: '延时后启动气体灭火', en: 'Release the gas after a delay' },
  'light-lamp': { zh: '点亮放气指示灯', en: 'Light the discharge lamps' },
  'show-video': { zh: '调用视频画面并录像', en: 'Show and record video' },
  'start-exhaust': { zh: '灾后排风', en: 'Exhaust afterwards' },
});
export type LinkageAction = keyof typeof linkageActions;
export const linkageActionNames = keysOf(linkageActions);

/** How a person proves to a reader who he is. */
export const factors = words({
  card: { zh: '感应卡', en: 'Card' }, biometric: { zh: '生物特征', en: 'Biometric' }, code: { zh: '密码', en: 'Code' },
});
export type Factor = keyof typeof factors;
export const factorNames = keysOf(factors);

export const lockKinds = words({
  magnetic: { zh: '磁力锁', en: 'Magnetic lock' },
  bolt: { zh: '电插锁', en: 'Electric bolt' },
  mortise: { zh: '电控锁', en: 'Electric mortise lock' },
  shield: { zh: '电动屏蔽门锁紧机构', en: 'Clamp of a motor-driven shielded door' },
  mechanical: { zh: '机械锁', en: 'Mechanical lock' },
});
export const lockKindNames = keysOf(lockKinds);

/** Schemes of GM/T 0036 for contactless cards, and cards that are none. */
export const cardSchemes = words({
  'gmt0036-sm7': { zh: 'GM/T 0036 SM7逻辑加密卡', en: 'GM/T 0036, SM7 logic card' },
  'gmt0036-cpu': { zh: 'GM/T 0036 CPU卡', en: 'GM/T 0036, CPU card' },
  plain: { zh: '普通ID/M1卡', en: 'Plain ID or M1 card' },
});
export const cardSchemeNames = keysOf(cardSchemes);

/** Who makes sure that a card is genuine. */
export const cardAuthentications = words({
  reader: { zh: '读卡器鉴别卡片', en: 'The reader authenticates the card' },
  backend: { zh: '后台鉴别卡片', en: 'The back end authenticates the card' },
  number: { zh: '只比对卡号', en: 'Only the number of the card is compared' },
});
export const cardAuthenticationNames = keysOf(cardAuthentications);

/** Parts of a door system that GM/T 0036 gives a cryptographic module each. */
export const cardModules = words({
  card: { zh: '门禁卡', en: 'Card' },
  reader: { zh: '门禁读卡器', en: 'Reader' },
  backend: { zh: '后台管理系统', en: 'Back end' },
  issuing: { zh: '密钥管理及发卡系统', en: 'Key management and card issuing' },
});
export type CardModule = keyof typeof cardModules;
export const cardModuleNames = keysOf(cardModules);

export const intrusionKinds = words({
  infrared: { zh: '红外探测器', en: 'Infrared detector' },
  'door-contact': { zh: '门磁', en: 'Door contact' },
  'glass-break': { zh: '玻璃破碎探测器', en: 'Glass-break detector' },
  vibration: { zh: '震动探测器', en: 'Vibration detector' },
  panic: { zh: '紧急按钮', en: 'Panic button' },
});
export type IntrusionKind = keyof typeof intrusionKinds;
export const intrusionKindNames = keysOf(intrusionKinds);

export const trayPurposes = words({
  data: { zh: '弱电桥架', en: 'Data tray' },
  power: { zh: '强电桥架', en: 'Power tray' },
  control: { zh: '安防监控桥架', en: 'Tray of security and monitoring' },
});
export type TrayPurpose = keyof typeof trayPurposes;
export const trayPurposeNames = keysOf(trayPurposes);

export const trayLevels = words({ overhead: { zh: '架空', en: 'Overhead' }, underfloor: { zh: '地板下', en: 'Under the floor' } });
export const trayLevelNames = keysOf(trayLevels);

export const cableMedia = words({
  copper: { zh: '铜缆', en: 'Copper' }, 'fibre-single': { zh: '单模光缆', en: 'Single-mode fibre' }, 'fibre-multi': { zh: '多模光缆', en: 'Multi-mode fibre' },
});
export type CableMedium = keyof typeof cableMedia;
export const cableMediumNames = keysOf(cableMedia);

/** What a monitoring point measures, with its unit; a state has none. */
export const measures = Object.freeze({
  temperature: { zh: '温度', en: 'Temperature', unit: '℃' },
  humidity: { zh: '相对湿度', en: 'Relative humidity', unit: '%' },
  'dew-point': { zh: '露点温度', en: 'Dew point', unit: '℃' },
  'pressure-difference': { zh: '压差', en: 'Pressure difference', unit: 'Pa' },
  'input-voltage': { zh: '输入电压', en: 'Input voltage', unit: 'V' },
  'output-voltage': { zh: '输出电压', en: 'Output voltage', unit: 'V' },
  'input-frequency': { zh: '输入频率', en: 'Input frequency', unit: 'Hz' },
  'output-frequency': { zh: '输出频率', en: 'Output frequency', unit: 'Hz' },
  frequency: { zh: '频率', en: 'Frequency', unit: 'Hz' },
  'input-current': { zh: '输入电流', en: 'Input current', unit: 'A' },
  'output-current': { zh: '输出电流', en: 'Output current', unit: 'A' },
  current: { zh: '电流', en: 'Current', unit: 'A' },
  power: { zh: '有功功率', en: 'Active power', unit: 'kW' },
  'input-power-factor': { zh: '输入功率因数', en: 'Input power factor', unit: '' },
  'output-power-factor': { zh: '输出功率因数', en: 'Output power factor', unit: '' },
  'power-factor': { zh: '功率因数', en: 'Power factor', unit: '' },
  harmonics: { zh: '谐波含量', en: 'Harmonics', unit: '%' },
  load: { zh: '负载率', en: 'Load', unit: '%' },
  'battery-voltage': { zh: '电池电压', en: 'Battery voltage', unit: 'V' },
  'battery-current': { zh: '电池电流', en: 'Battery current', unit: 'A' },
  'battery-resistance': { zh: '电池内阻', en: 'Internal resistance of the battery', unit: 'mΩ' },
  'battery-temperature': { zh: '电池温度', en: 'Battery temperature', unit: '℃' },
  'battery-charge': { zh: '电池电量', en: 'Battery charge', unit: '%' },
  autonomy: { zh: '后备时间', en: 'Autonomy', unit: 'min' },
  speed: { zh: '转速', en: 'Speed', unit: 'r/min' },
  'fuel-level': { zh: '油位', en: 'Fuel level', unit: '%' },
  'supply-temperature': { zh: '送风温度', en: 'Supply air temperature', unit: '℃' },
  'return-temperature': { zh: '回风温度', en: 'Return air temperature', unit: '℃' },
  fire: { zh: '火警', en: 'Fire', unit: undefined },
  wet: { zh: '漏水', en: 'Water', unit: undefined },
  motion: { zh: '入侵', en: 'Motion', unit: undefined },
  fault: { zh: '故障', en: 'Fault', unit: undefined },
  bypass: { zh: '旁路', en: 'Bypass', unit: undefined },
  'mains-failed': { zh: '市电中断', en: 'Mains failed', unit: undefined },
  unsynchronised: { zh: '不同步', en: 'Not synchronised', unit: undefined },
  running: { zh: '运行状态', en: 'Running', unit: undefined },
  'breaker-open': { zh: '开关分闸', en: 'Breaker open', unit: undefined },
  'door-forced': { zh: '非法开门', en: 'Door forced', unit: undefined },
  'door-held': { zh: '门超时未关', en: 'Door held open', unit: undefined },
  cooling: { zh: '制冷', en: 'Cooling', unit: undefined },
  heating: { zh: '加热', en: 'Heating', unit: undefined },
  humidifying: { zh: '加湿', en: 'Humidifying', unit: undefined },
  dehumidifying: { zh: '除湿', en: 'Dehumidifying', unit: undefined },
  'temperature-alarm': { zh: '温度报警', en: 'Temperature alarm', unit: undefined },
  'humidity-alarm': { zh: '湿度报警', en: 'Humidity alarm', unit: undefined },
  'sensor-fault': { zh: '传感器故障', en: 'Sensor fault', unit: undefined },
  'compressor-pressure': { zh: '压缩机压力异常', en: 'Compressor pressure', unit: undefined },
  'humidifier-water': { zh: '加湿器水位异常', en: 'Water level of the humidifier', unit: undefined },
  'no-air-flow': { zh: '气流丢失', en: 'No air flow', unit: undefined },
} as const satisfies Record<string, Bilingual & { unit: string | undefined }>);
export type Measure = keyof typeof measures;
/** What a battery monitor tells of each string or block. */
export const batteryMeasures: readonly Measure[] = ['battery-voltage', 'battery-resistance', 'battery-temperature'];

/** What of a battery is measured by itself: 按组 or 逐只. */
export const batteryParts = words({ string: { zh: '逐组', en: 'each string' }, block: { zh: '逐只', en: 'each block' } });
export const batteryPartNames = keysOf(batteryParts);
export const measureNames = keysOf(measures);

export const notifyChannels = words({
  screen: { zh: '监控大屏', en: 'Screen' }, sound: { zh: '声光', en: 'Sound' }, sms: { zh: '短信', en: 'Text message' }, phone: { zh: '电话', en: 'Phone' },
});
export const notifyChannelNames = keysOf(notifyChannels);

/** 环境与电气指标 that the application states with design and measured values. */
export const indicators = Object.freeze({
  temperature: { zh: '温度', en: 'Temperature', unit: '℃' },
  humidity: { zh: '相对湿度', en: 'Relative humidity', unit: '%' },
  'dew-point': { zh: '露点温度', en: 'Dew point', unit: '℃' },
  dust: { zh: '洁净度（≥0.5μm粒子）', en: 'Particles of 0.5 µm and larger', unit: '粒/m³' },
  noise: { zh: '噪声', en: 'Noise', unit: 'dB(A)' },
  'radio-field': { zh: '无线电干扰场强', en: 'Radio interference field', unit: 'dB(μV/m)' },
  'magnetic-field': { zh: '工频磁场场强', en: 'Power-frequency magnetic field', unit: 'A/m' },
  vibration: { zh: '振动加速度', en: 'Vibration', unit: 'mm/s²' },
  'static-voltage': { zh: '静电电压', en: 'Electrostatic voltage', unit: 'kV' },
  'floor-resistance': { zh: '防静电地板电阻', en: 'Resistance of the floor', unit: 'Ω' },
  'earth-resistance': { zh: '接地电阻', en: 'Earth resistance', unit: 'Ω' },
  'pressure-difference': { zh: '正压', en: 'Over-pressure', unit: 'Pa' },
  illuminance: { zh: '照度', en: 'Illuminance', unit: 'lx' },
  'temperature-off': { zh: '停机温度', en: 'Temperature when stopped', unit: '℃' },
  'humidity-off': { zh: '停机相对湿度', en: 'Relative humidity when stopped', unit: '%' },
  'dew-point-off': { zh: '停机露点温度', en: 'Dew point when stopped', unit: '℃' },
  'temperature-rate': { zh: '温度变化率', en: 'Rate of change of temperature', unit: '℃/h' },
  voltage: { zh: '电压偏移', en: 'Voltage deviation', unit: '%' },
  frequency: { zh: '频率', en: 'Frequency', unit: 'Hz' },
  distortion: { zh: '电压波形失真度', en: 'Voltage distortion', unit: '%' },
  interruption: { zh: '允许断电持续时间', en: 'Allowed interruption', unit: 'ms' },
} as const satisfies Record<string, Bilingual & { unit: string }>);
export type Indicator = keyof typeof indicators;
export const indicatorNames = keysOf(indicators);
