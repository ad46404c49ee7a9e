/** 可配置默认值: numbers that calculations of the machine room need and no standard gives. A site may state its own; each is printed with what was taken. */
import { z } from 'zod';
import type { Bilingual } from '../locale';

interface Assumption extends Bilingual {
  readonly symbol: string;
  readonly unit: string;
  readonly value: number;
}

const table = <K extends string>(items: Record<K, Assumption>): Readonly<Record<K, Assumption>> => Object.freeze(items);

export const assumptions = table({
  powerFactor: { zh: '负载功率因数', en: 'power factor of the load', symbol: 'cosφ', unit: '', value: 0.95 },
  demandFactor: { zh: '同时使用系数', en: 'share of the rated power drawn at a time', symbol: 'Kx', unit: '', value: 1 },
  breakerShare: { zh: '断路器长期负载率上限', en: 'share of a breaker that may be loaded for long', symbol: 'k', unit: '', value: 0.8 },
  phaseImbalance: { zh: '三相不平衡度上限', en: 'largest imbalance of phases', symbol: 'δ', unit: '%', value: 30 },
  autonomyMinutes: { zh: '无发电机时后备时间', en: 'autonomy where there is no generator', symbol: 't', unit: 'min', value: 120 },
  emergencyLeft: { zh: '失去一路供电后应急照明保有率下限', en: 'least share of emergency lighting left after a loss', symbol: 'r₀', unit: '%', value: 30 },
  batteryAgeing: { zh: '蓄电池老化系数', en: 'share of its capacity a battery still has when old', symbol: 'Ka', unit: '', value: 1 },
  personWatts: { zh: '人员散热', en: 'heat of a person', symbol: 'qp', unit: 'W/人', value: 130 },
  envelopeWatts: { zh: '围护结构单位面积散热', en: 'heat through walls, floor and ceiling', symbol: 'qw', unit: 'W/m²', value: 30 },
  pressureAirChanges: { zh: '维持正压的换气次数', en: 'air changes that keep the over-pressure', symbol: 'n', unit: '次/h', value: 1 },
  altitudeFactor: { zh: '海拔修正系数', en: 'factor of altitude', symbol: 'K', unit: '', value: 1 },
  utilization: { zh: '灯具利用系数', en: 'utilization of luminaires', symbol: 'U', unit: '', value: 0.6 },
  maintenance: { zh: '灯具维护系数', en: 'maintenance of luminaires', symbol: 'Km', unit: '', value: 0.8 },
  seenHeight: { zh: '视频覆盖计算平面高度', en: 'height at which cameras must see people', symbol: 'h', unit: 'mm', value: 1500 },
  standWidth: { zh: '人可站立处的最小宽度', en: 'width a person needs to stand', symbol: 'b', unit: 'mm', value: 400 },
  walkMetresPerSecond: { zh: '撤离步行速度', en: 'speed at which people leave', symbol: 'v', unit: 'm/s', value: 1 },
  doorDepth: { zh: '门前须覆盖的深度', en: 'depth before a door that must be seen', symbol: 'd', unit: 'mm', value: 1000 },
  leakReach: { zh: '漏水绳距空调的最大距离', en: 'how near to an air conditioner a leak rope tells of it', symbol: 'r', unit: 'mm', value: 500 },
});
export type AssumptionName = keyof typeof assumptions;
export const assumptionNames = Object.keys(assumptions) as [AssumptionName, ...AssumptionName[]];

export const assumptionsSchema = z.partialRecord(z.enum(assumptionNames), z.number().positive());
