/** One calculation as everything prints it: formula, inputs with where they come from, result, limit, verdict. */
import { assumptions, type AssumptionName, type Bilingual, type Certainty, type Site } from '../../model';
import { demandSources, type DemandId } from './demands';

export const verdicts = {
  met: { zh: '满足', en: 'met' },
  'not-met': { zh: '不满足', en: 'not met' },
  'not-assessable': { zh: '不可评估', en: 'not assessable' },
} as const;
export type CalculationVerdict = keyof typeof verdicts;

export interface Quantity {
  readonly name: Bilingual;
  readonly symbol: string;
  readonly value: number | string;
  readonly unit: string;
}
export interface Input extends Quantity {
  /** Where in the model it stands, or `assumptions.<name>` of the site with `default` behind it where the site states none. */
  readonly from: string;
}

export interface Calculation {
  /** `<kind>:<subject>`, unique in the site. */
  readonly id: string;
  readonly kind: CalculationKind;
  /** Id of the thing of the site it is about; of a room, a rack, a group of UPS … */
  readonly subject: string;
  readonly subjectName: string;
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly result: Quantity;
  readonly limit?: { readonly relation: Relation; readonly value: number; readonly text?: Bilingual };
  /** Absent: 可配置默认值, or nothing is demanded. */
  readonly clause?: string;
  /** How sure the limit is, or the formula where there is none. */
  readonly certainty: Certainty;
  /** Absent where nothing is demanded. */
  readonly verdict?: CalculationVerdict;
  readonly note?: Bilingual;
}
export type Relation = '≤' | '≥' | '=';

interface KindFacts {
  readonly title: Bilingual;
  readonly formula: string;
  readonly result: Bilingual & { readonly symbol: string; readonly unit: string };
  /** Result and limit are shown as words, such as N+1. */
  readonly worded?: true;
  /** Of what a result in % is a share, where its name does not say. */
  readonly shareOf?: Bilingual;
}
const kind = (zh: string, en: string, formula: string, result: KindFacts['result'], more: Pick<KindFacts, 'worded' | 'shareOf'> = {}): KindFacts => ({ title: { zh, en }, formula, result, ...more });

