/** Messages about a wrong machine room: what was found, what is allowed, the mend. */
type Parts = readonly [what: string, allowed: string, mend: string];
const message = (zh: Parts, en: Parts) => ({ zh, en });

export const siteMessages = {
  'site-twice': message(
    ['设施有不止一个场所：{other}', '每个设施至多一个 Site，其中可有多个建筑、楼层', '把房间放入同一个 Site'],
    ['the facility has another site: {other}', 'at most one Site in a facility, with any number of buildings and floors', 'put the rooms into one Site'],
  ),
  'site-scope': message(
    ['没有建在{words}之内', '{words}', '在其中创建'],
    ['it is created outside of what it belongs to', '{words}', 'create it inside one'],
  ),
  'polygon-invalid': message(
    ['轮廓不是简单多边形：{reason}', '三个以上不同的角点，边不相交、不重叠', '改正角点的顺序或坐标'],
    ['the outline is no simple polygon: {reason}', 'three or more different corners, edges that neither cross nor lie on each other', 'correct the order or the coordinates of its corners'],
  ),
  'rooms-overlap': message(
    ['房间与 {other} 的轮廓重叠', '同一楼层的房间只共用墙中心线', '改正其中之一的轮廓'],
    ['the room overlaps {other}', 'rooms of a floor share only the centre lines of walls', 'correct the outline of one of them'],
  ),
  'room-too-small': message(
    ['减去{what}后房间没有剩余空间：轮廓为 {size} mm', '墙厚、屏蔽间隙之内仍有空间；坐标以 mm 计，6 m 写 6000', '加大房间，或减小墙厚或间隙'],
    ['no space is left inside the {what}: the outline is {size} mm', 'room within the walls and the gap of the shield; lengths are in mm: 6 m is 6000', 'enlarge the room, or make the walls or the gap thinner'],
  ),
  'walls-overlap': message(
    ['与 {other} 相距 {distance} mm 而不相接：两个房间各有一道墙，互相重叠', '相邻的房间共用一条墙中心线；各有各的墙时，两条中心线至少相距 {needed} mm', '把两个轮廓的角点改到同一条线上，或拉开距离'],
    ['it lies {distance} mm from {other} without touching it: each has a wall of its own, and they stand in one another', 'rooms that adjoin share one centre line; where each has a wall, their centre lines lie {needed} mm or more apart', 'put the corners of both onto one line, or move them apart'],
  ),
  'wall-nowhere': message(
    ['{between} 之间没有墙', '相邻的两个房间，或有外墙的房间与其外侧；旁边有：{beside}', '改正 between，或删去这个 Wall'],
    ['there is no wall between {between}', 'rooms that touch, or a room and what is beyond; beside it are {beside}', 'correct `between`, or remove this Wall'],
  ),
  'room-outside-floor': message(
    ['角点 {at} 在 {floor} 的建筑外轮廓之外', '外轮廓之内：{outline}', '改正房间或楼层的 outline'],
    ['its corner {at} is outside the outline of {floor}', 'inside that outline: {outline}', 'correct the `outline` of the room or of the floor'],
  ),
  'floor-level': message(
    ['level {level}：{reason}', '{allowed}；没有 0 层，每层一个 Floor', '改正 level，或建筑的 floorsAbove、floorsBelow'],
    ['level {level}: {reason}', '{allowed}; there is no storey 0, and each has one Floor', 'correct `level`, or `floorsAbove` and `floorsBelow` of the building'],
  ),
  'too-high': message(
    ['{what}为 {height} mm，超过{bound}（{most} mm）', '不超过{bound}；高度以 mm 计', '改正它的高度，或改正{bound}'],
    ['its {what} is {height} mm, more than the {bound} ({most} mm)', 'at most the {bound}; heights are in mm', 'correct its height, or the {bound}'],
  ),
  'below-slab': message(
    ['z 为 {z} mm，低于楼板面（{lowest} mm）', '自地板完成面算起，不低于 {lowest}；活动地板下为负', '改正 z，或写明房间的活动地板'],
    ['its z of {z} mm lies below the slab ({lowest} mm)', 'from the finished floor, at least {lowest}; negative under a raised floor', 'correct `z`, or state the raised floor of the room'],
  ),
  'opens-elsewhere': message(
    ['开向 {room}，但 {room} 不在门的两侧', '{sides}，或 outside、sliding', '改正 opensInto'],
    ['it opens into {room}, which is on neither side of it', '{sides}, or outside, sliding', 'correct `opensInto`'],
  ),
  'door-blocked': message(
    ['{other} 挡在{where}', '门扇开启的范围内、门洞口处没有别的东西（高于门的除外）', '移动 {other} 或门，或改 opensInto、hinge'],
    ['{other} is {where}', 'nothing where a leaf swings or in the opening, unless above the door', 'move {other} or the door, or change `opensInto` or `hinge`'],
  ),
  'shield-twice': message(
    ['{room} 已有屏蔽室 {other}', '一个房间至多一个 ShieldedEnclosure', '删去其中之一，或把房间分为两个'],
    ['{room} has a shielded enclosure already: {other}', 'at most one ShieldedEnclosure in a room', 'remove one, or make two rooms of it'],
  ),
  'nozzle-elsewhere': message(
    ['有喷头在 {room}，不是本防护区的房间', '{rooms}', '改正喷头的 room，或把该房间写入 rooms'],
    ['a nozzle of it is in {room}, which is no room of the zone', '{rooms}', 'correct `room` of the nozzle, or name the room in `rooms`'],
  ),
  'not-on-wall': message(
    ['{at} 不在 {between} 之间的墙上', '{walls}', '{mend}'],
    ['{at} is on no wall between {between}', '{walls}', '{mend}'],
  ),
  'wall-twice': message(
    ['这些墙已由 {other} 说明', '两个房间之间、一个房间的外墙，各写一次 Wall；某一面外墙外侧是什么，由其上的门窗说明', '合并为一个 Wall，或删去其一'],
    ['these walls are told already by {other}', 'one Wall for those between two rooms, and one for the outer walls of a room; what lies beyond a single outer wall, its doors and windows say', 'make them one Wall, or remove one'],
  ),
  'beyond-conflict': message(
    ['说外侧是{value}，但 {other} 说 {room} 这面墙外侧是{found}', '一面墙外侧只有一种情况', '改正其中之一的 between'],
    ['it says that beyond is {value}, but {other} says that beyond this wall of {room} is {found}', 'one thing beyond a wall', 'correct `between` of one of them'],
  ),
  'opening-too-wide': message(
    ['{width} mm 宽的开口超出墙的一端', '墙长 {length} mm，开口须全部在墙上', '移动 at，或减小宽度'],
    ['the opening of {width} mm reaches beyond the end of its wall', 'wholly on the wall, which is {length} mm long', 'move `at`, or make it narrower'],
  ),
  'openings-overlap': message(
    ['与 {other} 在同一墙上重叠', '同一墙上的门窗互不重叠', '移动其中之一'],
    ['it overlaps {other} in the same wall', 'doors and windows of a wall apart from each other', 'move one of them'],
  ),
  'outside-room': message(
    ['位置 {at}超出{room}', '{room}的内轮廓之内：{outline}', '{mend}'],
    ['at {at} it is not within {room}', 'inside the inner outline of {room}: {outline}', '{mend}'],
  ),
  'camera-address-missing': message(
    ['摄像机 {name} 接在监控网络上，却没有地址', '{prefix} 中未用的地址', '写明 address'],
    ['the camera {name} hangs on the monitoring network without an address', 'an address of {prefix} that is free', 'state its `address`'],
  ),
  'device-displaced': message(
    ['{name} 从 {from} 移到 {to}：{reason}', '写明的位置优先；让位的设备取同一机柜最近的空位，本机柜放不下时连同其密码机移到同一物理区域的另一机柜', '要它留在原位：给占用者换一个 unit；要它在别处：给它写明 rack 和 unit'],
    ['{name} moves from {from} to {to}: {reason}', 'a stated place goes first; whoever stood there takes the nearest free one of the same rack, or, where that is full, goes with its HSM to another rack of its area', 'to keep it where it was, give the other one another `unit`; to have it elsewhere, state its `rack` and `unit`'],
  ),
  'threshold-order': message(
    ['{measure}的告警限值（{side} {alarm}{unit}）先于预警限值（{side} {warning}{unit}）', '先预警、后告警：warning.{side} {relation} alarm.{side}', '改 thresholds：写 warning: {{side}: {alarm}} 或更严，或把 alarm: {{side}: {alarm}} 放宽到 {warning}；用 override 时两者可写在同一项'],
    ['{measure} alarms ({side} {alarm}{unit}) before it warns ({side} {warning}{unit})', 'the warning first: warning.{side} {relation} alarm.{side}', 'change `thresholds`: state warning: {{side}: {alarm}} or stricter, or widen alarm: {{side}: {alarm}} to {warning}; in an `override` one entry may state both'],
  ),
  'things-collide': message(
    ['与 {other} 占用同一位置', '落地设备互不重叠', '移动其中之一'],
    ['it stands where {other} stands', 'things on the floor apart from each other', 'move one of them'],
  ),
  'in-column': message(
    ['与柱 {other} 占用同一位置', '柱截面之外', '移开它，或改正柱的位置和截面'],
    ['it is where the column {other} stands', 'outside the section of the column', 'move it, or correct place and section of the column'],
  ),
  'place-unknown': message(
    ['{property}「{value}」在场所内不存在', '{allowed}', '{mend}'],
    ['there is no {property} {value} on the site', '{allowed}', '{mend}'],
  ),
  'place-conflict': message(
    ['写明的{property} {value} 与 {other} 不符', '机柜、操作台所在的房间即设备的房间', '删去 {property}，或换机柜'],
    ['its {property} {value} is not that of {other}', 'a device is in the room of its rack or desk', 'remove {property}, or name another rack'],
  ),
  'place-twice': message(
    ['既在机柜 {rack}，又在操作台 {desk}', '一台设备在一处', '删去 desk，或删去 rack 和 unit'],
    ['it is both in rack {rack} and on desk {desk}', 'a device in one place', 'remove `desk`, or `rack` and `unit`'],
  ),
  'device-unplaced': message(
    ['设备没有机柜或操作台位置', '有场所的设施中，每台设备写明 rack 与 unit，或 desk', '写 rack、unit（或 desk），或给 Site 写 assign: true 由系统安排'],
    ['the device has no place', 'in a facility with a site, each device states `rack` and `unit`, or `desk`', 'state them, or give the Site `assign: true` to have places given out'],
  ),
  'device-too-deep': message(
    ['深 {depth} mm，机柜 {rack} 深 {deep} mm', '不深于机柜', '换更深的机柜，或改正产品的 depth、机柜的 size.depth'],
    ['it is {depth} mm deep, rack {rack} {deep} mm', 'no deeper than its rack', 'use a deeper rack, or correct `depth` of the product or `size.depth` of the rack'],
  ),
  'thing-unplaced': message(
    ['没有写在哪里', 'rack 与 unit，或所在房间内的 x、y（监控主机也可写 furniture）', '写明其中之一'],
    ['it is not said where it stands', '`rack` and `unit`, or `x` and `y` in its room (of a MonitoringHost also `furniture`)', 'state one of them'],
  ),
  'unit-outside-rack': message(
    ['{units}U 的设备放在 {unit}U，超出机柜 {rack}', '{rack} 高 {height}U：{range}', '改正 unit，或换机柜'],
    ['a device of {units}U at unit {unit} reaches beyond rack {rack}', '{rack} has {height}U: {range}', 'correct `unit`, or use another rack'],
  ),
  'unit-taken': message(
    ['机柜 {rack} 的 {unit}U 已由 {other} 占用', '每个 U 位一台设备（前后、左右半宽分开计）', '{hint}'],
    ['unit {unit} of rack {rack} is taken by {other}', 'one device in a unit (front and rear, and halves, count apart)', '{hint}'],
  ),
  'racks-full': message(
    ['{area}没有{what}放得下 {count} 台设备：{devices}', '该区域有空位的{what}（机柜的 U 位、承重、功率均须够）{racks}', '{mend}'],
    ['no {what} of {area} is left for {count} device(s): {devices}', 'a {what} with a free place there (a rack also bears weight and power){racks}', '{mend}'],
  ),
  'rack-feed': message(
    ['在机柜 {rack} 内，却由墙面回路 {circuit} 供电', '本柜的 PDU：{pdus}', '删去 inputs（默认即本柜 PDU），或改为上述 PDU'],
    ['it stands in rack {rack} and takes power from circuit {circuit} of the wall', 'PDUs of its rack: {pdus}', 'remove `inputs` (these PDUs are the default), or name them'],
  ),
  'plugged-twice': message(
    ['{what} 已接在 {other} 上', '每台设备接一台安防监控交换机', '从其中之一的 connects 中删去'],
    ['{what} is plugged into {other} already', 'each thing is plugged into one switch of the monitoring network', 'remove it from `connects` of one of them'],
  ),
  'monitoring-switch-full': message(
    ['{ports} 个端口接不下 {wanted} 台设备', '端口数不少于所接设备数', '增大 ports，或再建一台交换机'],
    ['{wanted} things do not fit into {ports} ports', 'a port for each thing', 'give it more `ports`, or create another switch'],
  ),
  'point-parts-of-no-battery': message(
    ['each 写了 {each}，而监测对象（watches）不是电池组', 'each 只用于监测对象为 Battery 的监测点', '以 watches 指明电池组，或删去 each'],
    ['`each` is {each}, and what it watches is no battery', '`each` where `watches` is a Battery', 'let it watch the battery, or remove `each`'],
  ),
  'monitoring-address': message(
    ['地址 {address}：{reason}', '{allowed}', '换一个地址'],
    ['the address {address}: {reason}', '{allowed}', 'use another one'],
  ),
  'input-invalid': message(
    ['{what} {number} 不存在', '{allowed}', '改正 number'],
    ['there is no {what} {number}', '{allowed}', 'correct `number`'],
  ),
  'input-taken': message(
    ['{what} {number} 已由 {other} 占用', '{allowed}', '给其中之一换一个 number'],
    ['{what} {number} is taken by {other}', '{allowed}', 'give one of them another `number`'],
  ),
  'threshold-kind': message(
    ['{measure}{found}', '{allowed}', '改正 thresholds'],
    ['{measure} {found}', '{allowed}', 'correct `thresholds`'],
  ),
  'point-measure-foreign': message(
    ['{kind}监测点不测 {measure}（{name}）', '{allowed}', '在 thresholds、records、readings 中去掉 {measure}，或为它另设监测点，kind 为 {kinds}'],
    ['a point of the kind {kind} does not measure {measure}', '{allowed}', 'take {measure} out of `thresholds`, `records` and `readings`, or make it a point of its own, of the `kind` {kinds}'],
  ),
  'point-watches-foreign': message(
    ['{kind}监测点以 watches 指明 {watched}', '{allowed}', '改正 watches 或 kind；传感器所在的房间由监测点建在哪个房间说明'],
    ['a point of the kind {kind} watches {watched}', '{allowed}', 'correct `watches` or `kind`; the room a sensor hangs in is the one it is created in'],
  ),
  'register-taken': message(
    ['{source}的{table} {register}（{measure}）已由 {other} 的{otherMeasure}占用', '{allowed}', '在 readings 中按产品说明书写明各自的 register，或改正 number'],
    ['{table} {register} of {source} ({measure}) is that of {otherMeasure} of {other}', '{allowed}', 'state the `register` of each in `readings` as the manual has it, or correct `number`'],
  ),
  'reader-side': message(
    ['在 {side} 一侧，但门 {door} 的两侧没有它', '{sides}', '改正 side 或 door'],
    ['it is on the side of {side}, which is on neither side of door {door}', '{sides}', 'correct `side` or `door`'],
  ),
  'lock-twice': message(
    ['门 {door} 已有电锁 {other}', '一扇门至多一个 Lock', '删去其中之一'],
    ['door {door} has a lock already: {other}', 'at most one Lock of a door', 'remove one of them'],
  ),
  'gas-room-twice': message(
    ['{room} 已在防护区 {other} 内', '一个房间的同一空间层只属于一个防护区', '从其中之一的 rooms 中删去，或写不同的 layers'],
    ['{room} is in gas zone {other} already', 'each space of a room in one gas zone', 'remove it from `rooms` of one of them, or state other `layers`'],
  ),
  'feed-twice': message(
    ['inputs 中有两次 {input}：两路成了一路', 'inputs 中每个只写一次', '删去一次，或改为另一路'],
    ['{input} is twice in `inputs`: two ways would be one', 'each once in `inputs`', 'remove one, or name the other way'],
  ),
  'feed-nowhere': message(
    ['供电不能上溯到任何市电或发电机', '经 inputs 逐级上溯到 Mains 或 Generator', '写 inputs'],
    ['its supply leads to no mains and no generator', 'by `inputs`, step by step, to a Mains or Generator', 'state its `inputs`'],
  ),
  'ups-redundancy-short': message(
    ['写明冗余方式 {redundancy}，而组 {group} 只有 {count} 台UPS', '{needs}', '增加同组的UPS，或把 redundancy 改为 N'],
    ['it states the redundancy {redundancy}, and group {group} has {count} UPS', '{needs}', 'add UPS to the group, or make `redundancy` N'],
  ),
  'ups-redundancy-mixed': message(
    ['冗余方式为 {redundancy}，同组（{group}）的 {other} 为 {found}', '同组UPS写同一个 redundancy', '改正其中之一，或用 group 分为两组'],
    ['its redundancy is {redundancy}, and that of {other} of the same group ({group}) is {found}', 'one `redundancy` for all UPS of a group', 'correct one of them, or part them by `group`'],
  ),
  'power-feeds-nothing': message(
    ['{name} 不供任何负荷{above}', '每路市电、发电机、转换开关、UPS、配电柜和PDU都供到某个负荷', '在负荷或下级配电的 inputs（设备为 feeds）中写它，或去掉它'],
    ['{name} feeds nothing{above}', 'every mains, generator, transfer switch, UPS, cabinet and PDU leads to a load', 'name it in `inputs` of a load or of what stands below it (of a device: `feeds`), or remove it'],
  ),
  'tray-reaches-nothing': message(
    ['{name}（{purpose}）中没有一根线缆{joined}', '桥架从所供或所接的设备、机柜旁经过，或与同一用途的桥架相接；跨楼层的经竖井（Riser）', '改正 line，使其到达设备或与其他桥架相接；或改正 purpose，或去掉它'],
    ['no cable lies in {name} ({purpose}){joined}', 'a tray that passes what it serves, or meets trays of the same purpose; between floors by a Riser', 'correct its `line` so that it gets there or meets other trays, or its `purpose`, or remove it'],
  ),
  'light-unfed': message(
    ['没有回路供电：这些灯不会亮，也不计入照度', 'inputs 中至少一个通到 Mains 或 Generator 的回路；备用、疏散照明可只由自带电池供电，写明 minutes', '写 inputs，如照明配电箱的回路'],
    ['no circuit feeds it: these luminaires stay dark and count for nothing', 'in `inputs` a circuit that leads to a Mains or Generator; stand-by and escape lighting may live on batteries of their own, with `minutes`', 'state its `inputs`, such as a Circuit of the cabinet for lighting'],
  ),
  'rack-too-narrow': message(
    ['机柜宽 {width} mm，装不下 19 英寸面板', 'size.width 不小于 {least}；以 mm 计，常用 600、800', '改正 size.width'],
    ['a rack {width} mm wide takes no panel of 19 inches', '`size.width` of at least {least}, in mm; 600 and 800 are usual', 'correct `size.width`'],
  ),
  'rack-too-low': message(
    ['高 {height} mm 的机柜里放不下 {units}U（{needed} mm）', '1U 为 44.45 mm，{height} mm 高至多 {most}U', 'units 写 {most}，或把 size.height 写为 {suggestion} 以上'],
    ['{units}U ({needed} mm) do not fit a rack {height} mm high', '1U is 44.45 mm: {height} mm hold at most {most}U', 'make `units` {most}, or state a `size.height` of {suggestion} or more'],
  ),
  'earth-conflict': message(
    ['earthing 的接地电阻为 {ohms} Ω，而 indicators 的设计值为 {range} Ω', '同一个设计值：indicators 的 earth-resistance 写 design: { max: {ohms} }', '改正其中之一；没有实测值时删去 indicators 中的这一项'],
    ['its `earthing` is designed for {ohms} Ω, its `indicators` for {range} Ω', 'one design value: earth-resistance of `indicators` with design: { max: {ohms} }', 'correct one of them; without a measured value leave it out of `indicators`'],
  ),
  'feed-cycle': message(
    ['供电成环：{path}', 'inputs 不成环', '改正其中一处 inputs'],
    ['the supply goes in a circle: {path}', 'no circle of `inputs`', 'correct one of the `inputs`'],
  ),
  'thing-name-duplicate': message(
    ['名称「{name}」与 {other} 相同', '同类部件的名称在场所内唯一（图、表、标签一致）', '给其中之一另写 name'],
    ['the name {name} is also that of {other}', 'each name once among things of a kind (label, drawings and tables agree)', 'state another `name` for one of them'],
  ),
  'code-duplicate': message(
    ['编号 {code} 与 {other} 相同', '编号在场所内唯一', '给其中之一另写 code'],
    ['the code {code} is also that of {other}', 'each code once in a site', 'state another `code` for one of them'],
  ),
  'penetration-off-shield': message(
    ['{at} 不在屏蔽体上', '屏蔽体内轮廓上的点：{outline}', '改正 at，如 {suggestion}'],
    ['{at} is not on the enclosure', 'a point on its outline: {outline}', 'correct `at`, such as {suggestion}'],
  ),
  'shielded-door-without-shield': message(
    ['标为屏蔽门，但两侧房间都没有屏蔽室', '至少一侧房间内有 ShieldedEnclosure', '在房间内建 ShieldedEnclosure，或去掉 shielded'],
    ['it is a shielded door, but neither of its rooms has a shielded enclosure', 'a ShieldedEnclosure in one of its rooms', 'create one, or remove `shielded`'],
  ),
} as const;
