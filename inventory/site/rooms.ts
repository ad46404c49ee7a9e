/** 机房场所, 房间面积, 装修材料, 墙体, 窗户, 屏蔽室. */
import { areaOf, bearing, hanging } from '../../analysis/site/rooms';
import { areas, buildingFireClasses, byText, codeOf, fireDoorGrades, groupedBy, materialGrades, orToBeFilled, outsides, penetrationKinds, roomUses, shieldConstructions, siteIndexOf, tenures, toBeFilled, type Model, type Polygon, type Shielding, type Site } from '../../model';
import { band, gap, row, toned, type Cell, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, inOrder, nameOf, rangeText, roomName, yes, yesOrGap } from './words';
import { isMainRoom, isOutdoor, sumOf } from '../../analysis/site/contents';

/** 使用面积 of rooms together: what lies outdoors has none. */
const usableArea = (site: Site, rooms: Site['rooms']): number => sumOf(rooms.filter((room) => !isOutdoor(room)).map((room) => areaOf(site, room)));

const byArea = (site: Site) => Object.keys(areas).flatMap((area) => { const rooms = site.rooms.filter((room) => room.area === area); return rooms.length === 0 ? [] : [{ area: area as keyof typeof areas, rooms }]; });

/** 机房场所一览: a line a floor, with the paper by which the applicant holds it. */
export function premisesSheet(_model: Model, site: Site): Sheet {
  const buildings = new Map(site.buildings.map((building) => [building.id, building]));
  return {
    name: '场所一览', title: '机房场所一览表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '地址', width: 24 }, { header: '建筑', width: 14 }, { header: '楼层', width: 8, align: 'center' }, { header: '房间号', width: 30 }, { header: '建筑面积(m²)', width: 12, align: 'center' }, { header: '产权', width: 8, align: 'center' }, { header: '租赁到期', width: 14, align: 'center' }, { header: '产权证或租赁合同编号', width: 22 }, { header: '复印件', width: 12 }],
    rows: site.floors.map((floor, i) => {
      const building = buildings.get(floor.building)!;
      const rooms = site.rooms.filter((room) => room.floor === floor.id).map((room) => room.number ?? room.name).sort(byText);
      return row(i + 1, building.address, building.name, floor.name, rooms.join('、') || nothing, floor.grossArea ?? gap('建筑面积'),
        building.tenure === undefined ? gap('自有或租赁') : tenures[building.tenure].zh, building.tenure === 'leased' ? building.leaseUntil ?? gap('到期日') : nothing, building.deed ?? gap('编号'), building.attachment ?? gap('附件'));
    }),
    notes: ['建筑面积照产权证或租赁合同；各功能间的使用面积见功能间面积表。'],
  };
}

/** 建筑与楼层: what the building is, and the storeys on which the rooms lie. */
export function buildingSheet(_model: Model, site: Site): Sheet {
  const buildings = new Map(site.buildings.map((building) => [building.id, building]));
  return {
    name: '建筑与楼层表', title: '机房所在建筑与楼层表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '建筑', width: 14 }, { header: '结构形式', width: 20 }, { header: '耐火等级', width: 9, align: 'center' }, { header: '抗震设防类别', width: 9, align: 'center' }, { header: '地上/地下层数', width: 9, align: 'center' }, { header: '楼层', width: 8, align: 'center' }, { header: '层高(mm)', width: 8, align: 'center' }, { header: '楼面活荷载(kN/m²)', width: 11, align: 'center' }, { header: '顶板吊挂荷载(kN/m²)', width: 11, align: 'center' }, { header: '防水防潮', width: 18 }, { header: '搬运通道', width: 26 }],
    rows: site.floors.map((floor, i) => {
      const building = buildings.get(floor.building)!;
      const damp = floor.level < 0 || (building.floorsAbove > 1 && floor.level >= building.floorsAbove);
      return row(i + 1, building.name, building.structure ?? gap('结构形式'), building.fireClass === undefined ? gap('耐火等级') : buildingFireClasses[building.fireClass].zh, building.seismicClass ?? gap('类别'), `${building.floorsAbove}/${building.floorsBelow}`,
        floor.name, floor.storeyHeight, floor.floorLoad ?? gap('活荷载'), floor.hangingLoad ?? nothing, floor.waterproofing ?? (damp ? gap('措施') : building.floorsAbove > 1 ? '非地下层、顶层' : nothing), floor.passage === undefined ? gap('净宽') : `${floor.passage.way}，净宽${floor.passage.width} mm`);
    }),
    notes: ['房间另写楼面活荷载、吊挂荷载的，见功能间面积表。'],
  };
}

