/** What a part of the machine room is, in words: its kind and place, what belongs to it, of a door who may pass. */
import { areas, cardSchemes, codedNameOf, codeGroupOf, codeOf, factors, fireDoorGrades, gasAgents, layers, lockKinds, monitoringPointKinds, outsides, phases, roomIdOf, siteIndexOf, type Bilingual, type Door, type Model, type Reader, type Site, type Thing, type ThingKind } from '../../model';
import { doorGraphOf, doorsOfRole, outside } from '../site/doors';
import { both, joined, named, same, section, type Section } from './section';

/** 编号 and name, where they are not the same. */
export function titleOf({ thing }: Thing): Bilingual {
  const { code, name, id } = thing;
  return both(`${codedNameOf(thing)}（${id}）`, `${code === undefined ? '' : `${code}, `}${id}${code === name ? '' : ` (${name})`}`);
}

/** What it is called, in general. */
export const kindWords = (each: Thing): Bilingual => codeGroupOf(each)?.words ?? uncoded[each.kind] ?? both('机房部件', 'part of the machine room');

/** What no plan gives a code. */
const uncoded: Readonly<Partial<Record<ThingKind, Bilingual>>> = {
  building: both('建筑', 'Building'), floor: both('楼层', 'Floor'), offsite: both('异地场所', 'Off-site place'), room: both('房间', 'Room'), wall: both('墙', 'Wall'), 'patch-panel': both('配线架', 'Patch panel'),
  aisle: both('冷热通道', 'Aisle'), linkage: both('消防、安防联动', 'Linkage'), right: both('门禁权限', 'Access right'),
};

/** A thing by its code and name. */
function told(site: Site, id: string): Bilingual {
  const found = siteIndexOf(site).things.get(id);
  return found ? titleOf(found) : same(id);
}

const list = (site: Site, ids: readonly string[]): Bilingual => joined(ids.map((id) => told(site, id)), 20);

/** Where it is, what it belongs to and what belongs to it. */
export function placeSection(model: Model, site: Site, each: Thing): Section[] {
  const { thing, kind } = each;
  const room = roomIdOf(site, each);
  const { z, x, y } = 'position' in thing && thing.position ? thing.position : { x: undefined, y: undefined, z: undefined };
  const height = z === undefined ? both('', '') : both(`，高 ${z} mm`, `, ${z} mm high`);
  const belongs: readonly (readonly [Bilingual, string | undefined])[] = [
    [both('所属的门', 'of door'), 'door' in thing ? thing.door : undefined], [both('所接的控制器、主机', 'wired to'), kind === 'detector' || kind === 'fire-device' || kind === 'intrusion-detector' ? thing.panel : 'controller' in thing ? thing.controller : 'recorder' in thing ? thing.recorder : undefined],
    [both('所属的屏蔽室', 'of the shield'), kind === 'penetration' || kind === 'door' ? thing.shielding : undefined], [both('所在机柜', 'in rack'), 'rack' in thing ? thing.rack : undefined],
    [both('所接的 UPS', 'of the UPS'), kind === 'battery' ? thing.ups : undefined], [both('所属防护区', 'of gas zone'), kind === 'fire-device' ? thing.zone : undefined], [both('气源', 'gas from'), kind === 'gas-zone' ? thing.system : undefined],
  ];
  const points = (model.monitoringPoints ?? []).filter(({ watches }) => watches === thing.id);
  return section(both('位置与归属', 'Where it is, and what it belongs to'), [
    room === undefined || room === thing.id ? undefined : both(`在 ${named(model, room).zh}${x === undefined ? '' : `（${x}, ${y} mm${height.zh}）`}`, `in ${room}${x === undefined ? '' : ` (${x}, ${y} mm${height.en})`}`),
    ...belongs.map(([words, id]) => { const other = id === undefined ? undefined : told(site, id); return other && both(`${words.zh} ${other.zh}`, `${words.en} ${other.en}`); }),
    'inputs' in thing && thing.inputs.length > 0 ? both(`供电 ${list(site, thing.inputs).zh}`, `fed by ${list(site, thing.inputs).en}`) : undefined,
    kind === 'circuit' ? both(`${phases[thing.phase].zh}，断路器 ${thing.amperes} A，${thing.cable}`, `${phases[thing.phase].en}, breaker of ${thing.amperes} A, ${thing.cable}`) : undefined,
    kind === 'detector' ? both(`保护 ${layers[thing.layer].zh}，第 ${thing.group} 组`, `protects: ${layers[thing.layer].en.toLowerCase()}; group ${thing.group}`) : undefined,
    kind === 'gas-system' ? both(`${gasAgents[thing.agent].zh}，${thing.cylinders.count} 瓶`, `${gasAgents[thing.agent].en}, ${thing.cylinders.count} cylinders`) : undefined,
    ...(kind === 'gas-zone' ? [both(`防护 ${joined(thing.rooms.map((id) => named(model, id))).zh}`, `protects ${thing.rooms.join(', ')}`), gasParts(thing.nozzles, both('喷嘴', 'nozzles')), gasParts(thing.reliefs, both('泄压口', 'relief openings'))] : []),
    points.length === 0 ? undefined : both(`监测点 ${joined(points.map(({ id, code, kind: of }) => both(`${code === undefined ? '' : `${code} `}${monitoringPointKinds[of].zh}（${id}）`, id))).zh}`, `monitoring points ${points.map(({ id }) => id).join(', ')}`),
  ]);
}