export const calculationKinds = {
  'room-area': kind('房间使用面积', 'usable area of a room', 'S = ½·|Σ(xᵢ·yᵢ₊₁ − xᵢ₊₁·yᵢ)|', { zh: '使用面积', en: 'area', symbol: 'S', unit: 'm²' }),
  'area-total': kind('区域面积合计', 'areas together', 'ΣS', { zh: '面积合计', en: 'area', symbol: 'ΣS', unit: 'm²' }),
  'net-height': kind('净高', 'clear height', 'h', { zh: '净高', en: 'clear height', symbol: 'h', unit: 'm' }),
  'raised-floor': kind('活动地板高度', 'height of the raised floor', 'h', { zh: '地板高度', en: 'height', symbol: 'h', unit: 'mm' }),
  'room-load': kind('楼面活荷载标准值', 'load the floor bears', 'q', { zh: '承载力', en: 'load', symbol: 'q', unit: 'kN/m²' }),
  'hanging-load': kind('吊挂荷载标准值', 'load that may hang from above', 'q', { zh: '吊挂荷载', en: 'load', symbol: 'q', unit: 'kN/m²' }),
  'floor-load': kind('设备楼面荷载', 'load on the floor', 'q = m·g / (1000·w·d)', { zh: '荷载', en: 'load', symbol: 'q', unit: 'kN/m²' }),
  'panel-load': kind('活动地板荷载', 'load on the raised floor', 'q = m·g / (1000·w·d)', { zh: '荷载', en: 'load', symbol: 'q', unit: 'kN/m²' }),
  'rack-units': kind('机柜U位占用', 'units of a rack in use', 'ΣU', { zh: '占用U位', en: 'units', symbol: 'ΣU', unit: 'U' }),
  'rack-collisions': kind('机柜U位冲突', 'collisions in a rack', 'Σ[uᵢ∩uⱼ ≠ ∅]', { zh: '冲突数', en: 'collisions', symbol: 'n', unit: '处' }),
  'rack-weight': kind('机柜总重', 'weight of a rack', 'm = m₀ + Σmᵢ', { zh: '总重', en: 'weight', symbol: 'm', unit: 'kg' }),
  'rack-power': kind('机柜功率', 'power of a rack', 'P = Kx·ΣPᵢ', { zh: '功率', en: 'power', symbol: 'P', unit: 'kW' }),
  'rack-heat': kind('机柜散热量', 'heat of a rack', 'Q = ΣQᵢ', { zh: '散热量', en: 'heat', symbol: 'Q', unit: 'kW' }),
  'circuit-load': kind('回路电流', 'current of a circuit', 'I = P / (U·cosφ)（单相）；I = P / (√3·U·cosφ)（三相）', { zh: '最大电流', en: 'largest current', symbol: 'I', unit: 'A' }),
  'pdu-load': kind('PDU电流', 'current of a PDU', 'I = P / (U·cosφ)', { zh: '最大电流', en: 'largest current', symbol: 'I', unit: 'A' }),
  'cabinet-load': kind('配电柜进线电流', 'current into a cabinet', 'I = max(I₁, I₂, I₃)', { zh: '最大相电流', en: 'largest current of a phase', symbol: 'I', unit: 'A' }),
  'phase-balance': kind('三相不平衡度', 'imbalance of phases', 'δ = (Imax − Iavg) / Iavg × 100', { zh: '不平衡度', en: 'imbalance', symbol: 'δ', unit: '%' }),
  'feed-loss': kind('失去供电后断电的机柜设备', 'devices in racks without power after a loss', 'n = Σ[设备的全部电源均失去]', { zh: '断电设备数', en: 'devices without power', symbol: 'n', unit: '台' }),
  'emergency-loss': kind('失去供电后的应急照明', 'emergency lighting left after a loss', 'r = min(Σ仍供电的N·Φ / ΣN·Φ) × 100', { zh: '最少保有率', en: 'least share left', symbol: 'r', unit: '%' }, { shareOf: { zh: '该类应急照明总光通量', en: 'the light of its kind in the room' } }),
  'ups-capacity': kind('UPS容量', 'capacity of a group of UPS', 'E ≥ 1.1·P', { zh: '基本容量', en: 'capacity without the redundant part', symbol: 'E', unit: 'kW' }),
  'ups-load': kind('UPS最大负载率', 'largest load of a UPS', 'η = Pmax / (S·cosφ) × 100', { zh: '最大负载率', en: 'largest load', symbol: 'η', unit: '%' }),
  'ups-redundancy': kind('UPS冗余方式', 'redundancy of the UPS', 'N, N+1, 2N', { zh: '冗余等级', en: 'redundancy', symbol: 'r', unit: '' }, { worded: true }),
  autonomy: kind('蓄电池后备时间', 'autonomy of batteries', 'p = P / (η·Ka·ns·nb·nc)；t由恒功率放电数据按lg t–lg p插值', { zh: '后备时间', en: 'autonomy', symbol: 't', unit: 'min' }),
  'autonomy-alone': kind('蓄电池后备时间（同组其余UPS失效）', 'autonomy with the other UPS of the group lost', 'p = P / (η·Ka·ns·nb·nc)；t由恒功率放电数据按lg t–lg p插值', { zh: '后备时间', en: 'autonomy', symbol: 't', unit: 'min' }),
  'generator-load': kind('发电机负荷', 'load of the generators', 'P ≤ ΣS·cosφ', { zh: '市电失去后负荷', en: 'load without mains', symbol: 'P', unit: 'kW' }),
  'generator-fuel': kind('发电机燃油', 'fuel of a generator', 't', { zh: '满载运行时间', en: 'time at full load', symbol: 't', unit: 'h' }),
  'mains-load': kind('市电负荷', 'load of the mains', 'S = P / cosφ', { zh: '视在功率', en: 'apparent power', symbol: 'S', unit: 'kVA' }),
  'room-heat': kind('房间冷负荷', 'heat of a room', 'Q = Q设备 + QUPS + Q照明 + n·qp + S·qw', { zh: '冷负荷', en: 'heat', symbol: 'Q', unit: 'kW' }),
  'cooling-capacity': kind('空调显冷量', 'cooling of a group', 'ΣQs ≥ ΣQ', { zh: '显冷量合计', en: 'sensible cooling', symbol: 'ΣQs', unit: 'kW' }),
  'cooling-loss': kind('失去一台最大空调后显冷量', 'cooling after the largest unit is lost', 'ΣQs − max(Qs) ≥ ΣQ', { zh: '剩余显冷量', en: 'sensible cooling left', symbol: 'Q′', unit: 'kW' }),
  'fresh-air': kind('新风量', 'fresh air', 'L = max(40·n人, n·V)', { zh: '新风量', en: 'fresh air', symbol: 'L', unit: 'm³/h' }),
  'gas-quantity': kind('灭火剂储存量', 'quantity of gas', '', { zh: '储存量', en: 'stored', symbol: 'm', unit: 'kg' }),
  'gas-concentration': kind('实际浓度（最低温度）', 'concentration at the lowest temperature', '', { zh: '浓度', en: 'concentration', symbol: 'C1', unit: '%' }),
  'gas-concentration-hot': kind('最高温度下浓度', 'concentration at the highest temperature', '', { zh: '浓度', en: 'concentration', symbol: 'C2', unit: '%' }),
  'gas-design-concentration': kind('灭火设计浓度', 'design concentration', 'C', { zh: '设计浓度', en: 'concentration', symbol: 'C', unit: '%' }),
  'gas-relief': kind('泄压口面积', 'relief opening', '', { zh: '实设泄压面积', en: 'relief area', symbol: 'F', unit: 'm²' }),
  'gas-relief-height': kind('泄压口高度', 'height of the relief opening', 'h / H', { zh: '下沿高度', en: 'lower edge', symbol: 'h', unit: 'm' }),
  'gas-discharge': kind('灭火剂喷放时间', 'time of discharge', 't', { zh: '喷放时间', en: 'discharge', symbol: 't', unit: 's' }),
  'gas-soak': kind('灭火浸渍时间', 'soaking time', 't', { zh: '浸渍时间', en: 'soaking', symbol: 't', unit: 'min' }),
  'gas-delay': kind('延时启动时间', 'delay before release', 't', { zh: '延时', en: 'delay', symbol: 't', unit: 's' }),
  'gas-evacuation': kind('防护区人员撤离时间', 'time to leave a gas zone', 't = √2·max L / v', { zh: '撤离时间', en: 'time', symbol: 't', unit: 's' }),
  'gas-strength': kind('防护区围护结构承压', 'pressure the enclosure bears', 'Pf', { zh: '承压', en: 'pressure', symbol: 'Pf', unit: 'Pa' }),
  'gas-temperature': kind('防护区最低环境温度', 'lowest temperature', 'T', { zh: '最低温度', en: 'temperature', symbol: 'T', unit: '℃' }),
  'gas-zone-area': kind('防护区面积', 'area of a gas zone', 'ΣS', { zh: '面积', en: 'area', symbol: 'S', unit: 'm²' }),
  'gas-zone-volume': kind('防护区容积', 'volume of a gas zone', 'V = Σ(S·h)', { zh: '容积', en: 'volume', symbol: 'V', unit: 'm³' }),
  'gas-zones': kind('组合分配系统防护区数', 'zones of a system', 'n', { zh: '防护区数', en: 'zones', symbol: 'n', unit: '个' }),
  'gas-exhaust': kind('灾后排风换气次数', 'air changes after discharge', 'n = L / V', { zh: '换气次数', en: 'air changes', symbol: 'n', unit: '次/h' }),
  'detector-count': kind('探测器数量', 'number of detectors', 'N ≥ S / (K·A)', { zh: '实设数量', en: 'detectors', symbol: 'N', unit: '只' }),
  'detector-cover': kind('探测器保护范围', 'part of a room that detectors cover', 'S(∪ᵢ 圆(pᵢ, R) ∩ 房间) / S × 100', { zh: '覆盖率', en: 'covered', symbol: 'c', unit: '%' }),
  'detector-wall': kind('探测器距墙', 'distance of detectors to walls', 'min d(pᵢ, 墙)', { zh: '最小距离', en: 'least distance', symbol: 'd', unit: 'm' }),
  'detector-clear': kind('探测器周围净空', 'free space about detectors', 'min d(pᵢ, 遮挡物)', { zh: '最小距离', en: 'least distance', symbol: 'd', unit: 'm' }),
  'detector-vent': kind('探测器距送风口边', 'distance of detectors to outlets of air', 'min d(pᵢ, 送风口边)', { zh: '最小水平距离', en: 'least distance', symbol: 'd', unit: 'm' }),
  'detector-perforated': kind('探测器距多孔送风板', 'distance of detectors to perforated panels', 'min d(pᵢ, 孔口)', { zh: '最小水平距离', en: 'least distance', symbol: 'd', unit: 'm' }),
  'call-point-walk': kind('手动报警按钮步行距离', 'way to a call point', 'max L', { zh: '最远步行距离', en: 'longest way', symbol: 'L', unit: 'm' }),
  'camera-cover': kind('视频覆盖', 'part of a room that cameras see', '[1 − S(宽度不小于b的盲区) / S(地面 − 设备)] × 100', { zh: '覆盖率', en: 'seen', symbol: 'c', unit: '%' }),
  'camera-door': kind('门前视频覆盖', 'part before a door that cameras see', 'S(∪ᵢ 可视域ᵢ ∩ 门前) / S(门前) × 100', { zh: '覆盖率', en: 'seen', symbol: 'c', unit: '%' }),
  'camera-aisle': kind('通道视频覆盖', 'part of an aisle that cameras see', 'S(∪ᵢ 可视域ᵢ ∩ 通道) / S(通道) × 100', { zh: '覆盖率', en: 'seen', symbol: 'c', unit: '%' }),
  'video-storage': kind('录像存储容量', 'store of recordings', 'C = Σb·86400·D / 8 / 10⁶', { zh: '可用容量', en: 'store', symbol: 'C′', unit: 'TB' }),
  'video-retention': kind('录像保存时间', 'time recordings are kept', 'D', { zh: '保存天数', en: 'days', symbol: 'D', unit: '天' }),
  illuminance: kind('平均照度', 'average illuminance', 'E = N·Φ·U·Km / S', { zh: '平均照度', en: 'illuminance', symbol: 'E', unit: 'lx' }),
  'illuminance-standby': kind('备用照明照度', 'stand-by lighting', 'E′ / E × 100', { zh: '与正常照明之比', en: 'share of normal', symbol: 'r', unit: '%' }, { shareOf: { zh: '该房间正常照明照度', en: 'the normal illuminance of the room' } }),
  'illuminance-escape': kind('疏散照明照度', 'escape lighting', 'E = N·Φ·U·Km / S', { zh: '平均照度', en: 'illuminance', symbol: 'E', unit: 'lx' }),
  'aisle-front': kind('机柜正面间距', 'front-to-front distance', 'd', { zh: '最小净距', en: 'least distance', symbol: 'd', unit: 'm' }),
  'aisle-back': kind('机柜背面间距', 'back-to-back distance', 'd', { zh: '最小净距', en: 'least distance', symbol: 'd', unit: 'm' }),
  'aisle-mixed': kind('机柜正面与背面间距', 'front-to-back distance', 'd', { zh: '最小净距', en: 'least distance', symbol: 'd', unit: 'm' }),
  'aisle-rear-wall': kind('机柜背面检修距离', 'service distance behind racks', 'd', { zh: '最小净距', en: 'least distance', symbol: 'd', unit: 'm' }),
  'aisle-front-clear': kind('机柜前搬运通道', 'aisle before racks for moving equipment', 'd', { zh: '最小净距', en: 'least distance', symbol: 'd', unit: 'm' }),
  'row-exit': kind('机柜列端部出口', 'way round the ends of a row', 'd', { zh: '较窄一端净宽', en: 'width at the narrower end', symbol: 'd', unit: 'm' }),
  'containment': kind('机柜散热与通道封闭', 'heat of racks and containment', 'max Q', { zh: '未封闭通道机柜最大散热量', en: 'largest heat without containment', symbol: 'Q', unit: 'kW' }),
  'cable-length': kind('铜缆长度', 'length of copper', 'L = L路由 + 2·余量', { zh: '最长铜缆', en: 'longest copper cable', symbol: 'L', unit: 'm' }),
  'tray-fill': kind('桥架填充率', 'fill of a tray', 'f = Σ(π·dᵢ²/4) / (w·h) × 100', { zh: '填充率', en: 'fill', symbol: 'f', unit: '%' }),
  'door-order': kind('进入次序', 'order of areas', '去除前一区域后由场所外可达的该区域房间数', { zh: '可绕行房间数', en: 'rooms that can be reached around it', symbol: 'n', unit: '间' }),
  'core-doors': kind('核心区门', 'doors of the core area', 'n', { zh: '常用门数', en: 'normal doors', symbol: 'n', unit: '樘' }),
  'monitoring-door': kind('监控室独立出入口', 'own entrance of the monitoring room', 'n', { zh: '不经设备区的入口数', en: 'entrances not through equipment rooms', symbol: 'n', unit: '处' }),
  'door-reach': kind('角色可达性', 'rooms a role can reach', '授权房间 − 由场所外经授权房间可达的房间', { zh: '授权而不可达房间数', en: 'rooms permitted but not reached', symbol: 'n', unit: '间' }),
} as const satisfies Record<string, KindFacts>;
export type CalculationKind = keyof typeof calculationKinds;