/** 异地备份场所. */
export function offsiteSheet(_model: Model, site: Site): Sheet | undefined {
  if (site.offsite.length === 0) return undefined;
  return {
    name: '异地备份场所表', title: '异地备份场所表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '名称', width: 22 }, { header: '地址', width: 36 }, { header: '距离(km)', width: 10, align: 'center' }, { header: '用途', width: 34 }, { header: '保管', width: 34 }],
    rows: site.offsite.map((item, i) => row(i + 1, item.name, item.address, item.kilometres ?? gap('距离'), item.purpose, item.custody ?? gap('保管'))),
    notes: [],
  };
}

/** Whether water is used in what lies above a room, by room. */
function aboveNote({ rooms }: Site): string {
  const named = (said: boolean | undefined): string => rooms.filter((room) => room.above?.wet === said && (said !== undefined || isMainRoom(room))).map(({ name, above }) => (above?.protection === undefined ? name : `${name}（${above.protection}）`)).join('、');
  const told = [['用水', named(true)], ['不用水', named(false)], [toBeFilled, named(undefined)]].filter(([, list]) => list !== '').map(([what, list]) => `${what}：${list}`);
  return `上方房间是否用水——${told.join('；')}。`;
}

export function roomSheet(_model: Model, site: Site): Sheet {
  const { floors } = siteIndexOf(site);
  let number = 0;
  const rows = byArea(site).flatMap(({ area, rooms }) => [
    band(`${areas[area].zh}（${rooms.length}间，使用面积${usableArea(site, rooms).toFixed(2)} m²）`),
    ...rooms.map((room) => row(++number, room.name, room.number ?? nothing, floors.get(room.floor)?.name ?? room.floor, roomUses[room.use].zh, areaOf(site, room), room.clearHeight, room.ceilingHeight ?? nothing,
      room.raisedFloor?.height ?? nothing, bearing(site, room).value ?? gap('楼板活荷载'), hanging(site, room) ?? nothing, room.people)),
  ]);
  return {
    name: '房间面积表', title: '功能间面积表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 20 }, { header: '房号', width: 8, align: 'center' }, { header: '楼层', width: 10, align: 'center' }, { header: '用途', width: 12 }, { header: '使用面积(m²)', width: 11, align: 'center' },
      { header: '净高(mm)', width: 9, align: 'center' }, { header: '吊顶内高(mm)', width: 10, align: 'center' }, { header: '活动地板高(mm)', width: 11, align: 'center' }, { header: '楼面活荷载(kN/m²)', width: 12, align: 'center' }, { header: '吊挂荷载(kN/m²)', width: 10, align: 'center' }, { header: '工作人数', width: 8, align: 'center' }],
    rows: [...rows, row('合计', '', '', '', '', Number(usableArea(site, site.rooms).toFixed(2)), '', '', '', '', '', sumOf(site.rooms.map(({ people }) => people)))],
    notes: ['使用面积按墙体内表面计算；屏蔽室按屏蔽壳体内表面计算。', ...(site.rooms.some(isOutdoor) ? ['室外设备区不计入使用面积的合计。'] : []), aboveNote(site)],
  };
}

const graded = (item: { readonly material: string; readonly grade?: keyof typeof materialGrades | undefined } | undefined): Cell => (item === undefined ? nothing : `${item.material}${item.grade === undefined ? '' : `，${materialGrades[item.grade].zh}`}`);

