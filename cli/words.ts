/** Everything the commands say, in both languages. Words about wrong designs are in `model/messages.ts`. */
import type { AddressLock } from '../analysis/lock';
import type { Bilingual, OutputKind } from '../model';
import type { OwnImage } from '../stacks';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const help = {
  titles: {
    'Usage:': both('用法：', 'Usage:'),
    'Commands:': both('命令：', 'Commands:'),
    'Arguments:': both('参数：', 'Arguments:'),
    'Options:': both('选项：', 'Options:'),
  } as Readonly<Record<string, Bilingual>>,
  /** Commands as `--help` groups them; what is in none comes under the usual title. */
  groups: [
    { title: both('生成与检查：', 'Make and check:'), commands: ['synth', 'watch', 'check', 'diff', 'release', 'schema'] },
    { title: both('提问：', 'Ask:'), commands: ['reach', 'impact', 'explain', 'list'] },
    { title: both('数字孪生：', 'The live twin:'), commands: ['preflight', 'verify', 'twin', 'recover', 'bundle'] },
  ] as readonly { readonly title: Bilingual; readonly commands: readonly string[] }[],
  program: both(
    '机房：用代码写 CA 设施。一份 TypeScript 设计，运行一次，得到图纸、表格、防火墙规则、合规结论和 Terraform。',
    'A CA facility as code: one TypeScript design, one run, and there are drawings, tables, firewall rules, compliance findings and Terraform.',
  ),
  after: both(
    `设施是一个含 facility.ts 的文件夹（或该文件本身）；不写则用内置的参考设施。

示例：
  jifang synth                                  内置的参考设施
  jifang synth facilities/my-ca                 自己的设施，写到 out/my-ca
  jifang check facilities/my-ca --json          供程序读取的合规结论
  jifang reach ca-ra-1 ca-issuing-1 tcp/7443    从注册服务器能否访问签发服务器
  jifang impact ca-fw-1-a ca-sw-core-2          同时失去两台设备，什么停、谁接替
  jifang explain 10.10.10.13                    这个地址属于谁、如何得来

退出码：0 正常；1 设计有错、有不满足项、不可达或无法写入；2 用法有误。
从头写一个设施：docs/first-facility.md
`,
    `A facility is a folder with a facility.ts (or that file); without one it is the embedded reference facility.

Examples:
  jifang synth                                  the embedded reference facility
  jifang synth facilities/my-ca                 your own, written to out/my-ca
  jifang check facilities/my-ca --json          compliance findings for programs
  jifang reach ca-ra-1 ca-issuing-1 tcp/7443    may the registration server reach the issuing server
  jifang impact ca-fw-1-a ca-sw-core-2          what stops working without both, and who stands in
  jifang explain 10.10.10.13                    whose address this is, and how it came about

Exit codes: 0 fine; 1 errors in the design, unmet rules, not reachable, or not written; 2 wrong use.
Writing one from the start: docs/first-facility.md
`,
  ),
  facilities: both('设施文件夹，可以多个；默认：内置的参考设施', 'facility folders, one or more; by default the embedded reference facility'),
  facility: both('设施文件夹；默认：内置的参考设施', 'folder of the facility; by default the embedded reference facility'),
  ofFacility: both('哪个设施；默认：内置的参考设施', 'of which facility; by default the embedded reference facility'),
  lang: both('输出语言 zh-CN 或 en-US，默认随系统', 'language of messages, zh-CN or en-US; by default the system’s'),
  json: both('输出 JSON，供程序读取', 'print JSON for programs'),
  help: both('显示帮助', 'show help'),
  version: both('显示版本', 'show the version'),
  out: both('输出文件夹，默认 out', 'output folder, by default out'),
  noPng: both('不生成 PNG（更快）', 'without PNG pictures (faster)'),
  cache: both('缓存文件夹，可随时删除', 'folder of the cache; may be deleted at any time'),
  noCache: both('不用缓存，全部重新生成', 'make everything anew, without the cache'),
  synth: {
    summary: both('由设计生成全部文件', 'make all files from the design'),
    description: both(
      '由设计生成图纸、表格、软硬件清单、防火墙规则、合规结论、Terraform 和清单 manifest.json。\n设计有错时全部列出，不写任何文件，上次的输出保留。',
      'Makes drawings, tables, equipment lists, firewall rules, compliance findings, Terraform and manifest.json from the design. When the design has errors all of them are listed, nothing is written and the last output stays.',
    ),
  },
  check: {
    summary: both('只查合规，不写文件', 'compliance findings only; writes nothing'),
    description: both(
      '按标准规则检查设计，列出不满足项、原因和改法。\n有不满足的必须项时退出码为 1。不写任何文件。',
      'Judges the design by the rules of the standards and lists what is not met, why, and the mend. Exits 1 on unmet errors. Writes nothing.',
    ),
  },
  reach: {
    summary: both('一台设备能否访问另一台，经由哪些规则', 'may one device reach another, and by which rules'),
    description: both(
      '对所有可能的报文判断：从一台设备到另一台的某项服务是否放行，由哪台设备的哪条规则放行，或在哪里被丢弃。',
      'Judges over all packets whether a service of one device may be reached from another: by which rule on which device, or where it is dropped.',
    ),
    from: both('源设备的机器名，如 ca-ra-1', 'machine name of the source, such as ca-ra-1'),
    to: both('目的设备的机器名', 'machine name of the destination'),
    service: both('服务，如 tcp/8443、udp/123、icmp', 'service, such as tcp/8443, udp/123, icmp'),
  },
  preflight: {
    summary: both('孪生上线前检查引擎、内核、网段，并放一只金丝雀', 'before the twin: engine, kernel, subnets, and a canary packet'),
    description: both(
      '检查 Docker 引擎能否承载设施的孪生：引擎与内核、网段是否空闲、内存、Terraform 与 provider、基础镜像；再建两个网络区域和一台防火墙，实发一个应放行和一个应禁止的报文，按结果和防火墙计数判断，然后全部清除。\n有错误时退出码为 1。引擎由 DOCKER_HOST 或 docker context 指定。',
      'Judges whether a Docker engine can carry the twin of a facility: engine and kernel, free subnets, memory, Terraform and its provider, the base image; then makes two zones and a firewall, sends a packet that must pass and one that must not, judges by result and by the firewall’s counters, and removes everything again. Exits 1 on errors. DOCKER_HOST or a docker context names the engine.',
    ),
    baseImage: both('所有镜像所基于的 Debian 13 镜像，默认为 twin:setup 所制', 'Debian 13 image that all images are built on; by default the one twin:setup makes'),
    noCanary: both('只看不发报文', 'look only, send no packets'),
  },
  recover: {
    summary: both('apply 中断之后，让引擎与 Terraform 的状态重新一致', 'after a broken-off apply: engine and Terraform’s state agree again'),
    description: both(
      '断电或 kill -9 时正在创建的容器和网络，Terraform 的状态里没有，下次 apply 会因重名而失败。\n本命令只删除这些：名字在本设施的配置里、带本项目的标签、而不在状态里的容器和网络。数据卷不动。\n状态文件写坏的，改名保留，并删除该设施的全部容器和网络。',
      'Containers and networks that were being made when the power went, or at a kill -9, are not in Terraform’s state, and the next apply finds their names taken. Removes these only: what bears a name of this facility’s configuration and a label of ours and is not in the state. Data volumes stay. A state that was cut off while being written is set aside, and every container and network of the facility is removed.',
    ),
  },
  bundle: {
    summary: both('把孪生打成离线包，供没有网络的机房启动', 'the twin in one folder, for a site without a network'),
    description: both(
      '把设施孪生所需的一切写进一个文件夹：全部镜像、provider、Terraform 程序与配置、校验和、说明和 up.sh、down.sh。\n缺的镜像在本机引擎上构建。拷到没有网络的机器上运行 up.sh 即可启动。',
      'Writes everything the twin of a facility needs to one folder: all images, the provider, the Terraform program and configuration, checksums, a README, up.sh and down.sh. Images that are missing are built on this engine. On a machine without a network, up.sh brings the twin up.',
    ),
    out: both('要写的文件夹，须不存在或为空', 'folder to write; must not exist, or be empty'),
  },
  schema: {
    summary: both('model.json 或构件属性的 JSON Schema', 'JSON Schema of model.json or of a construct’s properties'),
    description: both(
      '输出 JSON Schema：不带参数为 model.json 的；带构件名（如 OcspServer）或 product、evidence、settings 为其属性的；--all 为 model.json 和全部构件。',
      'Prints JSON Schema: without argument that of model.json; with the name of a construct, such as OcspServer, or product, evidence or settings, that of its properties; with --all model.json and all constructs.',
    ),
    construct: both('构件名，或 product、evidence、settings', 'name of a construct, or product, evidence, settings'),
    all: both('model.json 和全部构件', 'model.json and all constructs'),
  },
};

