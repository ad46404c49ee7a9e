/** 机柜, 柜内设备 by U, 操作台. */
import type { Calculation } from '../../analysis/site';
import { contentsOf, unitsTaken, type Mounted } from '../../analysis/site/contents';
import { append, deviceKinds, furnitureKinds, indexOf, siteIndexOf, toBeFilled, type Feed, type Model, type Site } from '../../model';
import { band, gap, row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, inOrder, nameOf, namesOf, roomName, sizeText, verdictCell } from './words';

type Of = (id: string) => Calculation | undefined;

export function rackSheet(model: Model, site: Site, of: Of): Sheet {
  const contents = contentsOf(model, site);
  return {
    name: '机柜表', title: '机柜表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 10, align: 'center' }, { header: '房间', width: 20 }, { header: '列', width: 6, align: 'center' }, { header: '外形(mm)', width: 18, align: 'center' }, { header: '容量(U)', width: 7, align: 'center' }, { header: '占用(U)', width: 7, align: 'center' }, { header: '设备数', width: 7, align: 'center' },
      { header: '功率(kW)', width: 8, align: 'center' }, { header: '规划功率(kW)', width: 9, align: 'center' }, { header: '散热(kW)', width: 8, align: 'center' }, { header: '总重(kg)', width: 8, align: 'center' }, { header: '楼面荷载(kN/m²)', width: 10, align: 'center' }, { header: '荷载判定', width: 9, align: 'center' }, { header: 'U位冲突', width: 8, align: 'center' }],
    rows: inOrder(site.racks).map((rack, i) => {
      const load = of(`floor-load:${rack.id}`);
      const clash = of(`rack-collisions:${rack.id}`);
      return row(i + 1, codedName(model, site, rack.id), roomName(site, rack.position.room), rack.row ?? nothing, sizeText(rack.size), rack.units, of(`rack-units:${rack.id}`)?.result.value ?? 0, (contents.byRack.get(rack.id) ?? []).filter(({ kind }) => kind !== 'patch-panel' && kind !== 'pdu').length,
        of(`rack-power:${rack.id}`)?.result.value ?? nothing, rack.maxWatts === undefined ? gap('规划功率') : rack.maxWatts / 1000, of(`rack-heat:${rack.id}`)?.result.value ?? nothing, of(`rack-weight:${rack.id}`)?.result.value ?? nothing, load?.result.value ?? nothing, load ? verdictCell(load) : nothing,
        clash && Number(clash.result.value) > 0 ? { text: clash.result.value, tone: 'fault' } : clash?.verdict === 'not-assessable' ? verdictCell(clash) : '无');
    }),
    notes: ['楼面荷载按设备总重与自身占地面积之比计算，为不利值。', `防静电手环及接地插孔：${strapsOf(model, site)}。`, ...aisleNotes(site)],
  };
}

/** 通道 and whether they are closed off. */
function aisleNotes({ cooling: { aisles } }: Site): string[] {
  const named = (closed: boolean): string => aisles.filter(({ contained }) => contained === closed).map(({ name }) => name).join('、');
  const told = [['封闭', named(true)], ['未封闭', named(false)]].filter(([, list]) => list !== '').map(([what, list]) => `${what}：${list}`);
  return told.length === 0 ? [] : [`冷、热通道——${told.join('；')}。`];
}

function strapsOf(model: Model, site: Site): string {
  const named = (said: boolean | undefined): string => inOrder(site.racks).filter(({ wristStrap }) => wristStrap === said).map(({ id }) => codedName(model, site, id)).join('、');
  if (site.racks.every(({ wristStrap }) => wristStrap === undefined)) return toBeFilled;
  const [without, unsaid] = [named(false), named(undefined)];
  return without === '' && unsaid === '' ? '各柜均有' : [['没有的', without], ['待补的', unsaid]].filter(([, racks]) => racks !== '').map(([what, racks]) => `${what}：${racks}`).join('；');
}

const kinds: Readonly<Record<Mounted['kind'], string>> = { device: '', 'patch-panel': '配线架', recorder: '录像机', collector: '监控采集器', 'monitoring-host': '监控主机', 'monitoring-switch': '安防监控交换机', pdu: '机柜配电单元' };

