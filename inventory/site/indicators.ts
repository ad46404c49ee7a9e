/** 环境指标表: limit, design value, measured value. */
import { indicatorLimits, inside, roomsFor, within, type IndicatorLimit } from '../../analysis/site/indicators';
import { certainties, indicators, type Model, type Site } from '../../model';
import { band, gap, row, toned, type Cell, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { rangeText } from './words';

const groups = { main: '主机房', auxiliary: '辅助区', battery: '电池间', control: '监控室' } as const;

export function indicatorSheet(_model: Model, site: Site): Sheet {
  let number = 0;
  const line = (limit: IndicatorLimit, place: string, room: string | undefined) => {
    const own = site.indicators.find((item) => item.kind === limit.kind && item.room === room) ?? (room === undefined ? undefined : site.indicators.find((item) => item.kind === limit.kind && item.room === undefined));
    const { zh, unit } = indicators[limit.kind];
    const verdict: Cell = own === undefined ? toned('advice', '不可评估') : own.measured !== undefined ? (inside(own.measured, limit.range) ? '实测满足' : toned('fault', '实测不满足')) : within(own.design, limit.range) ? '设计满足，待实测' : toned('fault', '设计不满足');
    return row(++number, place, zh, rangeText(limit.range, unit), limit.note ?? '', limit.clause ?? certainties.U.zh, certainties[limit.certainty].zh, own === undefined ? gap('设计值') : rangeText(own.design, unit), own?.measured ?? gap('实测值'), own?.measuredOn ?? nothing, verdict);
  };
  const sections = (['main', 'auxiliary', 'battery', 'control'] as const).flatMap((key) => {
    const limits = indicatorLimits.filter(({ rooms }) => rooms === key);
    const rooms = limits[0] ? roomsFor(site, limits[0]) : [];
    return rooms.length === 0 ? [] : [band(groups[key]), ...rooms.flatMap((room) => limits.map((limit) => line(limit, room.name, room.id)))];
  });
  return {
    name: '环境指标表', title: '机房环境与电气指标表（设计值与实测值）',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 20 }, { header: '指标', width: 24 }, { header: '限值', width: 24 }, { header: '条件', width: 32 }, { header: '依据', width: 22 }, { header: '依据性质', width: 13, align: 'center' }, { header: '设计值', width: 20 }, { header: '实测值', width: 13 }, { header: '实测日期', width: 11, align: 'center' }, { header: '判定', width: 15, align: 'center' }],
    rows: [...sections, band('供电与接地（全机房）'), ...indicatorLimits.filter(({ rooms }) => rooms === undefined).map((limit) => line(limit, '全机房', undefined))],
    notes: [`机房等级：${site.class}级（GB 50174）。温湿度采用GB 50174-2017一种基准，不与GB/T 2887混用。`, '“已核对来源”指编制时核对过引用该条的来源；“行业通行”指为业内熟知、编制时未逐字核对原文；“可配置默认值”不是标准的规定。'],
    paper: 'A3',
  };
}
