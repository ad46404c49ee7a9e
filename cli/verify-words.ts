/** What `jifang verify` says around the findings themselves, whose words are in `twin/verify/words.ts`. */
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const verifyHelp = {
  summary: both('在运行的孪生上以真实报文证明访问控制', 'prove the access control with real packets on the running twin'),
  description: both(
    '在运行中的孪生上，对每个业务流的每个来源、目的和服务实发应放行的报文，对任意两个区域和其他来源实发应拒绝的报文；按结果、防火墙计数器和日志判断：拒绝须由计划的防火墙丢弃才算数。并比对各防火墙内核中的规则与设计，比对静态可达性与实测。\n任何差异退出码为 1。结果记录写在设施旁 verification.json，供 jifang check 和 synth 作为证据；模型改变后即失效。\n引擎由 DOCKER_HOST 或 docker context 指定。',
    'On the running twin, sends what every flow allows from each of its sources to each of its targets, and what nothing allows between all zones and from other sources; judges by result and by the firewalls’ counters and logs: a denial counts only if the firewall of the plan dropped it. Also compares the rules in each firewall’s kernel with the design, and static reachability with what was measured. Exits 1 on any difference. The record is written beside the facility, verification.json, where jifang check and synth take it as evidence; it is void once the model changes. DOCKER_HOST or a docker context names the engine.',
  ),
  junit: both('另写 JUnit XML 到该文件', 'also write JUnit XML to this file'),
  xlsx: both('另写测试记录（Excel）到该文件', 'also write the test record (Excel) to this file'),
  sample: both('每两个区域之间抽样的设备对数，默认 3', 'pairs of devices tried between any two zones, by default 3'),
  noRecord: both('不写 verification.json', 'do not write verification.json'),
};

export const verifyFailures = {
  noEngine: (reason: string) => both(`Docker 引擎没有应答：${reason}\n引擎由 DOCKER_HOST 或 docker context 指定；准备引擎见 npm run twin:setup。`, `The Docker engine does not answer: ${reason}\nDOCKER_HOST or a docker context names the engine; npm run twin:setup prepares one.`),
  noTwin: (facility: string, stack: string) => both(
    `${facility} 的孪生没有在这个引擎上运行。\n启动：terraform -chdir=${stack} init && terraform -chdir=${stack} apply`,
    `The twin of ${facility} does not run on this engine.\nBring it up: terraform -chdir=${stack} init && terraform -chdir=${stack} apply`,
  ),
  badSample: (value: string) => both(`--sample 的值 ${value} 无效，应为 1 到 100 的整数。`, `${value} is no value for --sample: an integer from 1 to 100.`),
};

export const verifyWords = {
  planning: (facility: string) => both(`${facility}：计算探测 …`, `${facility}: working out the probes …`),
  sending: (done: number, all: number) => both(`实发报文 ${done}/${all} 台 …`, `sending: ${done} of ${all} hosts …`),
  comparing: both('比对各防火墙的规则 …', 'comparing the rules of the firewalls …'),
  heading: (name: string, revision: string, engine: string) => both(`${name}（版次 ${revision}）：数字孪生实测，Docker ${engine}`, `${name} (revision ${revision}): measured on the live twin, Docker ${engine}`),
  flows: both('业务流（应放行）', 'Flows (must pass)'),
  unanswered: (services: string) => both(`${services} 无应答：只证明一路放行且无人拒绝`, `${services} unanswered: shown is only that all let it pass and nobody refused it`),
  zones: both('区域之间（应拒绝），行为来源，列为目的', 'Between zones (must be denied), from row to column'),
  others: both('其他应拒绝', 'Other denials'),
  structural: both('主备切换与状态同步', 'Failover and state synchronisation'),
  drift: (count: number) => both(`规则漂移：${count} 台防火墙内核中的规则与设计一致`, `Drift: the rules in the kernels of ${count} firewalls are those of the design`),
  drifted: (count: number) => both(`规则漂移：${count} 处`, `Drift: ${count} found`),
  isolation: both('隔离：引擎上没有绕过防火墙的路径', 'Isolation: the engine leaves no way round the firewalls'),
  static: both('静态：对全部报文，规则与业务流一致', 'Static: over all packets, the rules are what the flows ask'),
  differences: (count: number) => both(`差异（${count}）`, `Differences (${count})`),
  more: (count: number) => both(`另有 ${count} 处，见 --json`, `${count} more, see --json`),
  total: (allowed: string, denied: string, structural: string, differences: number, skipped: number, seconds: string) => both(
    `放行 ${allowed} · 拒绝 ${denied} · 结构性 ${structural} · 差异 ${differences}${skipped > 0 ? ` · 时间窗已开未判断 ${skipped}` : ''}，用时 ${seconds} 秒`,
    `allowed ${allowed} · denied ${denied} · structural ${structural} · differences ${differences}${skipped > 0 ? ` · not judged, window open: ${skipped}` : ''}, in ${seconds} s`,
  ),
  standIns: both('孪生中的应用产品、密码机和互联网为替身；结论限于网络与访问控制。', 'Application products, HSMs and the Internet are stand-ins here: what is shown is network and access control only.'),
  recorded: (file: string, model: string, matrix: string) => both(`证据：${file}（设计 ${model}，矩阵 ${matrix}）`, `Evidence: ${file} (model ${model}, matrix ${matrix})`),
  wrote: (file: string) => both(`已写入 ${file}`, `Written: ${file}`),
};

export const evidenceWords = {
  stale: (file: string) => both(`${file} 是另一版设计的实测记录，不作为证据。重新验证：jifang verify`, `${file} is the record of another state of the design and is not used as evidence. Measure again: jifang verify`),
  failed: (file: string) => both(`${file} 记录的实测有差异，不作为证据。`, `${file} records a measurement with differences and is not used as evidence.`),
  unreadable: (file: string) => both(`实测记录 ${file} 无法读取，不作为证据。`, `The record ${file} cannot be read and is not used as evidence.`),
};
