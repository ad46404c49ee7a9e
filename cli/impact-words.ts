/** What `jifang impact` says, in both languages. */
import type { Consequence, DetectionLeft, FlowState, ServiceState, Takeover, ZoneImpact } from '../analysis/impact';
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const impactHelp = {
  summary: both('失去某台设备、链路或区域，什么停、谁接替', 'what stops working if a part is lost, and who stands in'),
  description: both(
    '假定设备、链路、网络区域、外联线路或机房部件（UPS、配电柜、空调、机柜、房间）失去，可同时几项，按设计中的交换机、双线、热备、供电和空调关系判断：哪些业务流、业务和系统受影响，谁接替（自动或须人工），哪些设备断网，哪些条款不再满足，哪些文件提到它。\n部件可写标识、路径、中文名、地址，链路可写 设备:端口 或 设备--设备。总是返回 0。',
    'Assumes devices, cables, zones, carriers’ lines or parts of the machine room (a UPS, a cabinet, an air conditioner, a rack, a room) are lost, several at once if you like, and judges over the switches, second cables, standbys, feeds and cooling of the design: which flows, services and systems suffer, who stands in (by itself or by hand), which devices are cut off, which clauses are no longer met, which files name the part. A part is called by id, path, Chinese name or address; a cable also as device:port or device--device. Always exits 0.',
  ),
  parts: both('失去的部件，可以多个；最前或最后可写设施文件夹', 'parts that are lost, one or more; the facility’s folder may stand first or last'),
  noOutputs: both('不查哪些文件提到它（更快）', 'without the files that name it (faster)'),
};

