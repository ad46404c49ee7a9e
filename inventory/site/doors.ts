/** 门, 门禁点, 通行权限, 进入路径. */
import { doorGraphOf, doorsOfRole, openRooms, outside, wayTo, type Passage } from '../../analysis/site/doors';
import { areas, by, byText, cardAuthentications, cardModuleNames, cardModules, cardSchemes, codeOf, factors, fireDoorGrades, groupedBy, lockKinds, orToBeFilled, outsides, siteIndexOf, type Model, type Reader, type Site } from '../../model';
import { gap, row, toned, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, codesOf, inOrder, nameOf, namesOf, placeText, roomName, yes, yesOrGap } from './words';

/** How cards are authenticated, where readers use a scheme of GM/T 0036. */
function cardNotes({ access }: Site): string[] {
  if (!access.readers.some(({ scheme }) => scheme !== undefined && scheme !== 'plain')) return [];
  const modules = cardModuleNames.map((part) => `${cardModules[part].zh} ${orToBeFilled(access.cardModules?.[part])}`);
  return [`门禁卡鉴别：${orToBeFilled(access.cardAuthentication && cardAuthentications[access.cardAuthentication].zh)}；密码模块：${modules.join('，')}。`];
}

const sideName = (site: Site, passage: Passage, room: string): string => {
  if (room !== outside) return roomName(site, room);
  const wall = siteIndexOf(site).walls.get(passage.door.wall);
  return outsides[wall?.outside ?? 'corridor'].zh;
};
export const passageText = (site: Site, passage: Passage): string => passage.between.map((room) => sideName(site, passage, room)).join(' ⇄ ');

/** In the order of the codes of doors. */
const passagesOf = (site: Site): Passage[] => [...doorGraphOf(site).passages].sort(by(({ door }) => codeOf(door)));

const readerText = (reader: Reader): string => `${reader.factors.map((factor) => factors[factor].zh).join('+')}${reader.persons > 1 ? `（${reader.persons}人同时）` : ''}`;
const insides = { free: '自由开启', manual: '机械应急开启', none: '不能开启' } as const;

export function doorSheet(model: Model, site: Site): Sheet {
  return {
    name: '门表', title: '门表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 12, align: 'center' }, { header: '连通', width: 32 }, { header: '宽×高(mm)', width: 13, align: 'center' }, { header: '扇', width: 4, align: 'center' }, { header: '材料', width: 24 }, { header: '防火等级', width: 9, align: 'center' }, { header: '闭门器', width: 7, align: 'center' }, { header: '屏蔽门', width: 22 }, { header: '内侧开启', width: 12, align: 'center' }, { header: '用途', width: 9, align: 'center' }, { header: '门禁', width: 6, align: 'center' }],
    rows: passagesOf(site).map((passage, i) => {
      const { door, readers, lock } = passage;
      return row(i + 1, codedName(model, site, door.id), passageText(site, passage), `${door.width}×${door.height}`, door.leaves, door.material ?? gap('材料'), door.fireGrade === undefined ? nothing : fireDoorGrades[door.fireGrade].zh, yesOrGap(door.closer, '闭门器'),
        door.shielding === undefined ? nothing : `${nameOf(model, site, door.shielding)}${door.decibels === undefined ? '' : ` ${door.decibels} dB`}`, door.inside === undefined ? gap('内侧开启') : door.inside === 'none' ? toned('fault', insides.none) : insides[door.inside], door.use === 'emergency' ? '疏散门' : '常用门', readers.length > 0 || lock?.controller !== undefined ? '有' : '无');
    }),
    notes: ['屏蔽效能以检测报告为准。'],
  };
}

export function accessSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '门禁点配置表', title: '门禁点配置表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '门', width: 10, align: 'center' }, { header: '连通', width: 32 }, { header: '读卡/识别（所在侧：方式）', width: 44 }, { header: '卡密码方案', width: 18 }, { header: '锁', width: 22 }, { header: '失电状态', width: 9, align: 'center' }, { header: '超时报警(s)', width: 9, align: 'center' }, { header: '防返潜', width: 7, align: 'center' }, { header: '消防释放', width: 8, align: 'center' }, { header: '控制器', width: 20 }],
    rows: passagesOf(site).filter(({ readers, lock }) => readers.length > 0 || lock !== undefined).map((passage) => {
      const { door, readers, lock } = passage;
      const schemes = [...new Set(readers.flatMap(({ scheme }) => (scheme === undefined ? [] : [cardSchemes[scheme].zh])))];
      return row(++number, codedName(model, site, door.id), passageText(site, passage), inOrder(readers).map((reader) => `${codeOf(reader)} ${sideName(site, passage, reader.side ?? outside)}侧：${readerText(reader)}`).join('\n') || nothing,
        schemes.join('、') || (readers.some(({ factors: asked }) => asked.includes('card')) ? gap('卡密码方案') : nothing), lock === undefined ? gap('锁') : `${codeOf(lock)} ${lockKinds[lock.kind].zh}`, lock === undefined ? nothing : lock.failSafe ? '开锁' : '闭锁', lock === undefined ? nothing : lock.heldOpenSeconds ?? gap('开门超时'),
        lock === undefined ? nothing : yes(lock.antiPassback), lock === undefined ? nothing : yesOrGap(lock.fireRelease, '消防释放'), [...new Set([...readers.map(({ controller }) => controller), ...(lock?.controller === undefined ? [] : [lock.controller])])].map((id) => codedName(model, site, id)).join('、') || nothing);
    }),
    notes: [`出入记录保存：${orToBeFilled(site.access.logMonths, '个月')}；记录完整性保护：${orToBeFilled(site.access.integrity)}。`, ...cardNotes(site), ...readerHeights(site)],
  };
}

