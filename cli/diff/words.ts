/** Everything `jifang diff` says, in both languages. */
import type { Change, ChangeKind, PassingChange, Subject } from '../../analysis/changes';
import type { Bilingual } from '../../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const didYouMean = (name: string | undefined): Bilingual => (name === undefined ? both('', '') : both(`\n是否应为 ${name}？`, `\nDid you mean ${name}?`));

export const diffHelp = {
  summary: both('两个版本之间变了什么', 'what changed between two revisions'),
  description: both(
    `列出两个版本之间的变更：设备、地址、链路、软件、产品、业务流、各防火墙规则、清单各行、条款状态、
应修订的章节，以及新放行和不再放行的报文（对全部报文计算，各附一例）。
A、B 可以是 git 版本、设施文件夹、输出文件夹 out/<设施> 或 model.json；路径存在时按路径理解。
A 默认为最近的标签，B 默认为工作区。旧版本的设计由当前的 jifang 读取；不改动工作区和 .git。

退出码：0 比较完成，无论有无变更（同 git diff）；加 --exit-code 时有变更则为 1（同 git diff --exit-code）；
任一侧设计有错为 1；用法有误为 2。`,
    'Lists what changed between two revisions: devices, addresses, links, software, products, flows, rules of each firewall, rows of the equipment lists, clauses that changed state, sections to revise, and which packets newly pass and no longer pass (over all packets, with an example each). A and B are git revisions, facility folders, output folders (out/<facility>) or model.json files; what exists as a path is a path. A defaults to the last tag, B to the working tree. Designs of earlier revisions are read by this jifang; neither the working tree nor .git is touched.\n\nExit codes: 0 when compared, changed or not (as git diff); with --exit-code 1 when something changed (as git diff --exit-code); 1 when the design of either side has errors; 2 for wrong use.',
  ),
  a: both('较早的一侧，默认最近的标签', 'the earlier side; by default the last tag'),
  b: both('较晚的一侧，默认工作区', 'the later side; by default the working tree'),
  facility: both('比较哪个设施的版本', 'whose revisions are compared'),
  markdown: both('输出 Markdown，供合并请求使用', 'print Markdown, for a merge request'),
  xlsx: both('写出变更清单（.xlsx）', 'write the list of changes (变更清单, .xlsx)'),
  out: both('写出全部形式和变更对照图到文件夹', 'write every form and the drawings of the difference to a folder'),
  reason: both('变更清单中的“原因”，默认取修订记录中该版次的理由', 'the reason (原因) in the list of changes; by default that of the revision register'),
  exitCode: both('有变更时退出码为 1', 'exit 1 when something changed'),
};

export const diffFailures = {
  noGit: (reason: string) => both(`无法运行 git：${reason}`, `git cannot be run: ${reason}`),
  notRead: (commit: string) => both(`git 无法读取版本 ${commit}。`, `git cannot read the revision ${commit}.`),
  noTag: (facility: string) => both(`${facility} 没有标签，也没有写 A。请写明与哪个版本比较，如 jifang diff HEAD~1。`, `There is no tag for ${facility} and A is not stated. State the revision to compare with, such as jifang diff HEAD~1.`),
  noSide: (path: string) => both(
    `${path} 里没有 facility.ts 或 model.json。可用：git 版本、设施文件夹、输出文件夹 out/<设施>、model.json。`,
    `There is no facility.ts and no model.json in ${path}. Allowed: a git revision, a facility folder, an output folder (out/<facility>), a model.json.`,
  ),
  noRevision: (revision: string, facility: string, meant: string | undefined) => both(
    `${revision} 既不是存在的路径，也不是 ${facility} 所在版本库的版本。${didYouMean(meant).zh}`,
    `${revision} is neither a path that exists nor a revision of the repository that ${facility} is in.${didYouMean(meant).en}`,
  ),
  notThere: (facility: string, revision: string) => both(`版本 ${revision} 里没有 ${facility}。`, `The revision ${revision} does not have ${facility}.`),
  badModel: (file: string, reason: string) => both(`${file} 不是 jifang 的 model.json：\n${reason}`, `${file} is no model.json of jifang:\n${reason}`),
  bothForms: both('--json 与 --markdown 不能同时使用；要多种形式请用 --out。', '--json and --markdown exclude each other; --out writes every form.'),
  notOurs: (folder: string) => both(`文件夹 ${folder} 不是空的，也不是 jifang diff 写的。请换一个文件夹。`, `The folder ${folder} is not empty and was not written by jifang diff. Name another one.`),
};

export const diffWords = {
  workingTree: both('工作区', 'working tree'),
  reading: (revision: string) => both(`读取版本 ${revision} …`, `reading revision ${revision} …`),
  comparing: both('比较 …', 'comparing …'),
  wrongAt: (label: Bilingual) => both(`${label.zh} 的设计有错：`, `The design of ${label.en} has errors:`),
  heading: (facility: string, before: Bilingual, from: string, after: Bilingual, to: string) => both(
    `${facility}：${before.zh}（版次 ${from}）→ ${after.zh}（版次 ${to}）`, `${facility}: ${before.en} (revision ${from}) to ${after.en} (revision ${to})`,
  ),
  nothing: both('没有变更。', 'No changes.'),
  counts: (count: number, opens: number, closes: number) => both(`变更 ${count} 项；新放行 ${opens} 处，不再放行 ${closes} 处。`, `${count} ${count === 1 ? 'change' : 'changes'}; ${opens} newly pass, ${closes} no longer pass.`),
  wrote: (path: string) => both(`已写入 ${path}`, `Written to ${path}`),
  undrawn: (title: string) => both(`警告：${title} 放不下，未绘制。`, `Warning: the drawing ${title} fits no sheet and is missing.`),
};