export const impacting = {
  nothingAsked: both('缺少参数：失去什么？例如 jifang impact ca-fw-1-a\n全部名称：jifang list', 'An argument is missing: what is lost? For example jifang impact ca-fw-1-a\nAll names: jifang list'),
  nobodyHas: (address: string) => both(`没有设备使用地址 ${address}。`, `No device has the address ${address}.`),
  heading: (names: string) => both(`失去 ${names}：`, `Without ${names}:`),
  harmless: both('业务流、业务和系统都照常，没有设备断网。', 'All flows, services and systems work on, and no device is cut off.'),
  services: both('业务与系统', 'Services and systems'),
  systemState: {
    stopped: both('停止', 'stopped'), impaired: both('部分不可用', 'works in part'), unprotected: both('可用，但已无备份', 'works, without a standby'),
  } satisfies Record<ServiceState, Bilingual>,
  outOfWork: (list: string) => both(`停用 ${list}`, `out of work: ${list}`),
  cutFlows: (list: string) => both(`受影响的业务流 ${list}`, `flows cut: ${list}`),
  standbys: both('接替', 'Standbys'),
  takeover: {
    automatic: (left) => both(`${left} 自动接替`, `${left} takes over by itself`),
    'if-watched': (left) => both(`${left} 可接替；原主机仍在运行，须由产品自检后让出地址，否则人工切换`, `${left} can take over; the other still runs, so the product must notice and give the address up, or somebody switches over`),
    'by-hand': (left) => both(`${left} 须人工提升为主`, `${left} has to be promoted by hand`),
    shared: (left) => both(`由 ${left} 分担`, `${left} carries its share`),
    'standby-gone': (left) => both(`${left} 继续工作，已无备份`, `${left} works on, without a standby`),
    nobody: () => both('没有可接替的设备', 'nobody is left to take over'),
  } satisfies Record<Takeover, (left: string) => Bilingual>,
  switchLeft: (left: string, cut: number) => both(
    left === '' ? '没有剩下的交换机' : `${left} 继续工作${cut === 0 ? '' : `；只接在失去的交换机上的 ${cut} 台断网`}`,
    left === '' ? 'no switch is left' : `${left} works on${cut === 0 ? '' : `; ${count(cut, 'device hung', 'devices hung')} on the lost one alone`}`,
  ),
  secondCable: (list: string) => both(`双线设备改走另一条线：${list}`, `by their other cable: ${list}`),
  room: both('机房', 'Machine room'),
  siteEffect: { off: both('停止', 'off'), idle: both('失去作用', 'of no use'), limited: both('限时', 'for a while only') } satisfies Record<Consequence['effect'], Bilingual>,
  oneFeed: (list: string) => both(`只剩部分供电回路：${list}`, `on some of their feeds only: ${list}`),
  lightLeft: (kind: Bilingual, share: string, rooms: string) => share === '0' ? both(`${kind.zh}全部熄灭：${rooms}`, `${kind.en.toLowerCase()} all out: ${rooms}`) : both(`${kind.zh}剩 ${share}%：${rooms}`, `${share}% of ${kind.en.toLowerCase()} left: ${rooms}`),
  noDetection: {
    fire: (rooms) => both(`没有火灾探测的房间：${rooms}`, `rooms without fire detection: ${rooms}`),
    intrusion: (rooms) => both(`没有入侵探测的房间：${rooms}`, `rooms without intrusion detection: ${rooms}`),
  } satisfies Record<DetectionLeft['kind'], (rooms: string) => Bilingual>,
  lessDetection: {
    fire: (rooms) => both(`火灾探测减少的房间：${rooms}`, `rooms with less fire detection: ${rooms}`),
    intrusion: (rooms) => both(`入侵探测减少的房间：${rooms}`, `rooms with less intrusion detection: ${rooms}`),
  } satisfies Record<DetectionLeft['kind'], (rooms: string) => Bilingual>,
  detectorsLeft: (room: string, left: number, all: number) => both(`${room}（剩 ${left}/${all}）`, `${room} (${left} of ${all} left)`),
  tooWarm: (rooms: string, left: string, needed: string) => both(`${rooms}：剩余显冷量 ${left} kW，热负荷 ${needed} kW，会过热`, `${rooms}: ${left} kW of sensible cooling left for ${needed} kW of heat`),
  coolEnough: (rooms: string, left: string, needed: string) => both(`${rooms}：其余空调显冷量 ${left} kW，热负荷 ${needed} kW，够用`, `${rooms}: the other units carry it, ${left} kW of sensible cooling for ${needed} kW of heat`),
  upsLeft: (name: string, load: string) => both(`同组 ${name} 继续供电，最大负载率 ${load}`, `${name} of the same group goes on, at a load of ${load} at most`),
  doors: (list: string) => both(`门禁失效的门：${list}`, `doors without access control: ${list}`),
  watching: (list: string) => both(`监测它们的监测点：${list}`, `monitoring points that watch them: ${list}`),
  devices: both('设备', 'Devices'),
  off: both('随之停机', 'off with it'),
  idle: both('运行但不能工作', 'running, but out of work'),
  cutOff: both('断网', 'cut off'),
  unread: both('监测点无人读取', 'monitoring points nobody reads'),
  zones: both('网络区域', 'Zones'),
  zoneState: {
    down: both('网络中断', 'its network is down'), split: both('交换机之间断开，分成几段；双线设备仍两边都通', 'its switches no longer see each other; devices with two cables reach both sides'),
    isolated: both('与其他区域不通', 'no firewall joins it to another zone any more'),
  } satisfies Record<ZoneImpact['state'], Bilingual>,
  flows: (all: number, lost: number, partly: number, waiting: number) => both(
    `业务流：共 ${all} 条，中断 ${lost}，部分中断 ${partly}${waiting === 0 ? '' : `，待人工切换 ${waiting}`}`,
    `Flows: of ${all}, ${lost} cut, ${partly} in part${waiting === 0 ? '' : `, ${waiting} waiting for a switch-over by hand`}`,
  ),
  flowState: { lost: both('中断', 'cut'), partly: both('部分中断', 'in part'), 'by-hand': both('待人工切换', 'after a switch-over by hand') } satisfies Record<FlowState, Bilingual>,
  withoutEnds: (list: string, allOfIt: boolean) => both(allOfIt ? `${list} 不可用` : `除 ${list} 外照常`, allOfIt ? `${list} out` : `but for ${list}`),
  legs: (list: string) => both(`${list} 不通`, `no way ${list}`),
  structure: both('热备与隧道', 'Between the firewalls'),
  stateSync: both('会话状态不再同步：切换时已建立的连接会断', 'state is no longer synchronised: a takeover breaks open connections'),
  vrrp: both('成员之间有网口互相听不到：可能同时为主', 'the members no longer hear each other on a port: both may be master'),
  ipsec: both('加密通道中断', 'the tunnel is down'),
  clauses: (n: number) => both(`不再满足的条款（${n} 项）`, `Clauses no longer met (${n})`),
  source: both('依据', 'source'),
  noClauses: both('条款：没有因此不满足的。', 'Clauses: none is left unmet.'),
  noOutputs: both('没有图纸、表格或规则文件提到它。', 'No drawing, table or rule file names it.'),
  outputs: (n: number) => both(`提到它的文件（${n} 个）`, `Files that name it (${n})`),
  more: (n: number) => both(` 等 ${n} 项`, ` and ${n} more`),
  assumptions: both(
    '按设计判断：热备成员监视全部网口；切换耗时、负载和尚未复制的数据不在其中。',
    'Judged on the design: members of a pair watch all their ports; time to take over, load and data not yet replicated play no part.',
  ),
};