/** 柜内设备, from the top unit down, as one sees it standing before the rack. */
export function unitSheet(model: Model, site: Site): Sheet {
  const contents = contentsOf(model, site);
  const { devices } = indexOf(model);
  const paths = new Map(site.power.pdus.map(({ id, feed }) => [id, feed]));
  const othersFeeds = new Map([...site.video.recorders, ...site.monitoring.hosts, ...site.monitoring.collectors, ...site.monitoring.switches].map(({ id, inputs }) => [id, inputs.flatMap((from): Feed[] => { const feed = paths.get(from); return feed ? [{ feed, from }] : []; })]));
  let number = 0;
  return {
    name: '设备U位表', title: '机柜设备U位表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: 'U位', width: 10, align: 'center' }, { header: '高度(U)', width: 7, align: 'center' }, { header: '设备', width: 26 }, { header: '类型', width: 20 }, { header: '安装面', width: 8, align: 'center' }, { header: '功率(W)', width: 8, align: 'center' }, { header: '重量(kg)', width: 8, align: 'center' }, { header: 'A路电源', width: 20 }, { header: 'B路电源', width: 20 }],
    rows: inOrder(site.racks).flatMap((rack) => {
      const mounted = [...contents.byRack.get(rack.id) ?? []].sort((a, b) => (b.unit ?? 0) - (a.unit ?? 0) || (a.id < b.id ? -1 : 1));
      return [
        band(`${codedName(model, site, rack.id)}（${roomName(site, rack.position.room)}，${rack.units}U，${mounted.length}件）`),
        ...mounted.map((item) => {
          const range = unitsTaken(item);
          const device = devices.get(item.id);
          const feeds: readonly Feed[] = device?.feeds ?? othersFeeds.get(item.id) ?? [];
          const feed = (path: 'A' | 'B') => feeds.filter((own) => own.feed === path).map((own) => `${nameOf(model, site, own.from)}${own.outlet === undefined ? '' : ` ${own.outlet}号`}`).join('、') || nothing;
          return row(++number, range ? (range.to > range.from ? `${range.from}～${range.to}` : range.from) : item.units === 0 ? '0U' : gap('U位'), item.units ?? gap('高度'), item.name, device ? deviceKinds[device.kind].zh : kinds[item.kind],
            `${item.face === 'front' ? '前' : '后'}${item.side === undefined ? '' : item.side === 'left' ? '左' : '右'}`, item.kind === 'patch-panel' || item.kind === 'pdu' ? nothing : item.watts ?? gap('功率'), item.kilograms ?? (item.kind === 'device' ? gap('重量') : nothing), feed('A'), feed('B'));
        }),
      ];
    }),
    notes: ['U位自下而上编号；同一机柜内自上而下排列，与正视一致。'],
  };
}

export function deskSheet(model: Model, site: Site): Sheet | undefined {
  const { things } = siteIndexOf(site);
  const onDesk = new Map<string, string[]>();
  const put = (desk: string | undefined, text: string) => { if (desk !== undefined && things.has(desk)) append(onDesk, desk, text); };
  for (const { desk, name, feeds = [] } of model.devices) put(desk, feeds.length === 0 ? name : `${name}（${feeds.map(({ feed }) => feed).join('、')}路）`);
  for (const { furniture, name } of [...site.video.viewers, ...site.monitoring.hosts]) put(furniture, name);
  if (site.furniture.length === 0) return undefined;
  return {
    name: '台面与家具表', title: '操作台、保险箱与介质柜表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(16), { header: '类别', width: 12 }, { header: '房间', width: 20 }, { header: '外形(mm)', width: 18, align: 'center' }, { header: '座位', width: 6, align: 'center' }, { header: '台上设备（供电路）', width: 46 }, { header: '插座回路', width: 22 }, { header: '说明', width: 16 }],
    rows: inOrder(site.furniture).map((item, i) => row(i + 1, ...codeCells(item), furnitureKinds[item.kind].zh, roomName(site, item.position.room), sizeText(item.size), item.seats, onDesk.get(item.id)?.join('、') ?? nothing, namesOf(model, site, item.inputs), item.note ?? nothing)),
    notes: ['单电源的终端接A、B路之一：编号为偶数的接所在台面的第二路，其余接第一路；各台面的第一路不全相同，任一路失电时有一部分终端照常。'],
  };
}
