/** 冷负荷, 空调设备, 新风排风与防火阀. */
import type { Calculation } from '../../analysis/site';
import { heatOf } from '../../analysis/site/cooling';
import { roomsOfPipe } from '../../analysis/site/pipes';
import { airReturns, airSupplies, airTerminalKinds, airTerminalMounts, pipeKinds, siteIndexOf, type Model, type Site } from '../../model';
import { band, gap, row, toned, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, figure, inOrder, limitText, namesOf, placeText, resultText, roomName, sizeText, sourceText, verdictCell, yes } from './words';

type Of = (id: string) => Calculation | undefined;

export function heatSheet(model: Model, site: Site, of: Of): Sheet {
  const rows = site.rooms.flatMap((room) => { const q = heatOf(model, site, room); return of(`room-heat:${room.id}`) ? [{ room, q }] : []; });
  const served = new Set(site.cooling.airConditioners.flatMap(({ serves }) => serves));
  return {
    name: '冷负荷计算表', title: '冷负荷计算表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 20 }, { header: '设备(kW)', width: 10, align: 'center' }, { header: 'UPS损耗(kW)', width: 10, align: 'center' }, { header: '照明(kW)', width: 10, align: 'center' }, { header: '人员(kW)', width: 10, align: 'center' }, { header: '围护结构(kW)', width: 11, align: 'center' }, { header: '合计(kW)', width: 10, align: 'center' }, { header: '空调', width: 36 }],
    rows: [...rows.map(({ room, q }, i) => row(i + 1, room.name, figure(q.devices), figure(q.ups), figure(q.lighting), figure(q.people), figure(q.envelope), figure(q.total),
      served.has(room.id) ? inOrder(site.cooling.airConditioners.filter(({ serves }) => serves.includes(room.id))).map((unit) => codeCells(unit).join(' ')).join('、') : toned('advice', '未设空调'))),
    row('合计', '', ...(['devices', 'ups', 'lighting', 'people', 'envelope', 'total'] as const).map((part) => figure(rows.reduce((sum, { q }) => sum + q[part], 0))), '')],
    notes: ['人员散热与围护结构散热为可配置默认值，可在设计中改。'],
  };
}

export function unitSheet(model: Model, site: Site, of: Of): Sheet {
  const groups = [...new Set(inOrder(site.cooling.airConditioners).map(({ group }) => group))];
  let number = 0;
  return {
    name: '空调设备表', title: '空调设备表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(18), { header: '房间', width: 20 }, { header: '服务房间', width: 24 }, { header: '类别', width: 10, align: 'center' }, { header: '总冷量(kW)', width: 9, align: 'center' }, { header: '显冷量(kW)', width: 9, align: 'center' }, { header: '风量(m³/h)', width: 9, align: 'center' }, { header: '功率(kW)', width: 8, align: 'center' }, { header: '外形(mm)', width: 16, align: 'center' }, { header: '重量(kg)', width: 8, align: 'center' }, { header: '送风/回风', width: 18 }, { header: '加湿(kg/h)', width: 8, align: 'center' }, { header: '制冷剂', width: 10 }, { header: '供电', width: 20 }, { header: '备用', width: 6, align: 'center' }],
    rows: groups.flatMap((group) => {
      const lines = [of(`cooling-capacity:${group}`), of(`cooling-loss:${group}`)].flatMap((line) => (line ? [line] : []));
      return [
        band(`空调组（${roomName(site, group)}）：${lines.map((line) => `${line.kind === 'cooling-loss' ? '失去一台最大者后' : '显冷量合计'}${resultText(line)}${line.limit ? `，限值${limitText(line).replace('\n', '')}（${sourceText(line)}），${cellText(verdictCell(line))}` : ''}`).join('；')}`),
        ...inOrder(site.cooling.airConditioners.filter((unit) => unit.group === group)).map((unit) => row(++number, ...codeCells(unit), roomName(site, unit.position.room), unit.serves.map((id) => roomName(site, id)).join('、'), unit.precision === undefined ? gap('精密或舒适') : unit.precision ? '精密空调' : '舒适空调', unit.totalKilowatts, unit.sensibleKilowatts, unit.airflow, unit.watts / 1000, sizeText(unit.size), unit.kilograms ?? nothing,
          `${airSupplies[unit.supply].zh}\n${airReturns[unit.return].zh}`, unit.humidifier, unit.refrigerant ?? nothing, namesOf(model, site, unit.inputs), yes(unit.spare))),
      ];
    }),
    notes: [],
    paper: 'A3',
  };
}
const cellText = (cell: ReturnType<typeof verdictCell>): string => String(typeof cell === 'object' ? cell.text : cell);