const didYouMean = (name: string | undefined): Bilingual => (name === undefined ? both('', '') : both(`\n是否应为 ${name}？`, `\nDid you mean ${name}?`));

function kindOf(value: unknown): Bilingual {
  if (value === undefined || value === null) return both('空值', 'nothing');
  if (value instanceof Promise) return both('一个 Promise（函数不能是 async）', 'a Promise (the function must not be async)');
  if (typeof value !== 'object') return both(`一个 ${typeof value}`, `a ${typeof value}`);
  const name = value.constructor?.name ?? 'object';
  return both(`一个 ${name} 对象`, `an object of class ${name}`);
}

/** Why the system does not let something be written, by its code. */
export const refusals: Readonly<Record<string, Bilingual>> = {
  EACCES: both('没有写权限', 'you may not write there'), EPERM: both('系统不允许', 'the system does not allow it'), EROFS: both('文件系统是只读的', 'the file system is read-only'),
  ENOSPC: both('磁盘已满', 'the disk is full'), EDQUOT: both('超出磁盘配额', 'the disk quota is used up'), ENOTDIR: both('路径中有一段是文件，不是文件夹', 'a part of the path is a file, no folder'),
  ENOENT: both('那里不能建文件夹', 'no folder can be made there'), EISDIR: both('那里是一个文件夹', 'there is a folder of that name'), ENAMETOOLONG: both('路径太长', 'the path is too long'),
};

