/** 环境指标表: limit, design value, measured value; 验收与检测. */
import { indicatorLimits, inside, roomsFor, within, type IndicatorLimit } from '../../analysis/site/indicators';
import { acceptanceKindNames, acceptanceKinds, by, certainties, indicators, type Evidence, type Model, type Site } from '../../model';
import { band, gap, row, toned, type Cell, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codedName, rangeText } from './words';

const groups = { main: '主机房', auxiliary: '辅助区', battery: '电池间', control: '监控室' } as const;

export function indicatorSheet(_model: Model, site: Site): Sheet {
  let number = 0;
  const line = (limit: IndicatorLimit, place: string, room: string | undefined) => {
    const own = site.indicators.find((item) => item.kind === limit.kind && item.room === room) ?? (room === undefined ? undefined : site.indicators.find((item) => item.kind === limit.kind && item.room === undefined));
    const { zh, unit } = indicators[limit.kind];
    const verdict: Cell = own === undefined ? toned('advice', '不可评估') : own.measured !== undefined ? (inside(own.measured, limit.range) ? '实测满足' : toned('fault', '实测不满足')) : within(own.design, limit.range) ? '设计满足，待实测' : toned('fault', '设计不满足');
    return row(++number, place, zh, rangeText(limit.range, unit), limit.note ?? nothing, limit.clause ?? certainties.U.zh, certainties[limit.certainty].zh, own === undefined ? gap('设计值') : rangeText(own.design, unit), own?.measured ?? gap('实测值'), own?.measuredOn ?? nothing, verdict);
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

/** 验收与检测: which papers there are of what only people can find out, and which are still to come. */
export function acceptanceSheet(model: Model, site: Site): Sheet {
  const paper = (report: Evidence | undefined): Cell => (report === undefined ? gap('报告') : [report.number ?? '待补：编号', report.validUntil === undefined ? undefined : `有效期至${report.validUntil}`, report.attachment].filter((part) => part !== undefined).join('，'));
  const told = (passed: boolean): Cell => (passed ? '通过' : toned('fault', '未通过'));
  const open = toned('advice', '不可评估');
  let number = 0;
  return {
    name: '验收与检测一览表', title: '机房验收与检测一览表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '项目', width: 28 }, { header: '对象', width: 28 }, { header: '依据', width: 28 }, { header: '报告或记录', width: 36 }, { header: '出具单位', width: 28 }, { header: '日期', width: 14, align: 'center' }, { header: '结论', width: 12, align: 'center' }],
    rows: [
      ...site.shieldings.map((shielding) => {
        const { report, laboratory, date, points } = shielding.test;
        const low = points.some(({ measured, required }) => measured !== undefined && measured < required);
        const whole = report !== undefined && points.length > 0 && points.every(({ measured }) => measured !== undefined);
        return row(++number, '屏蔽效能检测', codedName(model, site, shielding.id), shielding.standard ?? gap('检测方法'), paper(report), laboratory ?? report?.holder ?? gap('检测机构'), date ?? gap('日期'), low || whole ? told(!low) : open);
      }),
      row(++number, '消防验收或备案', site.name, nothing, paper(site.fire.acceptance), site.fire.acceptance?.holder ?? gap('出具单位'), site.fire.acceptance?.validFrom ?? gap('日期'), site.fire.acceptance === undefined ? open : '已取得'),
      ...acceptanceKindNames.flatMap((kind) => {
        const found = (site.acceptances ?? []).filter((each) => each.kind === kind).sort(by(({ date }) => date));
        return found.length === 0 ? [row(++number, acceptanceKinds[kind].zh, site.name, nothing, gap('报告'), gap('出具单位'), gap('日期'), open)]
          : found.map((each) => row(++number, acceptanceKinds[kind].zh, site.name, nothing, each.report, each.by ?? gap('出具单位'), each.date, told(each.passed)));
      }),
    ],
    notes: [`没有报告或记录时不作结论${site.shieldings.length > 0 ? '；各测点的屏蔽效能见屏蔽效能检测结果表' : ''}。`],
  };
}
