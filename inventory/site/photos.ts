/** 周边环境 and 现场照片: what 3.3 of 申请材料2 may show by photographs, as a list of those to be taken, each with the place and what must be seen. */
import { isOutdoor } from '../../analysis/site/contents';
import { doorGraphOf, outside } from '../../analysis/site/doors';
import { by, byText, codeOf, groupedBy, groupedByEach, intrusionKinds, orToBeFilled, outsides, siteIndexOf, surroundingKinds, type Model, type Room, type Site } from '../../model';
import { band, gap, row, type Row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codedName, inOrder, roomName } from './words';

const isolating: ReadonlySet<string> = new Set(['wall', 'fence']);
const winds = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;
const bearingText = (degrees: number): string => winds[Math.round(degrees / 45) % 8]!;

export function surroundingSheet(_model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '周边环境表', title: '机房场所周边环境表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '名称', width: 26 }, { header: '类别', width: 12, align: 'center' }, { header: '高度(m)', width: 12, align: 'center' }, { header: '距离(m)', width: 12, align: 'center' }, { header: '方位', width: 16, align: 'center' }, { header: '是否隔离', width: 12, align: 'center' }, { header: '说明', width: 44 }],
    rows: site.buildings.flatMap((building): Row[] => [
      band(`${building.name}（${building.address}）：地上${building.floorsAbove}层${building.floorsBelow > 0 ? `，地下${building.floorsBelow}层` : ''}`),
      ...building.surroundings.length === 0 ? [row(++number, gap('周边的建筑物、围墙、道路'), nothing, nothing, nothing, nothing, nothing, nothing)] : [...building.surroundings].sort(by(({ bearing }) => bearing)).map((each) =>
        row(++number, each.name, surroundingKinds[each.kind].zh, each.metresHigh ?? (each.kind === 'road' ? nothing : gap('高度')), each.metresAway, `${bearingText(each.bearing)}（${each.bearing}°）`, isolating.has(each.kind) ? '是' : '否', each.note ?? nothing)),
      row(++number, '院落围护', nothing, nothing, nothing, nothing, nothing, building.enclosure ?? gap('围墙、门卫、报警')),
    ]),
    notes: ['方位自正北顺时针；距离自本建筑外墙量取。'],
  };
}

interface Photo { readonly place: string; readonly shows: string; readonly codes: readonly string[] }

/** 照片清单 by what 3.3 asks for: the surroundings, how rooms and shields are closed, 门禁, 视频监控, 防盗报警. */
export function photoSheet(model: Model, site: Site): Sheet {
  let number = 0;
  const lines = (title: string, photos: readonly Photo[]): Row[] => (photos.length === 0 ? [] : [
    band(title),
    ...photos.map(({ place, shows, codes }) => row(++number, `ZP${String(number).padStart(2, '0')}`, place, shows, codes.join('、') || nothing, gap('日期'), gap('附件'))),
  ]);
  return {
    name: '现场照片清单', title: '机房场所现场照片清单',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '照片编号', width: 9, align: 'center' }, { header: '拍摄位置', width: 32 }, { header: '画面须包含', width: 56 }, { header: '对应编号', width: 26 }, { header: '拍摄日期', width: 13, align: 'center' }, { header: '照片', width: 13, align: 'center' }],
    rows: [
      ...lines('周边环境', surroundings(site)), ...lines('封闭状况', enclosures(model, site)), ...lines('独立屏蔽室', shields(model, site)),
      ...lines('门禁系统', doors(site)), ...lines('视频监控', video(model, site)), ...lines('防盗报警', intrusion(model, site)),
    ],
    notes: ['模板允许附照片说明机房场所安全防护情况；本清单由设计列出建议拍摄的照片，可增减。', '对应编号与平面图、设备表相同；画面不得拍到口令、密钥介质标签和屏幕上的敏感信息。'],
  };
}

function surroundings(site: Site): Photo[] {
  return site.buildings.flatMap((building): Photo[] => [
    { place: `${building.name}外，正面`, shows: '建筑外观全貌、门牌或楼名，机房所在楼层的外窗', codes: [] },
    ...(building.enclosure === undefined ? [] : [{ place: '院落入口', shows: building.enclosure, codes: [] }]),
    ...[...building.surroundings].sort(by(({ bearing }) => bearing)).map((each) => ({
      place: `${building.name}${bearingText(each.bearing)}侧，朝向${each.name}`, shows: `${each.name}与本建筑之间的距离（约${each.metresAway} m）${isolating.has(each.kind) ? '，隔离设施连续、无缺口' : each.metresHigh === undefined ? '' : `和高度（约${each.metresHigh} m）`}`, codes: [],
    })),
  ]);
}

const ordered = (site: Site): Room[] => { const { floors } = siteIndexOf(site); return [...site.rooms].sort(by((room: Room) => floors.get(room.floor)?.level ?? 0, (room) => room.number ?? room.name)); };
const numbered = ({ number, name }: Room): string => (number === undefined ? name : `${number} ${name}`);

