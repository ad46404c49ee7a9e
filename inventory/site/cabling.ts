/** 布线表: both ends of every cable with rack, unit, port and patch panel; trays. */
import type { Calculation } from '../../analysis/site';
import { cableRuns, cableSystems, siteCables, type CableRun, type RunEnd, type SiteCable, type SiteCableEnd } from '../../analysis/cabling';
import { cableMedia, indexOf, trayLevels, trayPurposes, siteIndexOf, type Model, type Site } from '../../model';
import { band, gap, row, toned, type Sheet } from '../../office/sheet';
import { linkWords, nothing } from '../words';
import { codeCells, codeColumns, codedName, codesOf, figure, inOrder, nameOf, namesOf, roomName, verdictCell, yesOrGap } from './words';

const placeText = (model: Model, site: Site, end: RunEnd): string => {
  if (end.external !== undefined) return '设施外';
  const holder = end.rack ?? end.desk;
  return holder === undefined ? nothing : `${nameOf(model, site, holder)}${end.unit === undefined ? '' : ` ${end.unit}U`}`;
};
const deviceText = (model: Model, end: RunEnd): string => (end.external !== undefined ? end.external : indexOf(model).devices.get(end.device ?? '')?.name ?? end.device ?? nothing);
const panelText = (model: Model, site: Site, end: RunEnd): string => (end.panel === undefined ? nothing : `${nameOf(model, site, end.panel.id)}:${end.panel.port}`);
const sides = (model: Model, site: Site, end: RunEnd) => [deviceText(model, end), placeText(model, site, end), end.port ?? nothing, panelText(model, site, end)];

/** A circuit is told as a way out of its cabinet. */
function siteSides(model: Model, site: Site, { thing, name, room, rack, unit, port, panel }: SiteCableEnd): string[] {
  const circuit = siteIndexOf(site).circuits.get(thing);
  const place = rack === undefined ? roomName(site, room) : `${nameOf(model, site, rack)}${unit === undefined ? '' : ` ${unit}U`}`;
  return [circuit ? codedName(model, site, circuit.cabinet) : siteIndexOf(site).things.has(thing) ? codedName(model, site, thing) : name, room === undefined ? '机房外' : place, circuit ? name : port === undefined ? nothing : String(port), panel === undefined ? nothing : `${nameOf(model, site, panel.id)}:${panel.port}`];
}

export function cableSheet(model: Model, site: Site): Sheet {
  const runs = cableRuns(model);
  let number = 0;
  const kinds = [...new Set(runs.map(({ kind }) => kind))];
  const others = siteCables(model);
  const total = (list: readonly { readonly metres?: number }[]): number => figure(list.reduce((sum, { metres }) => sum + (metres ?? 0), 0), 1);
  const crossing = ({ shields, penetrations, unfiltered }: SiteCable) => (shields.length === 0 ? nothing : unfiltered.length > 0 ? toned('fault', '未经滤波器') : codesOf(site, penetrations));
  return {
    name: '布线表', title: '综合布线表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '本端设备', width: 22 }, { header: '机柜U位、房间', width: 20 }, { header: '端口、回路', width: 13 }, { header: '配线架:口', width: 17 }, { header: '对端设备', width: 22 }, { header: '机柜U位、房间', width: 20 }, { header: '端口', width: 9 }, { header: '配线架:口', width: 17 },
      { header: '类型', width: 15 }, { header: '长度(m)', width: 8, align: 'center' }, { header: '标签（两端相同）', width: 34 }, { header: '桥架', width: 21 }, { header: '屏蔽穿越', width: 12 }],
    rows: [...kinds.flatMap((kind) => {
      const own = runs.filter((run) => run.kind === kind);
      return [
        band(`${linkWords[kind]}（${own.length}根，${total(own)} m）`),
        ...own.map((run: CableRun) => row(++number, ...sides(model, site, run.ends[0]), ...sides(model, site, run.ends[1]), `${cableMedia[run.medium].zh} ${run.category}`, run.metres ?? gap('路由'), run.label, codesOf(site, run.trays),
          run.shields.length === 0 ? nothing : run.penetrations.length === 0 ? toned('fault', '无滤波或波导') : codesOf(site, run.penetrations))),
      ];
    }), ...[...new Set(others.map(({ system }) => system))].flatMap((system) => {
      const own = others.filter((cable) => cable.system === system);
      return [
        band(`${system === 'power' ? '强电' : '弱电'}：${cableSystems[system].zh}（${own.length}根，${total(own)} m）`),
        ...own.map((cable) => row(++number, ...siteSides(model, site, cable.ends[0]), ...siteSides(model, site, cable.ends[1]), cable.type ?? gap('型号规格'), cable.metres ?? gap('路由'), cable.label, codesOf(site, cable.trays), crossing(cable))),
      ];
    })],
    notes: [
      `长度沿桥架由平面图计算，含两端余量各${site.cabling.slack / 1000} m，向上取至0.5 m；同一房间内直接敷设更短的不经桥架。`, '强电、弱电分设桥架。配电电缆型号取自回路；传感器、读卡器、摄像机线缆的型号为可配置默认值。火灾探测器按总线依次连接，其余按星形。',
      '桥架、屏蔽穿越写编号，名称见桥架表、屏蔽室及穿越部件表。',
    ],
    paper: 'A3',
  };
}

export function traySheet(model: Model, site: Site, of: (id: string) => Calculation | undefined): Sheet {
  const { floors } = siteIndexOf(site);
  return {
    name: '桥架表', title: '桥架与填充率表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '楼层', width: 10, align: 'center' }, { header: '用途', width: 18 }, { header: '位置', width: 10, align: 'center' }, { header: '底标高(mm)', width: 10, align: 'center' }, { header: '宽×高(mm)', width: 14, align: 'center' }, { header: '长度(m)', width: 10, align: 'center' }, { header: '金属', width: 7, align: 'center' }, { header: '线缆数', width: 8, align: 'center' }, { header: '填充率(%)', width: 10, align: 'center' }, { header: '限值(%)', width: 9, align: 'center' }, { header: '判定', width: 10, align: 'center' }, { header: '屏蔽穿越', width: 22 }],
    rows: inOrder(site.cabling.trays).map((tray, i) => {
      const fill = of(`tray-fill:${tray.id}`);
      const length = tray.line.slice(1).reduce((sum, point, k) => sum + Math.hypot(point.x - tray.line[k]!.x, point.y - tray.line[k]!.y), 0) / 1000;
      return row(i + 1, ...codeCells(tray), floors.get(tray.floor)?.name ?? tray.floor, trayPurposes[tray.purpose].zh, trayLevels[tray.level].zh, tray.z, `${tray.width}×${tray.height}`, figure(length, 1), yesOrGap(tray.metal, '金属槽'),
        fill?.inputs.find(({ symbol }) => symbol === 'n')?.value ?? nothing, fill?.result.value ?? nothing, fill?.limit?.value ?? nothing, fill ? verdictCell(fill) : nothing, namesOf(model, site, tray.penetrations));
    }),
    notes: ['填充率按桥架内全部线缆的外径计算，电力电缆外径按芯数和截面估算；限值为可配置默认值。'],
  };
}
