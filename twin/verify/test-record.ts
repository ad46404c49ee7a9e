/** 测试记录: one row a probe, in the columns that records of acceptance tests have. */
import { by, groupedBy, indexOf, type Model } from '../../model';
import { outsideHostId } from '../../analysis/outside-host';
import { band, row, toned, type Book, type Row, type Sheet } from '../../office/sheet';
import { differencesOf, isAllowed, isDenied, matrixHash, scoreOf, verificationOf, type Outcome } from './outcome';
import type { Judged } from './judge';
import type { Probe, Purpose } from './probe';
import { expectationWords, findingWords, purposes, resultWords, verdicts } from './words';

const columns = [
  { header: '序号', width: 6, align: 'center' as const }, { header: '测试内容', width: 40 }, { header: '测试方法', width: 40 },
  { header: '预期结果', width: 30 }, { header: '测试结果', width: 14, align: 'center' as const }, { header: '备注', width: 44 },
];

export function testRecord(outcome: Outcome): Book {
  const { model, judgement, at, engine } = outcome;
  const { facility } = model;
  const allowed = judgement.probes.filter(isAllowed);
  const denied = judgement.probes.filter(isDenied);
  const controls = judgement.probes.filter(({ probe }) => probe.purpose === 'control');
  const record = verificationOf(outcome);
  const notes = [
    `在数字孪生（Docker ${engine}）上以真实报文测试；孪生按设计的地址、路由和规则文件运行，服务器、密码机等为替身。结论限于网络与访问控制，不代表产品的功能和性能。`,
    '拒绝类测试须有计划的防火墙丢弃该报文的日志才算符合；对照表明该端口对允许的来源是开放的。',
    `设计 SHA-256 ${record.model}；测试矩阵 SHA-256 ${matrixHash(outcome)}。`,
  ];
  return {
    path: `测试记录-${facility.name}.xlsx`,
    title: '网络访问控制测试记录',
    heading: [['单位', facility.organization.name], ['版次', facility.revision], ['测试日期', at.slice(0, 10)]],
    organization: facility.organization.name,
    date: at.slice(0, 10),
    sheets: [
      summary(outcome, notes),
      sheet(model, '放行', '放行测试记录', allowed, ({ purpose, flow }) => (purpose === 'link' ? purposes.link.zh : flowTitle(model, flow)), notes),
      sheet(model, '拒绝', '拒绝测试记录', denied, (probe) => (probe.purpose === 'zones' ? `${zoneName(model, probe.zones.from)} → ${zoneName(model, probe.zones.to)}` : purposes[probe.purpose].zh), notes),
      ...(controls.length === 0 ? [] : [sheet(model, '对照', '对照测试记录', controls, () => purposes.control.zh, notes)]),
    ],
  };
}

