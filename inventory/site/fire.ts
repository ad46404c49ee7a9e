/** 探测器, 气体灭火, 联动, 其他消防设施. */
import type { Calculation } from '../../analysis/site';
import { calculationsBySubject } from '../../analysis/site';
import { calculationKinds } from '../../analysis/site';
import { detectorKinds, fireDeviceKinds, gasAgents, layers, orToBeFilled, siteIndexOf, type Model, type Site } from '../../model';
import { linkageColumns, linkageRow } from './linkages';
import { band, row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, codesOf, inOrder, limitText, namesOf, placeText, product, resultText, roomName, sourceText, verdictCell } from './words';

export function detectorSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '探测器与消防设备表', title: '火灾探测器与消防设备表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(32), { header: '类别', width: 18 }, { header: '位置(m)', width: 26 }, { header: '安装层', width: 10, align: 'center' }, { header: '探测组', width: 8, align: 'center' }, { header: '控制器', width: 10, align: 'center' }, { header: '防护区/门', width: 30 }],
    rows: site.rooms.flatMap((room) => {
      const detectors = site.fire.detectors.filter(({ position }) => position.room === room.id);
      const devices = site.fire.devices.filter(({ position }) => position.room === room.id);
      if (detectors.length + devices.length === 0) return [];
      return [
        band(`${room.name}（探测器${detectors.length}只，其他${devices.length}只）`),
        ...inOrder(detectors).map((item) => row(++number, ...codeCells(item), detectorKinds[item.kind].zh, placeText(site, item.position), layers[item.layer].zh, item.group, codesOf(site, [item.panel]), nothing)),
        ...inOrder(devices).map((item) => row(++number, ...codeCells(item), fireDeviceKinds[item.kind].zh, placeText(site, item.position), nothing, nothing, codesOf(site, [item.panel]), [item.zone, item.door].flatMap((id) => (id === undefined ? [] : [codedName(model, site, id)])).join('、') || nothing)),
      ];
    }),
    notes: ['位置为平面图坐标（x, y），单位m；未注高度者吸顶或吊顶下安装。'],
  };
}

export const linesOf = (model: Model, subject: string): readonly Calculation[] => calculationsBySubject(model).find(({ zh }) => zh === subject)?.calculations ?? [];
const judged = (line: Calculation, number: number) => row(number, line.subjectName, calculationKinds[line.kind].title.zh, resultText(line), limitText(line), sourceText(line), verdictCell(line));
const partCodes = (word: string, parts: readonly { readonly code?: string | undefined }[]): string => { const codes = parts.flatMap(({ code }) => code ?? []); return codes.length === 0 ? '' : `；${word}${codes.join('、')}`; };
const judgedColumns: Sheet['columns'] = [{ header: '序号', width: 5, align: 'center' }, { header: '对象', width: 28 }, { header: '项目', width: 26 }, { header: '结果', width: 16, align: 'center' }, { header: '限值', width: 24 }, { header: '依据', width: 28 }, { header: '判定', width: 10, align: 'center' }];

export function coverSheet(model: Model): Sheet {
  return { name: '探测器核算表', title: '探测器数量与保护范围核算表', columns: judgedColumns, rows: linesOf(model, '火灾探测').map((line, i) => judged(line, i + 1)), notes: ['保护范围按各房间实际形状逐一核算，障碍物与梁未计入。'] };
}