function readerHeights({ access }: Site): string[] {
  const heights = [...groupedBy(access.readers, ({ height }) => height)].sort(([a], [b]) => a - b);
  return heights.length === 0 ? [] : [`读卡/识别装置距地板完成面：${heights.map(([height, readers]) => `${height} mm${heights.length === 1 ? '' : `（${inOrder(readers).map(codeOf).join('、')}）`}`).join('，')}。`];
}

/** 门禁控制器 with what each controls. */
export function controllerSheet(model: Model, site: Site): Sheet | undefined {
  const { controllers, readers, locks } = site.access;
  if (controllers.length === 0) return undefined;
  const doors = groupedBy([...readers, ...locks], ({ controller }) => controller ?? '');
  return {
    name: '门禁控制器表', title: '门禁控制器表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(20), { header: '位置(m)', width: 26 }, { header: '地址', width: 16, align: 'center' }, { header: '供电', width: 18 }, { header: '备电(h)', width: 8, align: 'center' }, { header: '所控的门', width: 26 }, { header: '所接读卡/识别装置、锁', width: 40 }],
    rows: inOrder(controllers).map((item, i) => {
      const own = doors.get(item.id) ?? [];
      return row(i + 1, ...codeCells(item), placeText(site, item.position), item.address ?? nothing, namesOf(model, site, item.inputs), item.standbyHours, [...new Set(own.map(({ door }) => codesOf(site, [door])))].sort(byText).join('、'), inOrder(own).map(codeOf).join('、') || nothing);
    }),
    notes: [],
  };
}

/** 谁能经过哪些门: what a role must show at each door on the side it comes from. */
export function rightSheet(_model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '通行权限表', title: '通行权限表（何人、何处、以何方式）',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '角色', width: 16 }, { header: '可进入房间', width: 36 }, { header: '通过的门与方式', width: 62 }, { header: '时间', width: 16 }, { header: '须陪同', width: 7, align: 'center' }],
    rows: site.access.rights.map((right) => row(++number, right.name, right.rooms.map((id) => roomName(site, id)).join('、') || nothing,
      [...doorsOfRole(site, right)].sort(by(({ door }) => codeOf(door))).map((passage) => `${codeOf(passage.door)}（${passageText(site, passage)}）：${passage.readers.map(readerText).join('／') || '无读卡器'}`).join('\n') || toned('fault', '无可通过的门'),
      right.time ?? '不限', yes(right.escorted))),
    notes: ['房间无读卡器即可到达者，任何人均可进入，不在表内单列。'],
    paper: 'A3',
  };
}

export function waySheet(_model: Model, site: Site): Sheet {
  const graph = doorGraphOf(site);
  const open = openRooms(site);
  return {
    name: '进入路径表', title: '各房间进入路径与可进入角色',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '房间', width: 18 }, { header: '物理区域', width: 12, align: 'center' }, { header: '由场所外进入的最短路径', width: 52 }, { header: '经过的门', width: 30 }, { header: '可进入角色', width: 44 }],
    rows: site.rooms.map((room, i) => {
      const way = wayTo(graph, room.id);
      return row(i + 1, room.name, areas[room.area].zh, way ? way.rooms.map((id) => (id === outside ? '场所外' : roomName(site, id))).join(' → ') : toned('fault', '由场所外不可达'), way?.doors.map(codeOf).join(' → ') ?? nothing,
        open.has(room.id) ? '不限' : site.access.rights.filter((right) => right.rooms.includes(room.id)).map(({ name, escorted }) => `${name}${escorted ? '（陪同）' : ''}`).join('、') || nothing);
    }),
    notes: ['疏散门仅供离开，不计入进入路径。'],
    paper: 'A3',
  };
}