/** A dash stands for a value that the design need not say and does not. */
export const input = (name: Bilingual, symbol: string, value: number | string | undefined, unit: string, from: string): Input => ({ name, symbol, value: typeof value === 'number' ? tidy(value, digitsOf(value, unit)) : value ?? '—', unit, from });

/** A figure made of others, where the design says all of them. */
export const ofSaid = (values: readonly (number | undefined)[], of: (...values: number[]) => number): number | undefined =>
  (values.every((value) => value !== undefined) ? of(...values) : undefined);

/** The note that names what a calculation lacks; none where nothing is lacking. */
export const lacking = (...names: readonly (Bilingual | false)[]): { readonly note?: Bilingual } => {
  const missing = names.filter((name) => name !== false);
  return missing.length === 0 ? {} : { note: { zh: `没有写明${missing.map(({ zh }) => zh).join('、')}`, en: `not stated: ${missing.map(({ en }) => en).join(', ')}` } };
};

/** A number no standard gives: what the site states, or the configurable default. */
export const assumed = (site: Site, name: AssumptionName): Input & { readonly value: number } => {
  const { zh, en, symbol, unit, value } = assumptions[name];
  const own = site.assumptions?.[name];
  return { name: { zh, en }, symbol, unit, value: own ?? value, from: own === undefined ? `assumptions.${name}（可配置默认值）` : `site.assumptions.${name}` };
};