export const blockTitles = {
  changes: both('变更', 'Changes'),
  rules: both('防火墙规则', 'Firewall rules'),
  unasked: both('未经要求而变动的地址', 'Addresses that moved though nobody asked'),
  opens: both('新放行', 'Newly passes'),
  closes: both('不再放行', 'No longer passes'),
  renumbered: both('仅因改址而变的放行（谁能访问谁不变）', 'Passes under other addresses only (who may reach whom is the same)'),
  clauses: both('条款状态', 'Clauses that changed state'),
  lists: both('软硬件清单', 'Equipment lists'),
  sections: both('应修订的章节', 'Sections to revise'),
};

const kindWords: Readonly<Record<ChangeKind, Bilingual>> = {
  added: both('新增', 'added'), removed: both('删除', 'removed'), renamed: both('更名', 'renamed'), moved: both('移动', 'moved'), changed: both('修改', 'changed'),
};
/** An address that is another has not gone anywhere. */
export const kindOf = ({ kind, subject }: Change): Bilingual => (subject === 'address' && kind === 'moved' ? both('改址', 'renumbered') : subject === 'link' && kind === 'moved' ? both('改接', 'plugged elsewhere') : kindWords[kind]);
export const kindSigns: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '-', renamed: '=', moved: '>', changed: '~' };
/** Said behind the zones between which packets pass. */
export const passingTime = ({ window, within }: NonNullable<PassingChange['time']>): Bilingual =>
  (within ? both(`，按时间窗 ${window}`, `, by the window ${window}`) : both(`，时间窗 ${window} 以外`, `, outside of the window ${window}`));
export const passingWords: Readonly<Record<PassingChange['kind'], Bilingual>> = { opens: both('新放行', 'newly passes'), closes: both('不再放行', 'no longer passes') };

const subjectWords: Readonly<Record<string, Bilingual>> = {
  facility: both('设施', 'facility'), system: both('系统', 'system'), zone: both('网络区域', 'zone'), device: both('设备', 'device'), address: both('地址', 'address'),
  link: both('链路', 'link'), pair: both('双机组', 'pair'), product: both('产品', 'product'), software: both('软件', 'software'), flow: both('业务流', 'flow'),
  policy: both('防火墙', 'firewall'), rule: both('规则', 'rule'), translation: both('地址转换', 'translation'), waiver: both('豁免', 'waiver'), 'monitoring-point': both('监测点', 'monitoring point'), site: both('机房', 'site'),
};
/** Lists of the machine room. */
const partWords: Readonly<Record<string, Bilingual>> = {
  buildings: both('建筑', 'building'), floors: both('楼层', 'floor'), rooms: both('房间', 'room'), walls: both('墙', 'wall'), doors: both('门', 'door'), windows: both('窗', 'window'), racks: both('机柜', 'rack'),
  airConditioners: both('空调', 'air conditioner'), freshAir: both('新风机', 'fresh air unit'), exhausts: both('排风机', 'exhaust fan'), dampers: both('防火阀', 'damper'), aisles: both('通道', 'aisle'), terminals: both('风口', 'air terminal'), pipes: both('管道', 'pipe'),
  'fire.detectors': both('火灾探测器', 'fire detector'), 'intrusion.detectors': both('入侵探测器', 'intrusion detector'), 'intrusion.panels': both('入侵报警主机', 'alarm panel'), gasSystems: both('气体灭火系统', 'gas system'), gasZones: both('防护区', 'gas zone'), panels: both('火灾报警控制器', 'fire panel'), linkages: both('联动', 'linkage'), extinguishers: both('灭火器', 'extinguisher'),
  ups: both('UPS', 'UPS'), generators: both('发电机', 'generator'), circuits: both('回路', 'circuit'), pdus: both('PDU', 'PDU'), cabinets: both('配电柜', 'cabinet'), trays: both('桥架', 'tray'), cameras: both('摄像机', 'camera'),
  hosts: both('监控主机', 'monitoring host'), switches: both('安防监控交换机', 'monitoring switch'), collectors: both('采集器', 'collector'),
  risers: both('竖井', 'riser'), columns: both('柱', 'column'), offsite: both('异地场所', 'off-site place'), shieldings: both('屏蔽体', 'shielding'), penetrations: both('屏蔽穿越', 'penetration'), patchPanels: both('配线架', 'patch panel'), furniture: both('家具', 'furniture'),
  mains: both('市电', 'mains'), transferSwitches: both('ATS', 'transfer switch'), batteries: both('蓄电池', 'battery'), lighting: both('照明', 'lighting'), bars: both('接地排', 'earthing bar'), devices: both('消防部件', 'fire device'), breathing: both('空气呼吸器', 'breathing apparatus'),
  controllers: both('门禁控制器', 'door controller'), readers: both('读卡器', 'reader'), locks: both('门锁', 'lock'), rights: both('门禁权限', 'access right'), recorders: both('录像机', 'recorder'), viewers: both('监视终端', 'viewer'),
};
export function subjectName(subject: Subject): Bilingual {
  const pieces = subject.split('.');
  return subjectWords[subject] ?? partWords[pieces.slice(-2).join('.')] ?? partWords[pieces.at(-1)!] ?? both(subject, subject);
}