const lockParts: Readonly<Record<keyof AddressLock, readonly [zh: string, en: string]>> = {
  format: ['jifang-addresses/1', 'jifang-addresses/1'],
  zones: ['区域 → 设备 → 地址列表', 'zone, device, list of addresses'],
  links: ['链路 → 地址段', 'link, prefix'],
  ports: ['交换机 → 对端 → 端口号（不小于 1 的整数）', 'switch, other end, port number (an integer from 1)'],
  places: ['设备 → { rack, unit }（U 位为不小于 1 的整数）或 { desk }', 'device, { rack, unit } (unit an integer from 1) or { desk }'],
  patches: ['配线架 → 设备端口 → 配线架端口号（不小于 1 的整数）', 'patch panel, port of the device, port of the panel (an integer from 1)'],
  codes: ['场所中的对象 → 编号', 'thing of the site, code'],
};

export const failures = {
  unknownOption: (option: string, meant?: string) => both(`没有选项 ${option}。${didYouMean(meant).zh}`, `There is no option ${option}.${didYouMean(meant).en}`),
  unknownCommand: (name: string, meant?: string) => both(`没有命令 ${name}。${didYouMean(meant).zh}`, `There is no command ${name}.${didYouMean(meant).en}`),
  missingArgument: (name: string) => both(`缺少参数 <${name}>。`, `The argument <${name}> is missing.`),
  missingValue: (option: string) => both(`选项 ${option} 缺少值。`, `The option ${option} needs a value.`),
  missingOption: (option: string) => both(`缺少选项 ${option}。`, `The option ${option} is missing.`),
  noCommand: () => both('缺少命令。', 'The command is missing.'),
  emptyOut: () => both('选项 --out 的值为空。', 'The option --out has an empty value.'),
  tooMany: () => both('参数过多。', 'There are too many arguments.'),
  badValue: (option: string, value: string, allowed: string) => (value === '' ? both(`选项 ${option} 的值为空，可用：${allowed}。`, `The option ${option} has an empty value; allowed: ${allowed}.`) : both(`选项 ${option} 的值 ${value} 无效，可用：${allowed}。`, `The value ${value} of ${option} is not allowed; allowed: ${allowed}.`)),
  seeHelp: (command: string) => both(`查看用法：${command} --help`, `See ${command} --help`),

  noSuchPath: (path: string, meant?: string) => both(`找不到设施 ${path}。${didYouMean(meant).zh}`, `There is no facility at ${path}.${didYouMean(meant).en}`),
  noFacilityFile: (folder: string, meant: readonly string[]) => both(
    `${folder} 里没有 facility.ts。${meant.length > 0 ? `\n其下的设施：${meant.join('、')}` : '\n设施文件夹里须有 facility.ts，写法见 docs/first-facility.md。'}`,
    `There is no facility.ts in ${folder}.${meant.length > 0 ? `\nFacilities below it: ${meant.join(', ')}` : '\nA facility folder has a facility.ts; docs/first-facility.md shows one.'}`,
  ),
  notTypeScript: (file: string) => both(`${file} 不是 TypeScript 或 JavaScript 文件。`, `${file} is no TypeScript or JavaScript file.`),
  noDefaultExport: (file: string) => both(
    `${file} 没有默认导出。\n应为：export default (scope: Construct): Facility => { … }`,
    `${file} has no default export.\nExpected: export default (scope: Construct): Facility => { … }`,
  ),
  defaultNoFunction: (file: string, found: unknown) => both(
    `${file} 的默认导出是${kindOf(found).zh}，应为函数 (scope: Construct) => Facility。`,
    `The default export of ${file} is ${kindOf(found).en}; a function (scope: Construct) => Facility is expected.`,
  ),
  noFacility: (file: string, found: unknown) => both(
    `${file} 的默认函数返回了${kindOf(found).zh}，应返回 Facility。`,
    `The default function of ${file} returned ${kindOf(found).en} instead of a Facility.`,
  ),
  threw: (file: string, message: string, where: string) => both(`${file} 运行出错：${message}${where}`, `${file} failed: ${message}${where}`),
  threwLate: (message: string, where: string) => both(
    `设计留下的定时器或异步代码运行出错：${message}${where}\n设计只描述设施，不应在返回后继续运行。`,
    `Code that the design left running (a timer or a promise) failed: ${message}${where}\nA design only describes the facility; nothing of it should run after it has returned.`,
  ),
  designExits: (call: string) => both(`设计调用了 ${call}；设计只描述设施，不能结束进程`, `the design calls ${call}; it only describes the facility and may not end the process`),
  syntax: (place: string, message: string, code: string | undefined) => both(`${place} 无法解析：${message}${code === undefined ? '' : `\n  > ${code}`}`, `${place} cannot be parsed: ${message}${code === undefined ? '' : `\n  > ${code}`}`),
  noExport: (from: string, name: string, place: string, meant: string | undefined) => both(`${from} 没有导出 ${name}（${place}）。${didYouMean(meant).zh}`, `${from} exports no ${name} (${place}).${didYouMean(meant).en}`),
  noModule: (name: string, from: string) => both(`${from} 引用的模块 ${name} 不存在。`, `${from} imports ${name}, which does not exist.`),
  badLock: (file: string, reason: Bilingual) => both(
    `地址锁定文件 ${file} 无法读取：${reason.zh}\n请从版本库恢复；删除它会重新分配所有未写明的地址。`,
    `The address lock file ${file} cannot be read: ${reason.en}\nRestore it from version control; deleting it allocates all unstated addresses anew.`,
  ),
  lockChanged: (file: string) => both(
    `地址锁定文件 ${file} 在本次运行期间被改动（另一次运行、编辑器或版本库），保留改动后的。\n再运行一次：按现在的锁定文件重做。`,
    `The address lock file ${file} was changed while this run was going on (by another run, an editor or version control) and is left as it is now.\nRun the command again: it then works from the lock file as it stands.`,
  ),
  badPlacement: (file: string, reason: string) => both(
    `主机安排文件 ${file} 无法读取：${reason}\n写法见 docs/twin-hosts.zh-CN.md；全部放在一个引擎上则删去它，或设 JIFANG_PLACEMENT= 为空。`,
    `The placement file ${file} cannot be read: ${reason}\ndocs/twin-hosts.md shows what it holds; to have all on one engine, remove it or set JIFANG_PLACEMENT= to nothing.`,
  ),
  lockNoJson: (reason: string, line: number | undefined) => both(`${line === undefined ? '' : `第 ${line} 行起`}不是 JSON（${reason}）`, `${line === undefined ? 'it is' : `from line ${line} on it is`} no JSON (${reason})`),
  lockConflict: (line: number) => both(`第 ${line} 行是没有解决的合并冲突`, `line ${line} is a merge conflict that nobody has resolved`),
  /** What a part of the lock file has to hold. */
  lockPart: (path: string) => {
    const names = Object.keys(lockParts);
    const [zh, en] = lockParts[path.split('.')[0] as keyof AddressLock] ?? [`只有 ${names.join('、')}`, `${names.join(', ')}, nothing else`];
    return path === '' ? both(`应为：${zh}`, `expected: ${en}`) : both(`${path} 应为：${zh}`, `${path} must be: ${en}`);
  },
  sameFacility: (id: string, a: string, b: string) => both(
    `${a} 与 ${b} 的设施标识都是 ${id}，会写到同一个文件夹。请在其中一个里改 new Facility(scope, '${id}', …) 的标识。`,
    `${a} and ${b} both have the facility id ${id} and would be written to one folder. Give one of them another id in new Facility(scope, '${id}', …).`,
  ),
  folderOfAnother: (folder: string, other: string, source: string) => both(
    `${folder} 是由另一个设计 ${other} 写的，不予覆盖。请在 ${source} 里给设施另起标识（new Facility 的第二个参数），或换一个 --out；若确要替换，先删去该文件夹。`,
    `${folder} was written from another design, ${other}, and is left alone. Give the facility in ${source} an id of its own (second argument of new Facility), or state another --out; to replace it, remove the folder first.`,
  ),
  notWritten: (path: string, reason: Bilingual) => both(`无法写入 ${path}：${reason.zh}。上次的输出保留。`, `${path} cannot be written: ${reason.en}. The last output stays.`),
  foreignFolder: (folder: string) => both(
    `${folder} 不是 jifang 写的（没有 manifest.json），不予覆盖。请换一个 --out。`,
    `${folder} was not written by jifang (it has no manifest.json) and is left alone. State another --out.`,
  ),
  unknownDevice: (name: string, meant?: string) => both(`没有设备 ${name}。${didYouMean(meant).zh}`, `There is no device ${name}.${didYouMean(meant).en}`),
  badService: (value: string) => both(`服务 ${value} 无效，写法如 tcp/8443、udp/123、tcp/8000-8010、icmp。`, `${value} is no service; write tcp/8443, udp/123, tcp/8000-8010 or icmp.`),
  unknownConstruct: (name: string, meant?: string) => both(`没有构件 ${name}。${didYouMean(meant).zh}`, `There is no construct ${name}.${didYouMean(meant).en}`),
  ownFault: (message: string) => both(`jifang 自身出错：${message}`, `A fault in jifang itself: ${message}`),
};