export interface Demand {
  readonly id: DemandId;
  readonly relation: Relation;
  /** Undefined where it is made of something that the design does not say: the demand stands, and nothing can be judged. */
  readonly value: number | undefined;
  readonly text?: Bilingual;
}
export const demand = <V extends number | undefined>(id: DemandId, relation: Relation, value: V, text?: Bilingual): Demand & { readonly value: V } => ({ id, relation, value, ...(text ? { text } : {}) });

export interface About { readonly id: string; readonly name: string }
interface More {
  readonly formula?: string;
  readonly note?: Bilingual | undefined;
  readonly verdict?: CalculationVerdict;
  /** Of the formula, where nothing is demanded. Default K. */
  readonly certainty?: Certainty;
  readonly key?: string;
  /** What is printed as the result where a number says little. */
  readonly shown?: string;
}

/** What two things say of one calculation: each its note. */
export const together = (first: More, second: More): More => {
  const [a, b] = [first.note, second.note];
  return { ...first, ...second, ...(a && b ? { note: { zh: `${a.zh}；${b.zh}`, en: `${a.en}; ${b.en}` } } : {}) };
};

export function calculation(kindName: CalculationKind, about: About, inputs: readonly Input[], value: number | undefined, wanted?: Demand, more: More = {}): Calculation {
  const { formula, result } = calculationKinds[kindName];
  const source = wanted && demandSources[wanted.id];
  const limit = wanted && hasLimit(wanted) ? wanted : undefined;
  const met = value !== undefined && limit !== undefined && holds(value, limit);
  const digits = value === undefined ? 0 : limit === undefined ? digitsOf(value, result.unit) : telling(value, limit, result.unit);
  return {
    id: `${kindName}:${more.key ?? about.id}`, kind: kindName, subject: about.id, subjectName: about.name, formula: more.formula ?? formula, inputs,
    result: { name: { zh: result.zh, en: result.en }, symbol: result.symbol, value: more.shown ?? (value === undefined ? '—' : tidy(value, digits)), unit: result.unit },
    ...(limit ? { limit: { relation: limit.relation, value: tidy(limit.value, Math.max(digits, digitsOf(limit.value, result.unit))), ...(limit.text ? { text: limit.text } : {}) } } : {}),
    ...(source?.clause === undefined ? {} : { clause: source.clause }),
    certainty: source?.certainty ?? more.certainty ?? 'K',
    ...(wanted ? { verdict: more.verdict ?? (value === undefined || limit === undefined ? 'not-assessable' : met ? 'met' : 'not-met') } : {}),
    ...(more.note ? { note: more.note } : {}),
  };
}