export function finishSheet(_model: Model, site: Site): Sheet {
  const { floors } = siteIndexOf(site);
  const shieldings = groupedBy(site.shieldings, ({ room }) => room);
  return {
    name: '装修材料表', title: '装修材料表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 20 }, { header: '吊顶', width: 26 }, { header: '墙面', width: 24 }, { header: '地面', width: 22 }, { header: '活动地板', width: 28 }, { header: '防尘处理', width: 20 }, { header: '防火处理', width: 20 }],
    rows: site.rooms.filter((room) => !isOutdoor(room)).map((room, i) => {
      const shields = (shieldings.get(room.id) ?? []).map(({ code, name, panel }) => `内设屏蔽壳体${code ?? name}：${panel.material} ${panel.thickness} mm`);
      const heights = `层高${floors.get(room.floor)!.storeyHeight} mm，净高${room.clearHeight} mm`;
      const { ceiling, walls, floor, dust, fire } = room.finishes;
      const raised = room.raisedFloor;
      return row(i + 1, room.name,
        ceiling === undefined ? (room.ceilingHeight === undefined ? `不吊顶\n${heights}` : toned('gap', `待补：吊顶材料\n${heights}`)) : [graded(ceiling), ceiling.frame && `龙骨：${ceiling.frame}`, ceiling.panelWidth && `面板${ceiling.panelWidth}×${ceiling.panelLength ?? ceiling.panelWidth} mm`, ceiling.spacing && `间距${ceiling.spacing} mm`, heights, ceiling.properties].filter(Boolean).join('\n'),
        walls === undefined ? gap('墙面材料') : [graded(walls), walls.coating, walls.properties, ...shields].filter(Boolean).join('\n'),
        floor === undefined ? gap('地面材料') : [graded(floor), floor.coating, floor.properties].filter(Boolean).join('\n'),
        raised === undefined ? '无' : [graded(raised), `板块${raised.panel}×${raised.panel} mm，高${raised.height} mm`, raised.use === 'plenum' ? '兼作送风静压箱' : '仅布线', raised.kilonewtons === undefined ? '' : `均布荷载${raised.kilonewtons} kN/m²`, raised.ohms === undefined ? '' : `防静电电阻${rangeText(raised.ohms, 'Ω')}`].filter(Boolean).join('\n'),
        dust ?? gap('防尘处理'), fire ?? gap('防火处理'));
    }),
    notes: ['燃烧性能等级按GB 8624。'],
    paper: 'A3',
  };
}
export function wallSheet(_model: Model, site: Site): Sheet {
  return {
    name: '墙体表', title: '墙体与隔断表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '名称', width: 32 }, { header: '一侧', width: 20 }, { header: '另一侧', width: 20 }, { header: '长度(m)', width: 9, align: 'center' }, { header: '厚度(mm)', width: 9, align: 'center' }, { header: '材料', width: 20 }, { header: '耐火极限(h)', width: 10, align: 'center' }, { header: '玻璃隔断', width: 9, align: 'center' }],
    rows: site.walls.map((wall, i) => row(i + 1, wall.name, wall.left === undefined ? outsides[wall.outside ?? 'outdoor'].zh : roomName(site, wall.left), wall.right === undefined ? outsides[wall.outside ?? 'outdoor'].zh : roomName(site, wall.right),
      Number((Math.hypot(wall.to.x - wall.from.x, wall.to.y - wall.from.y) / 1000).toFixed(2)), wall.thickness, wall.material, wall.fireHours ?? nothing, yes(wall.glazed))),
    notes: [],
  };
}

export function windowSheet(model: Model, site: Site): Sheet {
  const { walls } = siteIndexOf(site);
  return {
    name: '窗户表', title: '窗户表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 12, align: 'center' }, { header: '房间', width: 18 }, { header: '宽×高(mm)', width: 14, align: 'center' }, { header: '窗台高(mm)', width: 10, align: 'center' }, { header: '固定密闭', width: 9, align: 'center' }, { header: '材料', width: 26 }, { header: '贴膜/遮挡', width: 22 }, { header: '耐火极限(h)', width: 10, align: 'center' }],
    rows: inOrder(site.windows).map((window, i) => { const wall = walls.get(window.wall); return row(i + 1, codedName(model, site, window.id), roomName(site, wall?.left ?? wall?.right), `${window.width}×${window.height}`, window.sill, yesOrGap(window.sealed, '固定密闭'), window.material, window.film ?? nothing, window.fireHours ?? nothing); }),
    notes: site.windows.length === 0 ? ['各功能间均不设窗户。'] : [],
  };
}

const constructionOf = ({ construction }: Shielding): string => (construction === undefined ? '结构形式待补' : shieldConstructions[construction].zh);

/** Length and width over all, of an outline of any shape. */
const spanOf = (outline: Polygon): string => (['x', 'y'] as const).map((axis) => { const along = outline.map((corner) => corner[axis]); return Math.max(...along) - Math.min(...along); }).join('×');