export const progress = {
  loading: (facility: string) => both(`读取设施 ${facility} …`, `reading ${facility} …`),
  making: (facility: string, part: Bilingual) => both(`${facility}：${part.zh} …`, `${facility}: ${part.en} …`),
  pictures: (facility: string, done: number, all: number) => both(`${facility}：PNG ${done}/${all} …`, `${facility}: PNG ${done} of ${all} …`),
  writing: (facility: string) => both(`${facility}：写入 …`, `${facility}: writing …`),
};

export const designErrors = {
  heading: (count: number) => both(`设计有 ${count} 处错误：`, count === 1 ? 'The design has one error:' : `The design has ${count} errors:`),
  allowed: (text: string) => both(`允许：${text}`, `allowed: ${text}`),
  mend: (text: string) => both(`改法：${text}`, `mend: ${text}`),
  nothingWritten: both('没有写任何文件。', 'Nothing was written.'),
};

/** What a run says when it has written less than everything, or something doubtful. */
export const warnings = {
  deviations: (count: number) => both(
    `警告：报文能走通的与业务流不一致，共 ${count} 处，详见 jifang check。\n`,
    `Warning: in ${count} ${count === 1 ? 'place' : 'places'} packets can do something other than what the flows ask; see jifang check.\n`,
  ),
  remarks: both('请留意：', 'Worth a look:'),
  undrawn: (drawings: readonly { readonly name: string; readonly title: string; readonly reason: Bilingual }[]) => both(
    `警告：${drawings.length} 张图放不下，未绘制；其余文件不受影响：\n${drawings.map(({ name, title, reason }) => `  ${title}（${name}）：${reason.zh}\n`).join('')}`,
    `Warning: ${drawings.length === 1 ? 'one drawing does' : `${drawings.length} drawings do`} not fit and ${drawings.length === 1 ? 'is' : 'are'} missing; all other files are written:\n${drawings.map(({ name, title, reason }) => `  ${name} (${title}): ${reason.en}\n`).join('')}`,
  ),
  /** Of images of the user's own that need more than Docker gives them. */
  ownImages: (images: readonly OwnImage[]) => {
    const lines = (words: readonly [routes: string, addresses: string, virtual: string]) => images.map(({ name, device, image, routes, addresses, virtual }) => [
      `  ${name} (${device}): ${image}\n`,
      ...([[words[0], routes], [words[1], addresses], [words[2], virtual]] as const).filter(([, list]) => list.length > 0).map(([what, list]) => `    ${what}: ${list.join('; ')}\n`),
    ].join('')).join('');
    return both(
      `警告：下列设备在数字孪生中用自有镜像（image），镜像须自行设置下列内容（容器有 NET_ADMIN 权限，变量 TWIN_ROUTES、TWIN_ADDRESSES、TWIN_VRRP 给出内容，见 docs/own-image.md）；不设置则相关业务流不通：\n${lines(['路由', '地址', '虚拟地址（主备）'])}`,
      `Warning: these devices run your own image in the twin, and it has to set what follows itself (its container has NET_ADMIN; TWIN_ROUTES, TWIN_ADDRESSES and TWIN_VRRP tell it what; see docs/own-image.md). Until it does, flows that need it do not pass:\n${lines(['routes', 'addresses', 'virtual addresses (hot standby)'])}`,
    );
  },
  noTwin: both(
    '警告：Docker 建不了这个设施的数字孪生，未写 cdk.tf.json（上次的已删除），其余文件不受影响。原因：',
    'Warning: Docker cannot build the twin of this facility. There is no cdk.tf.json (an earlier one was removed); all other files are written. Reasons:',
  ),
};