export function gasSheet(model: Model, site: Site): Sheet {
  const lines = linesOf(model, '气体灭火');
  let number = 0;
  const group = (id: string) => lines.filter(({ subject }) => subject === id).map((line) => judged(line, ++number));
  return {
    name: '气体灭火核算表', title: '气体灭火系统核算表', columns: judgedColumns,
    rows: [
      ...inOrder(site.fire.gasZones).flatMap((zone) => { const system = site.fire.gasSystems.find(({ id }) => id === zone.system); return [band(`${codedName(model, site, zone.id)}：${zone.rooms.map((id) => roomName(site, id)).join('、')}（${zone.layers.map((layer) => layers[layer].zh).join('、')}），${system ? `${gasAgents[system.agent].zh}，${codedName(model, site, system.id)}` : nothing}${partCodes('喷嘴', zone.nozzles)}${partCodes('泄压口', zone.reliefs)}`), ...group(zone.id)]; }),
      ...inOrder(site.fire.gasSystems).flatMap((system) => { const rows = group(system.id); return [band(`${codedName(model, site, system.id)}：${roomName(site, system.position.room)}，${gasAgents[system.agent].zh}，${system.kind === 'piped' ? '管网式' : '预制式'}，钢瓶${system.cylinders.count}只×${system.cylinders.litres} L，单瓶充装${system.cylinders.kilograms} kg，20 ℃压力${system.cylinders.megapascals} MPa，${system.reserve ? '设100%备用' : '不设备用'}${system.product === undefined ? '' : `，${product(model, system.product)}`}`), ...rows]; }),
    ],
    notes: [],
  };
}

/** 喷嘴 and 泄压口 of each gas zone. */
export function gasPartSheet(model: Model, site: Site): Sheet | undefined {
  if (site.fire.gasZones.length === 0) return undefined;
  const { walls } = siteIndexOf(site);
  let number = 0;
  return {
    name: '喷嘴与泄压口表', title: '气体灭火喷嘴与泄压口表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 10, align: 'center' }, { header: '类别', width: 10, align: 'center' }, { header: '位置(m)', width: 44 }, { header: '宽×高(mm)', width: 14, align: 'center' }, { header: '下沿高度(mm)', width: 12, align: 'center' }, { header: '屏蔽体处', width: 24 }],
    rows: inOrder(site.fire.gasZones).flatMap((zone) => [
      band(codedName(model, site, zone.id)),
      ...zone.nozzles.map((nozzle) => row(++number, nozzle.code ?? nothing, '喷嘴', placeText(site, nozzle), nothing, nothing, nothing)),
      ...zone.reliefs.map((relief) => row(++number, relief.code ?? nothing, '泄压口', walls.get(relief.wall)?.name ?? relief.wall, `${relief.width}×${relief.height}`, relief.sill, relief.waveguide ? '经通风波导窗' : nothing)),
    ]),
    notes: ['泄压口位置写所在的墙；面积核算见气体灭火核算表。'],
  };
}

export function linkageSheet(model: Model, site: Site): Sheet {
  return {
    name: '联动关系表', title: '消防联动关系表',
    columns: linkageColumns,
    rows: site.fire.linkages.filter(({ trigger }) => trigger !== 'intrusion').map((item, i) => linkageRow(model, site, item, i + 1)),
    notes: [`消防验收或备案：${orToBeFilled(site.fire.acceptance?.number)}`],
  };
}

export function otherFireSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '灭火器与呼吸器表', title: '报警控制器、灭火器与空气呼吸器表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(26), { header: '类别', width: 18 }, { header: '位置(m)', width: 28 }, { header: '数量', width: 8, align: 'center' }, { header: '规格', width: 40 }],
    rows: [
      ...inOrder(site.fire.panels).map((item) => row(++number, ...codeCells(item), '火灾报警控制器', placeText(site, item.position), 1, `${item.loops}回路，备电${orToBeFilled(item.standbyHours, ' h')}，供电${namesOf(model, site, item.inputs)}`)),
      ...inOrder(site.fire.extinguishers).map((item) => row(++number, ...codeCells(item), '灭火器', placeText(site, item.position), item.count, `${item.agent ?? '灭火剂待补'} ${item.kilograms} kg`)),
      ...inOrder(site.fire.breathing).map((item) => row(++number, ...codeCells(item), '空气呼吸器', placeText(site, item.position), item.sets, nothing)),
    ],
    notes: [],
  };
}