/** A demand with the value that decides. */
export type Limit = Demand & { readonly value: number };
const hasLimit = (wanted: Demand): wanted is Limit => wanted.value !== undefined;

/** A ten-millionth is nothing: sums of decimals do not decide. */
const holds = (value: number, { relation, value: limit }: Limit): boolean => {
  const slack = Math.max(1, Math.abs(limit)) * 1e-7;
  return relation === '≤' ? value <= limit + slack : relation === '≥' ? value >= limit - slack : Math.abs(value - limit) <= slack;
};

/** Decimals that a value of that unit is printed with: what is measured or set in practice, not what arithmetic leaves. Other units: {@link digitsOf}. */
const decimals: Readonly<Record<string, number>> = {
  'm²': 2, 'm³': 1, m: 2, mm: 0, 'mm²': 0, 'kN/m²': 2, kg: 1, 'kg/s': 2, 'm³/kg': 4, 'm³/h': 0, '次/h': 1,
  W: 0, kW: 2, kVA: 1, A: 1, V: 1, '%': 1, lx: 0, lm: 0, s: 1, min: 0, h: 1, TB: 1,
};

/** Below one, two figures that tell something. */
function digitsOf(value: number, unit: string): number {
  const size = Math.abs(value);
  const digits = decimals[unit] ?? (size >= 100 ? 1 : size >= 1 ? 3 : 4);
  return size === 0 || size >= 1 ? digits : Math.max(digits, Math.min(4, 1 - Math.floor(Math.log10(size))));
}

/** As many more as it takes that the printed value lies on that side of the printed limit where the value does: 8.804 > 8.8 is not printed as 8.8. */
function telling(value: number, wanted: Limit, unit: string): number {
  const met = holds(value, wanted);
  let digits = digitsOf(value, unit);
  while (digits < 6 && holds(tidy(value, digits), { ...wanted, value: tidy(wanted.value, Math.max(digits, digitsOf(wanted.value, unit))) }) !== met) digits++;
  return digits;
}

const tidy = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;