export function shieldSheet(model: Model, site: Site): Sheet {
  return {
    name: '屏蔽室部件表', title: '屏蔽室及穿越部件表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(22), { header: '类别', width: 16 }, { header: '数量', width: 6, align: 'center' }, { header: '规格', width: 26 }, { header: '屏蔽效能(dB)', width: 11, align: 'center' }, { header: '用途/穿越内容', width: 32 }, { header: '回路', width: 30 }],
    rows: site.shieldings.flatMap((shielding) => {
      let number = 0;
      const doors = site.doors.filter((door) => door.shielding === shielding.id);
      return [
        band(`${codedName(model, site, shielding.id)}（${roomName(site, shielding.room)}）：${constructionOf(shielding)}，要求${shielding.level}（可配置默认值），检测方法${orToBeFilled(shielding.standard)}`),
        row(++number, nothing, '屏蔽壳体', constructionOf(shielding), 1, `${shielding.panel.material} ${shielding.panel.thickness} mm${shielding.frame ? `\n${shielding.frame}` : ''}`, nothing, `内尺寸${spanOf(shielding.outline)}×${shielding.height} mm，距墙${orToBeFilled(shielding.gap, ' mm')}${shielding.floorInsulated === undefined ? '' : shielding.floorInsulated ? '，地面绝缘' : '，地面不绝缘'}${shielding.relocatable === undefined ? '' : shielding.relocatable ? '，日后可能搬迁' : '，不搬迁'}，自重${orToBeFilled(shielding.kilograms, ' kg')}`, nothing),
        shielding.earth === undefined ? row(++number, nothing, '屏蔽室接地', gap('接地引线'), 1, nothing, nothing, nothing, nothing)
          : row(++number, nothing, '屏蔽室接地', shielding.earth.separate ? '单独接地引线' : '与其他设备共用引线', 1, `${shielding.earth.squareMillimetres} mm²`, nothing, shielding.earth.ohms === undefined ? nothing : `接地电阻≤${shielding.earth.ohms} Ω`, nothing),
        ...inOrder(doors).map((door) => row(++number, codeOf(door), `${shielding.name}门`, '屏蔽门', 1, `${door.width}×${door.height} mm，${door.material ?? '材料待补'}${door.fireGrade ? `，${fireDoorGrades[door.fireGrade].zh}` : ''}`, door.decibels ?? gap('屏蔽效能'), door.inside === undefined ? gap('内侧开启') : door.inside === 'none' ? '内侧不能开启' : '内侧可手动开启', nothing)),
        ...inOrder(site.penetrations.filter((item) => item.shielding === shielding.id)).map((item) => row(++number, ...codeCells(item), penetrationKinds[item.kind].zh, item.count, [item.size, item.lengthToDiameter === undefined ? '' : `长径比${item.lengthToDiameter}`].filter(Boolean).join('，') || nothing,
          item.decibels ?? gap('屏蔽效能'), item.carries, item.circuits.map((id) => nameOf(model, site, id)).join('、') || nothing)),
      ];
    }),
    notes: ['屏蔽室等级为项目设定值，以标准正文和检测报告为准。'],
  };
}

const fields = { magnetic: '磁场', electric: '电场', 'plane-wave': '平面波', microwave: '微波' } as const;

export function shieldTestSheet(_model: Model, site: Site): Sheet {
  return {
    name: '屏蔽效能检测', title: '屏蔽效能检测结果表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '频率', width: 14 }, { header: '场', width: 12 }, { header: '测点', width: 24 }, { header: '要求(dB)', width: 10, align: 'center' }, { header: '实测(dB)', width: 14, align: 'center' }, { header: '结论', width: 12, align: 'center' }],
    rows: site.shieldings.flatMap((shielding) => [
      band(`${shielding.name}：检测报告${orToBeFilled(shielding.test.report?.number)}，检测机构${orToBeFilled(shielding.test.laboratory)}，日期${orToBeFilled(shielding.test.date)}`),
      ...shielding.test.points.map((point, i) => row(i + 1, point.frequency, fields[point.field], point.place ?? nothing, point.required, point.measured ?? gap('实测值'), point.measured === undefined ? '不可评估' : point.measured >= point.required ? '满足' : { text: '不满足', tone: 'fault' as const })),
    ]),
    notes: ['要求值为项目设定；没有检测报告时不作结论。'],
  };
}