export function airSheet(model: Model, site: Site, of: Of): Sheet {
  const { walls } = siteIndexOf(site);
  let number = 0;
  return {
    name: '通风设备表', title: '新风、排风与防火阀表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(20), { header: '类别', width: 12 }, { header: '位置/服务房间', width: 38 }, { header: '风量(m³/h)', width: 10, align: 'center' }, { header: '规格', width: 34 }, { header: '供电', width: 22 }, { header: '核算', width: 34 }],
    rows: [
      ...inOrder(site.cooling.freshAir).map((unit) => { const line = of(`fresh-air:${unit.id}`); return row(++number, ...codeCells(unit), '新风机', unit.serves.map((id) => roomName(site, id)).join('、'), unit.airflow, `${unit.filter}，维持正压${unit.pascals} Pa`, namesOf(model, site, unit.inputs), line ? `${limitText(line)} ${cellText(verdictCell(line))}` : nothing); }),
      ...inOrder(site.cooling.exhausts).map((unit) => row(++number, ...codeCells(unit), unit.afterFire === undefined ? gap('是否灾后排风') : unit.afterFire ? '灾后排风' : '排风', unit.serves.map((id) => roomName(site, id)).join('、'), unit.airflow, `${unit.watts} W`, namesOf(model, site, unit.inputs), nothing)),
      ...inOrder(site.cooling.dampers).map((damper) => { const wall = walls.get(damper.wall); return row(++number, ...codeCells(damper), '防火阀', [wall?.left, wall?.right].map((id) => (id === undefined ? '室外' : roomName(site, id))).join(' ⇄ '), nothing, `${damper.degrees} ℃关闭，${damper.duct}，中心高${damper.z} mm`, nothing, nothing); }),
    ],
    notes: [],
  };
}

export function terminalSheet(model: Model, site: Site): Sheet | undefined {
  if (site.cooling.terminals.length === 0) return undefined;
  return {
    name: '风口表', title: '送风口、回风口、新风口与排风口表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '类别', width: 10, align: 'center' }, { header: '安装', width: 14, align: 'center' }, { header: '房间与位置(m)', width: 26 }, { header: '尺寸(mm)', width: 14, align: 'center' }, { header: '多孔板', width: 8, align: 'center' }, { header: '所属设备', width: 24 }],
    rows: inOrder(site.cooling.terminals).map((each, i) => row(i + 1, ...codeCells(each), airTerminalKinds[each.kind].zh, airTerminalMounts[each.mount].zh, placeText(site, each.position), `${each.width}×${each.depth}`, yes(each.perforated), each.of === undefined ? nothing : codedName(model, site, each.of))),
    notes: ['探测器距送风口边的水平距离见机房计算书。'],
  };
}

export function pipeSheet(model: Model, site: Site): Sheet | undefined {
  if (site.pipes.length === 0) return undefined;
  const { floors } = siteIndexOf(site);
  return {
    name: '管道表', title: '给排水及制冷剂管道表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '类别', width: 12, align: 'center' }, { header: '楼层', width: 8, align: 'center' }, { header: '经过的房间', width: 26 }, { header: '公称直径(mm)', width: 9, align: 'center' }, { header: '中心标高(mm)', width: 10, align: 'center' }, { header: '服务的设备', width: 32 }, { header: '进屏蔽室经过', width: 18 }, { header: '防漏措施', width: 30 }],
    rows: inOrder(site.pipes).map((pipe, i) => row(i + 1, ...codeCells(pipe), pipeKinds[pipe.kind].zh, floors.get(pipe.floor)?.name ?? pipe.floor, roomsOfPipe(site, pipe).map(({ name }) => name).join('、') || nothing, pipe.diameter, pipe.z, pipe.serves.map((id) => codedName(model, site, id)).join('\n') || nothing, pipe.penetrations.map((id) => codedName(model, site, id)).join('\n') || nothing, pipe.protection ?? nothing)),
    notes: ['标高自室内地面算起，负值在活动地板下。'],
    paper: 'A3',
  };
}