const gasParts = (parts: readonly { readonly code?: string | undefined }[], words: Bilingual): Bilingual | undefined => {
  const codes = parts.flatMap(({ code }) => code ?? []);
  return codes.length === 0 ? undefined : both(`${words.zh} ${codes.join('、')}`, `${words.en} ${codes.join(', ')}`);
};

const insides = { free: both('自由开启', 'freely'), manual: both('机械应急开启', 'by hand in an emergency'), none: both('不能开启', 'not at all') } as const;

/** A door: what it joins and is made of, what guards it, who may pass. */
export function doorSections(model: Model, site: Site, door: Door): Section[] {
  const passage = doorGraphOf(site).passages.find((each) => each.door.id === door.id);
  if (!passage) return [];
  const { things, walls, rooms } = siteIndexOf(site);
  const beyond = outsides[walls.get(door.wall)?.outside ?? 'corridor'];
  const side = (id: string): Bilingual => (id === outside ? beyond : named(model, id));
  const [a, b] = passage.between.map((id) => { const area = rooms.get(id)?.area; const { zh, en } = side(id); return area === undefined ? both(zh, en) : both(`${zh} ${areas[area].zh}`, `${en} (${areas[area].en})`); }) as [Bilingual, Bilingual];
  const { lock } = passage;
  const controllers = [...new Set([...passage.readers.map(({ controller }) => controller), ...(lock?.controller === undefined ? [] : [lock.controller])])];
  const contacts = site.intrusion.detectors.filter((each) => each.door === door.id);
  const cameras = site.video.cameras.filter((each) => each.door === door.id);
  const roles = site.access.rights.filter((right) => doorsOfRole(site, right).some((each) => each.door.id === door.id));
  return [
    ...section(both('门', 'Door'), [
      both(`连通 ${a.zh} 与 ${b.zh}`, `joins ${a.en} and ${b.en}`),
      both(`净宽×净高 ${door.width}×${door.height} mm，${door.leaves === 2 ? '双扇' : '单扇'}，${door.material ?? '材料未说明'}，${door.use === 'emergency' ? '疏散门' : '常用门'}${door.closer === undefined ? '，闭门器未说明' : door.closer ? '，有闭门器' : ''}`, `${door.width} × ${door.height} mm, ${door.leaves === 2 ? 'two leaves' : 'one leaf'}, ${door.material ?? 'material not said'}, ${door.use === 'emergency' ? 'only to leave by' : 'for everyday use'}${door.closer === undefined ? ', closer not said' : door.closer ? ', with a closer' : ''}`),
      door.fireGrade === undefined ? both('不是防火门', 'no fire door') : both(`防火等级 ${fireDoorGrades[door.fireGrade].zh}`, `fire door of ${fireDoorGrades[door.fireGrade].en}`),
      door.shielding === undefined ? undefined : both(`屏蔽门${door.decibels === undefined ? '' : `，${door.decibels} dB`}`, `shielded door${door.decibels === undefined ? '' : `, ${door.decibels} dB`}`),
      door.inside === undefined ? both('从内侧如何开启未说明', 'not said how it is opened from within') : both(`从内侧${insides[door.inside].zh}`, `opened from within ${insides[door.inside].en}`),
    ]),
    ...section(both('门禁', 'Access control'), [
      ...passage.readers.map((reader) => readerLine(reader, side(reader.side ?? outside))),
      lock && both(`${codeOf(lock)} ${lockKinds[lock.kind].zh}：断电时${lock.failSafe ? '开锁' : '闭锁'}${lock.fireRelease ? '，火灾时释放' : ''}，${lock.heldOpenSeconds === undefined ? '开门多久报警未说明' : `开门超过 ${lock.heldOpenSeconds} s 报警`}${lock.antiPassback ? '，防返潜' : ''}`,
        `${codeOf(lock)} ${lockKinds[lock.kind].en}: ${lock.failSafe ? 'unlocked' : 'locked'} without power${lock.fireRelease ? ', released by fire' : ''}, ${lock.heldOpenSeconds === undefined ? 'not said when open for how long it alarms' : `alarms when open for ${lock.heldOpenSeconds} s`}${lock.antiPassback ? ', anti-passback' : ''}`),
      controllers.length === 0 ? both('没有门禁控制器', 'no controller') : both(`控制器 ${list(site, controllers).zh}`, `controller ${list(site, controllers).en}`),
      contacts.length === 0 ? undefined : both(`门磁 ${list(site, contacts.map(({ id }) => id)).zh}`, `contact ${list(site, contacts.map(({ id }) => id)).en}`),
      cameras.length === 0 ? undefined : both(`拍摄正面人脸的摄像机 ${list(site, cameras.map(({ id }) => id)).zh}`, `seen in the face by ${list(site, cameras.map(({ id }) => id)).en}`),
    ]),
    ...section(both('谁可以通过', 'Who may pass'), [
      passage.readers.length === 0 && lock?.controller === undefined ? both('不限：没有门禁', 'anybody: there is no access control')
        : roles.length === 0 ? both('没有角色有此权限', 'no role has the right') : joined(roles.map(({ name, id, escorted, time }) => both(`${name}${escorted ? '（陪同）' : ''}${time === undefined ? '' : `（${time}）`}`, `${id}${escorted ? ' (in company)' : ''}${time === undefined ? '' : ` (${time})`}`)), 30),
    ]),
    ...section(both('联动', 'Linkages'), site.fire.linkages.filter(({ targets }) => targets.some((id) => id === door.id || things.get(id)?.thing.id === lock?.id)).map(({ id }) => named(model, id))),
  ];
}

function readerLine(reader: Reader, side: Bilingual): Bilingual {
  const asked = (of: 'zh' | 'en'): string => reader.factors.map((factor) => factors[factor][of]).join(of === 'zh' ? '+' : ' + ');
  const scheme = reader.scheme && cardSchemes[reader.scheme];
  return both(
    `${codeOf(reader)} 在${side.zh}一侧：${asked('zh')}${reader.persons > 1 ? `，${reader.persons} 人同时` : ''}${scheme ? `，${scheme.zh}` : ''}`,
    `${codeOf(reader)} on the side of ${side.en}: ${asked('en').toLowerCase()}${reader.persons > 1 ? `, ${reader.persons} people together` : ''}${scheme ? `, ${scheme.en}` : ''}`,
  );
}
