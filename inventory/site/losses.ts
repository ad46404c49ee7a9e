/** 失电分析: what a loss of supply stops, and how much emergency lighting each room has left. */
import type { Calculation } from '../../analysis/site';
import { batteryWords, groupWords, supplyLosses } from '../../analysis/site/losses';
import { groupedBy, lightingKinds, type Model, type Site } from '../../model';
import { row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codesOf, figure, inOrder, limitText, roomName, sourceText, verdictCell } from './words';

type Of = (id: string) => Calculation | undefined;

/** What goes dark, group by group, and the load of each UPS, after every loss. */
export function lossSheet(model: Model, site: Site, of: Of): Sheet {
  return {
    name: '失电分析表', title: '失去一路供电或一台UPS后的影响',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '情形', width: 18 }, { header: '断电机柜设备数', width: 12, align: 'center' }, { header: '断电机柜设备', width: 32 }, { header: '其他停用、限时运行的负荷', width: 68 }, { header: '各UPS负载（kW，负载率）', width: 28 }, { header: '判定', width: 9, align: 'center' }],
    rows: supplyLosses(model, site).map((loss, i) => {
      const { scenario, state, devices, groups } = loss;
      const own = of(`feed-loss:${scenario.id}`);
      return row(i + 1, scenario.zh, devices.length, devices.map(({ name }) => name).join('、') || '无', [...groups.map(groupWords), ...batteryWords(loss)].map(({ zh }) => zh).join('\n') || '无',
        site.power.ups.map((ups) => (scenario.lost.includes(ups.id) ? `${ups.name}：失去` : `${ups.name}：${figure((state.load.get(ups.id) ?? 0) / 1000)}，${figure(((state.load.get(ups.id) ?? 0) / 10) / (ups.kva * ups.powerFactor), 1)}%`)).join('\n') || nothing, own ? verdictCell(own) : nothing);
    }),
    notes: ['判定只针对机柜设备。灭火后：火灾时切除的非消防电源已断开，灾后排风运行。市电全部失去时UPS由蓄电池供电；有发电机时由发电机带载。', '靠自带电池限时运行的，不计为停用。各房间应急照明见应急照明失电表。'],
    paper: 'A3',
  };
}

/** Of every room with emergency lighting: what feeds it, and what each loss leaves of it. */
export function lightLossSheet(model: Model, site: Site, of: Of): Sheet | undefined {
  const lines = site.rooms.flatMap((room) => {
    const found = of(`emergency-loss:${room.id}`);
    return found ? [{ room, found }] : [];
  });
  if (lines.length === 0) return undefined;
  const lights = groupedBy(site.power.lighting, ({ room, kind }) => `${room} ${kind}`);
  const dimmed = groupedBy(supplyLosses(model, site).slice(1).flatMap(({ scenario, light }) => light.filter((left) => left.left < left.all).map((left) => ({ scenario, left }))), ({ left }) => `${left.room} ${left.kind}`);
  let number = 0;
  return {
    name: '应急照明失电表', title: '失去一路供电后各房间的应急照明',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 18 }, { header: '类别', width: 12 }, { header: '灯具编号', width: 16 }, { header: '数量(盏)', width: 7, align: 'center' }, { header: '供电回路', width: 30 }, { header: '失去供电后剩余（盏，光通量占比）', width: 52 }, { header: '最少保有率', width: 10, align: 'center' }, { header: '限值', width: 10 }, { header: '依据', width: 14 }, { header: '判定', width: 9, align: 'center' }],
    rows: lines.flatMap(({ room, found }) => (['standby', 'escape', 'sign'] as const).flatMap((kind) => {
      const own = inOrder(lights.get(`${room.id} ${kind}`) ?? []);
      if (own.length === 0) return [];
      const cut = dimmed.get(`${room.id} ${kind}`) ?? [];
      const inputs = [...new Set(own.flatMap((item) => item.inputs))];
      const share = Math.min(100, ...cut.map(({ left }) => left.share));
      const supply = [...(inputs.length === 0 ? [] : [codesOf(site, inputs)]), ...(own.some(({ minutes }) => minutes !== undefined) ? ['自带电池'] : [])];
      return [row(++number, roomName(site, room.id), lightingKinds[kind].zh, codesOf(site, own.map(({ id }) => id)), own.reduce((sum, { fixtures }) => sum + fixtures.length, 0), supply.join('；') || nothing,
        cut.map(({ scenario, left }) => `${scenario.zh}：${left.left}/${left.all}，${figure(left.share, 1)}%`).join('\n') || '全部保留', `${figure(share, 1)} %`, limitText(found), sourceText(found), verdictCell(found.limit && share >= found.limit.value ? { ...found, verdict: 'met' } : found))];
    })),
    notes: ['按房间、按类别取最不利情形下的保有率。'],
    paper: 'A3',
  };
}