export const parts = {
  drawings: both('图纸', 'drawings'),
  inventory: both('表格与软硬件清单', 'tables and equipment lists'),
  firewalls: both('防火墙规则', 'firewall rules'),
  compliance: both('合规结论', 'compliance'),
  terraform: both('Terraform', 'Terraform'),
};

const kindNames: Readonly<Record<OutputKind, Bilingual>> = {
  drawing: both('图纸', 'drawings'),
  table: both('表格', 'tables'),
  inventory: both('软硬件清单', 'equipment lists'),
  firewall: both('防火墙规则', 'firewall rules'),
  monitoring: both('环境监控配置', 'monitoring configuration'),
  compliance: both('合规', 'compliance'),
  terraform: both('Terraform', 'Terraform'),
  model: both('模型', 'model'),
  schema: both('模式', 'schemas'),
};

/** As `findings.json` counts them; `notMet` includes advice. */
export interface FindingCounts {
  readonly met: number;
  readonly notMet: number;
  readonly notAssessable: number;
  readonly waived: number;
  readonly errors: number;
}

export interface SummaryFigures {
  readonly facility: string;
  readonly revision: string;
  readonly devices: number;
  readonly zones: number;
  readonly flows: number;
  readonly kinds: ReadonlyMap<OutputKind, number>;
  readonly compliance: FindingCounts;
  readonly folder: string;
  readonly files: number;
  readonly seconds: string;
}