function enclosures(model: Model, site: Site): Photo[] {
  const { walls, wallsOfRoom } = siteIndexOf(site);
  const windowsOf = groupedByEach(site.windows, ({ wall }) => [walls.get(wall)?.left, walls.get(wall)?.right]);
  return ordered(site).filter((room) => room.use !== 'corridor' && !isOutdoor(room)).map((room): Photo => {
    const windows = inOrder(windowsOf.get(room.id) ?? []);
    const glazed = (wallsOfRoom.get(room.id) ?? []).some((wall) => wall.glazed);
    const parts = [`对角全景：隔墙${room.ceilingHeight === undefined ? '' : '到楼板、吊顶'}${room.raisedFloor === undefined ? '' : '、活动地板'}完整，管线洞口已封堵`,
      windows.length === 0 ? '无外窗' : windows.map((window) => `${codeOf(window)}${window.sealed ? '固定密闭' : ''}${window.film === undefined ? '' : `、${window.film}`}`).join('，'), ...(glazed ? ['玻璃隔断'] : [])];
    return { place: `${numbered(room)}内`, shows: parts.join('；'), codes: windows.map(({ id }) => codedName(model, site, id)) };
  });
}

function shields(model: Model, site: Site): Photo[] {
  return inOrder(site.shieldings).flatMap((shielding): Photo[] => {
    const place = roomName(site, shielding.room);
    const doorsOf = inOrder(site.doors.filter((door) => door.shielding === shielding.id));
    const passing = inOrder(site.penetrations.filter((item) => item.shielding === shielding.id));
    return [
      { place: `${place}，壳体外侧检修通道`, shows: `屏蔽壳体外观和接缝，与墙面的检修距离（${orToBeFilled(shielding.gap, ' mm')}），接地引线`, codes: [codedName(model, site, shielding.id)] },
      ...doorsOf.map((door) => ({ place: `${place}，屏蔽门处`, shows: '门关闭时的全貌；门开启时的簧片和门框刀口，内侧应急开启机构', codes: [codeOf(door)] })),
      ...(passing.length === 0 ? [] : [{ place: `${place}，穿越壳体处`, shows: '各滤波器、波导和通风波导窗的外观与标签', codes: passing.map(codeOf) }]),
    ];
  });
}

function doors(site: Site): Photo[] {
  const { walls } = siteIndexOf(site);
  const camerasOf = groupedBy(site.video.cameras, ({ door }) => door);
  return [...doorGraphOf(site).passages].sort(by(({ door }) => codeOf(door))).map(({ door, between, readers, lock }): Photo => {
    const wall = walls.get(door.wall);
    const [a, b] = between.map((id) => (id === outside ? outsides[wall?.outside ?? 'corridor'].zh : roomName(site, id)));
    const seen = camerasOf.get(door.id) ?? [];
    return {
      place: `${codeOf(door)}，${a}与${b}之间`,
      shows: [`门扇关闭状态${door.fireGrade === undefined ? '' : '、防火门标识'}${door.closer ? '、闭门器' : ''}`, readers.length === 0 ? '' : '门外读卡/识别装置', lock === undefined ? '' : '电控锁', seen.length === 0 ? '' : '对准门口的摄像机'].filter(Boolean).join('；'),
      codes: [codeOf(door), ...[...readers, ...(lock ? [lock] : [])].map(codeOf).sort(byText), ...seen.map(codeOf).sort(byText)],
    };
  });
}

function video(model: Model, site: Site): Photo[] {
  const viewers = inOrder(site.video.viewers);
  const recorders = inOrder(site.video.recorders);
  const camerasOf = groupedBy(site.video.cameras, ({ position }) => position.room);
  const rooms = ordered(site).flatMap((room): Photo[] => {
    const cameras = inOrder(camerasOf.get(room.id) ?? []);
    return cameras.length === 0 ? [] : [{ place: `${numbered(room)}内`, shows: '摄像机安装位置和朝向，另附各摄像机的画面截图（含日期时间）', codes: cameras.map(codeOf) }];
  });
  return [
    ...rooms,
    ...(viewers.length === 0 ? [] : [{ place: '监控台', shows: '实时画面全部在线，值守席位', codes: viewers.map(({ id }) => codedName(model, site, id)) }]),
    ...recorders.map((recorder) => ({ place: recorder.rack === undefined ? roomName(site, recorder.position?.room) : `机柜${codedName(model, site, recorder.rack)}`, shows: `录像机运行指示；另附可回放的最早日期（应满${orToBeFilled(recorder.retentionDays, '天')}）截图`, codes: [codedName(model, site, recorder.id)] })),
  ];
}

function intrusion(model: Model, site: Site): Photo[] {
  const detectorsOf = groupedBy(site.intrusion.detectors, ({ position }) => position.room);
  const rooms = ordered(site).flatMap((room): Photo[] => {
    const own = inOrder(detectorsOf.get(room.id) ?? []);
    return own.length === 0 ? [] : [{ place: `${numbered(room)}内`, shows: `${[...new Set(own.map(({ kind }) => intrusionKinds[kind].zh))].join('、')}的安装位置${own.some(({ angle, range }) => angle !== undefined || range !== undefined) ? '和覆盖方向' : ''}`, codes: own.map(codeOf) }];
  });
  return [...rooms, ...inOrder(site.intrusion.panels).map((panel) => ({ place: roomName(site, panel.position.room), shows: '报警主机的布防状态和防区标识', codes: [codedName(model, site, panel.id)] }))];
}