function summary(outcome: Outcome, notes: readonly string[]): Sheet {
  const { model, judgement, drift, isolation, deviations } = outcome;
  const conclusion = (passed: boolean) => (passed ? verdicts['as-planned'].zh : toned('fault', verdicts.different.zh));
  const score = (list: readonly Judged[]) => scoreOf(list);
  const ofPurpose = (purpose: Purpose) => judgement.probes.filter(({ probe }) => probe.purpose === purpose);
  const line = (content: string, method: string, expected: string, list: readonly Judged[]): readonly [string, string, string, boolean, string][] => {
    const { asPlanned, all } = score(list);
    return all === 0 ? [] : [[content, method, expected, asPlanned === all, `${asPlanned}/${all}`]];
  };
  const moved = judgement.structural.filter((each) => each.moved > 0).length;
  const rows: (readonly [string, string, string, boolean, string])[] = [
    ...line('每个业务流的每个来源、目的和服务', '由来源设备实发报文', '放行', judgement.probes.filter((judged) => isAllowed(judged) && judged.probe.purpose !== 'link')),
    ...line('任意两个网络区域之间未规划的访问', '由来源设备抽样实发报文', '由计划的防火墙丢弃并记录', ofPurpose('zones')),
    ...line('不在业务流之内的来源访问已开放的端口', '由其他设备实发报文', '由计划的防火墙丢弃并记录', ofPurpose('wrong-source')),
    ...line('时间窗之外的访问', '时间窗关闭时实发报文', '由计划的防火墙丢弃并记录', ofPurpose('window')),
    ...line('来自互联网的未发布访问', '由互联网替身实发报文', '由计划的防火墙丢弃并记录', [...ofPurpose('outside'), ...ofPurpose('spoofed')]),
    ...line('防火墙自身发出的未规划访问', '由防火墙实发报文', '由防火墙丢弃并记录', ofPurpose('own')),
    ...line('密码机只接受所属服务器的访问', '由所属服务器、同区域设备及其他区域设备实发报文', '所属服务器放行，其余不能到达', ofPurpose('link')),
    ['主备切换与状态同步', '测试前后读取防火墙计数器和连接表', '有新的报文', moved === judgement.structural.length, `${moved}/${judgement.structural.length}`],
    ['装载的规则与设计一致', '从内核读回规则，与设计的规则逐条比对', '一致', drift.length === 0, drift.length === 0 ? '' : `${drift.length} 处不一致`],
    ['没有绕过防火墙的路径', '检查引擎上的网络、地址和转发', '没有', isolation.length === 0, isolation.map(({ zh }) => zh).join('\n')],
    ['静态可达性与业务流一致', '对全部报文计算', '一致', deviations.length === 0, deviations.map(({ zh }) => zh).join('\n')],
  ];
  const faults = differencesOf(outcome);
  return {
    name: '汇总', title: `网络访问控制测试记录（${model.facility.name}）`, columns, notes,
    rows: [
      ...rows.map(([content, method, expected, passed, remark], i) => row(i + 1, content, method, expected, conclusion(passed), remark)),
      ...(faults.length === 0 ? [] : [band('差异'), ...faults.map((text, i) => row(i + 1, text.zh, '', '', toned('fault', '不符'), ''))]),
    ],
  };
}

function sheet(model: Model, name: string, title: string, list: readonly Judged[], groupOf: (probe: Probe) => string, notes: readonly string[]): Sheet {
  const groups = groupedBy(list, ({ probe }) => groupOf(probe));
  let number = 0;
  const rows = [...groups].flatMap(([group, members]): Row[] => [band(group), ...[...members].sort(by(({ probe }) => probe.id)).map((judged) => {
    const { probe, verdict } = judged;
    const remark = [resultWords(judged).zh, ...(judged.finding ? [findingWords(model, judged.finding).zh] : []), ...(probe.control === undefined ? [] : [`对照：${probe.control}`])].join('\n');
    return row(++number, content(model, probe), method(probe), expectationWords(model, probe).zh, verdict === 'as-planned' ? verdicts[verdict].zh : toned('fault', verdicts[verdict].zh), remark);
  })]);
  return { name, title: `${title}（${model.facility.name}）`, columns, rows, notes };
}

const zoneName = (model: Model, id: string): string => indexOf(model).zones.get(id)?.name ?? id;
function nameOf(model: Model, id: string): string {
  const index = indexOf(model);
  return index.devices.get(id)?.name ?? index.pairs.get(id)?.name ?? index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? (id === outsideHostId ? '互联网（替身）' : id);
}
function flowTitle(model: Model, id: string | undefined): string {
  const flow = id === undefined ? undefined : indexOf(model).flows.get(id);
  return flow ? `${flow.id} ${flow.purpose}` : '';
}

const service = ({ protocol, port }: Probe): string => (protocol === 'icmp' ? 'ICMP' : `${protocol.toUpperCase()} ${port}`);
const content = (model: Model, probe: Probe): string => `${nameOf(model, probe.from)} → ${nameOf(model, probe.to)}（${probe.arriving}）${service(probe)}`;
function method(probe: Probe): string {
  const from = probe.source === '-' ? `在 ${probe.from} 上` : `在 ${probe.from} 上以 ${probe.source} 为源`;
  const window = probe.windows.length > 0 ? `打开时间窗 ${probe.windows.join('、')}，` : '';
  return `${window}${from}，向 ${probe.destination} ${probe.protocol === 'tcp' ? '建立 TCP 连接' : probe.protocol === 'udp' ? '发 UDP 报文' : '发 ICMP 回显请求'}${probe.port === 0 ? '' : `，端口 ${probe.port}`}`;
}