export function summary({ facility, revision, devices, zones, flows, kinds, compliance, folder, files, seconds }: SummaryFigures): Bilingual {
  const counts = (language: 'zh' | 'en') => (Object.keys(kindNames) as OutputKind[])
    .filter((kind) => kinds.has(kind)).map((kind) => `${kindNames[kind][language]} ${kinds.get(kind)}`).join(' · ');
  const { met, errors, notMet, notAssessable, waived } = compliance;
  const advice = notMet - errors;
  return both(
    `${facility}（版次 ${revision}）：设备 ${devices}，网络区域 ${zones}，业务流 ${flows}
文件：${counts('zh')}
合规：符合 ${met} · 不符合 ${errors} · 建议改进 ${advice} · 不可评估 ${notAssessable} · 已豁免 ${waived}${errors + advice + notAssessable > 0 ? '（详见 jifang check）' : ''}
已写入 ${folder}，共 ${files} 个文件，用时 ${seconds} 秒
`,
    `${facility} (revision ${revision}): ${devices} devices, ${zones} zones, ${flows} flows
Files: ${counts('en')}
Compliance: ${met} met · ${errors} not met · ${advice} to improve · ${notAssessable} not assessable · ${waived} waived${errors + advice + notAssessable > 0 ? ' (see jifang check)' : ''}
Written to ${folder}: ${files} files in ${seconds} s
`,
  );
}

