/** 摄像机, 录像, 视频覆盖, 入侵探测. */
import { calculationKinds } from '../../analysis/site';
import { codeOf, intrusionKinds, orToBeFilled, siteIndexOf, type Model, type Site } from '../../model';
import { gap, row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { linesOf } from './fire';
import { linkageColumns, linkageRow } from './linkages';
import { codeCells, codeColumns, codedName, inOrder, limitText, nameOf, namesOf, placeText, resultText, roomName, sourceText, verdictCell, yes } from './words';

export function cameraSheet(model: Model, site: Site): Sheet {
  return {
    name: '摄像机配置表', title: '摄像机配置表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 12, align: 'center' }, { header: '位置(m)', width: 24 }, { header: '方向(°)', width: 8, align: 'center' }, { header: '水平视角(°)', width: 9, align: 'center' }, { header: '俯角(°)', width: 8, align: 'center' }, { header: '识别距离(m)', width: 9, align: 'center' }, { header: '像素', width: 20 }, { header: '码流(Mbit/s)', width: 10, align: 'center' }, { header: '红外', width: 6, align: 'center' }, { header: '对准的门', width: 16 }, { header: '录像机', width: 22 }],
    rows: inOrder(site.video.cameras).map((camera, i) => row(i + 1, codedName(model, site, camera.id), placeText(site, camera.position), camera.position.direction, camera.angle, camera.tilt, camera.range / 1000, camera.pixels, camera.megabits ?? gap('码流'), yes(camera.infrared), camera.door === undefined ? nothing : codedName(model, site, camera.door), codedName(model, site, camera.recorder))),
    notes: ['方向自平面图向右为0°，逆时针为正。'],
  };
}

export function recorderSheet(model: Model, site: Site): Sheet {
  const { things } = siteIndexOf(site);
  let number = 0;
  return {
    name: '录像与查看表', title: '录像机与监控台表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(20), { header: '类别', width: 12 }, { header: '位置', width: 26 }, { header: '规格', width: 40 }, { header: '接入摄像机/功能', width: 50 }],
    rows: [
      ...inOrder(site.video.recorders).map((item) => row(++number, ...codeCells(item), '录像机', item.rack === undefined ? placeText(site, item.position) : `${nameOf(model, site, item.rack)}${item.unit === undefined ? '' : ` ${item.unit}U`}`, `可用容量${item.terabytes} TB，保存${orToBeFilled(item.retentionDays, '天')}`, inOrder(site.video.cameras.filter(({ recorder }) => recorder === item.id)).map(codeOf).join('、') || nothing)),
      ...inOrder(site.video.viewers).map((item) => { const desk = things.get(item.furniture); return row(++number, ...codeCells(item), '监控台显示', desk?.kind === 'furniture' ? `${roomName(site, desk.thing.position.room)} ${codedName(model, site, desk.thing.id)}` : nothing, `${item.screens}屏`, item.functions.join('、')); }),
    ],
    notes: [`录像完整性保护：${orToBeFilled(site.video.integrity)}`],
  };
}

export function coverageSheet(model: Model): Sheet {
  const lines = linesOf(model, '视频监控');
  const noted = lines.some(({ note }) => note !== undefined);
  return {
    name: '视频覆盖核算表', title: '视频覆盖与录像存储核算表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '对象', width: 30 }, { header: '项目', width: 22 }, { header: '结果', width: 12, align: 'center' }, { header: '限值', width: 22 }, { header: '依据', width: 30 }, { header: '判定', width: 10, align: 'center' }, ...(noted ? [{ header: '说明', width: 44 }] : [])],
    rows: lines.map((line, i) => row(i + 1, line.subjectName, calculationKinds[line.kind].title.zh, resultText(line), limitText(line), sourceText(line), verdictCell(line), ...(noted ? [line.note?.zh ?? ''] : []))),
    notes: ['宽度不足以容人的遮挡缝隙不计为盲区；可视域由镜头位置、方向、水平视角、识别距离与房间形状、设备遮挡作多边形运算得出，计算平面高度为可配置默认值；镜头正下方的竖向盲区未计入，以现场检测为准。'],
  };
}

export function intrusionSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '入侵探测表', title: '入侵探测与报警主机表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '类别', width: 14 }, { header: '位置(m)', width: 28 }, { header: '探测角(°)', width: 9, align: 'center' }, { header: '距离(m)', width: 8, align: 'center' }, { header: '门/窗', width: 18 }, { header: '报警主机', width: 20 }, { header: '布防', width: 26 }],
    rows: [
      ...inOrder(site.intrusion.detectors).map((item) => row(++number, ...codeCells(item), intrusionKinds[item.kind].zh, placeText(site, item.position), item.angle ?? nothing, item.range === undefined ? nothing : item.range / 1000, namesOf(model, site, [item.door, item.window].flatMap((id) => (id === undefined ? [] : [id]))), codedName(model, site, item.panel), item.armed)),
      ...inOrder(site.intrusion.panels).map((item) => row(++number, ...codeCells(item), '报警主机', placeText(site, item.position), nothing, nothing, nothing, nothing, `备电${orToBeFilled(item.standbyHours, ' h')}，${item.tamper === undefined ? '防拆待补' : item.tamper ? '防拆' : '无防拆'}`)),
    ],
    notes: [],
  };
}

/** What an intrusion alarm sets going; those of fire stand with 消防. None without detectors and linkages. */
export function alarmLinkageSheet(model: Model, site: Site): Sheet | undefined {
  const linkages = site.fire.linkages.filter(({ trigger }) => trigger === 'intrusion');
  if (linkages.length === 0 && site.intrusion.detectors.length === 0) return undefined;
  return { name: '报警联动表', title: '入侵报警联动关系表', columns: linkageColumns, rows: linkages.map((item, i) => linkageRow(model, site, item, i + 1)), notes: ['火灾触发的联动见消防联动关系表。'] };
}