export const checked = {
  running: (facility: string) => both(`${facility}：检查规则与可达性 …`, `${facility}: rules and reachability …`),
  facility: (name: string, revision: string) => both(`${name}（版次 ${revision}）`, `${name} (revision ${revision})`),
  nothingElse: both('可达性：对全部报文证明，各防火墙只放行写明的业务流。', 'Reachability: over all packets, the firewalls let pass the stated flows and nothing else.'),
  deviations: both('可达性：报文能走通的与业务流不一致：', 'Reachability: what packets can do is not what the flows say:'),
};

export const recovered = {
  notWritten: (folder: string) => both(`${folder} 里没有孪生的配置，请先运行 jifang synth。`, `There is no configuration of a twin in ${folder}: run jifang synth first.`),
  notApplied: (folder: string) => both(`${folder} 里没有 Terraform 的状态：从这里还没有 apply 过，引擎上的同名孪生属于别处，不动它。`, `There is no state of Terraform in ${folder}: nothing was ever applied from here, and a twin of these names on the engine is somebody else’s.`),
  noEngine: (reason: string) => both(`Docker 引擎没有应答：${reason}`, `No Docker engine answers: ${reason}`),
  removed: {
    container: (name: string) => both(`已删除容器 ${name}`, `removed container ${name}`),
    network: (name: string) => both(`已删除网络 ${name}`, `removed network ${name}`),
  },
  brokenState: (file: string) => both(`状态文件已损坏，保留为 ${file}`, `the state was broken and is kept as ${file}`),
  stuck: (name: string) => both(
    `网络 ${name} 上已没有容器，引擎却认为还有，不肯删除（Docker 20.10 偶有此缺陷）。解决：重启引擎（systemctl restart docker），再运行原来的命令。`,
    `No container is on the network ${name} any more, but the engine counts one and keeps it (Docker 20.10 does so now and then). Restart the engine (systemctl restart docker), then run your command again.`,
  ),
  nothing: both('引擎与状态一致，无需处理。', 'Engine and state agree; there was nothing to do.'),
  done: (stack: string) => both(`现在可以再次运行 terraform -chdir=${stack} apply`, `Now terraform -chdir=${stack} apply can run again.`),
};

export const preflighted = {
  mend: (text: Bilingual) => both(`解决：${text.zh}`, `mend: ${text.en}`),
  ready: (facility: string) => both(`可以启动 ${facility} 的孪生。`, `The twin of ${facility} can be brought up.`),
  skipped: (count: number) => both(`另有 ${count} 项未检查`, `${count} more were not looked at`),
  notReady: both('还不能启动孪生，先解决上面标 ✗ 的各项。', 'The twin cannot be brought up yet: mend what is marked ✗ first.'),
};

export const bundled = {
  notEmpty: (folder: string) => both(`文件夹 ${folder} 不是空的。请换一个文件夹，或先删除它。`, `The folder ${folder} is not empty. Name another one, or remove it first.`),
  done: (facility: string, folder: string, images: number, megabytes: number) => both(
    `${facility} 的离线包已写入 ${folder}：${images} 个镜像，共 ${megabytes} MB。\n拷到目标机器后运行 ./up.sh。`,
    `The bundle of ${facility} is in ${folder}: ${images} images, ${megabytes} MB in all.\nCopy it to its machine and run ./up.sh there.`,
  ),
};
