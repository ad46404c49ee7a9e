/** The column beside the deployment of protection: what is set on each security device, as far as the design says it. */
import { indexOf, type Device, type Model, type Policy, type System } from '../../model';
import { boundariesOf } from '../by-system';
import { groupDevices, groupName } from '../device-groups';
import { boundaryName } from '../ladder/crossing';
import type { Boundary } from '../topology/network';
import { factPiece, gapPiece, heading, missing, nameColumn, paragraph, strong, together, type Piece } from '../writing';
import { antivirusCount, countByClass, mirroredSwitches, securityOf } from './coverage';

type Fact = readonly [name: string, value: string | undefined];
const periods = { day: '每日', week: '每周', month: '每月', quarter: '每季度' } as const;
const alerts = { low: '低', medium: '中', high: '高' } as const;

/** One value for several devices: the one they share, each of them otherwise, a gap to fill when one has none. */
function shared(devices: readonly Device[], read: (device: Device) => string | undefined): string | undefined {
  const values = devices.map(read);
  return values.includes(undefined) ? undefined : [...new Set(values)].join('；');
}

/** With the purposes each firewall lets pass, or without. */
export function factPieces(model: Model, system: System, width: number, purposes: boolean): Piece[] {
  const pieces: Piece[] = [];
  const block = (name: string, facts: readonly Fact[]): void => {
    const names = nameColumn(facts.map(([fact]) => fact));
    pieces.push(together([
      paragraph(name, width, name, strong, 1),
      ...facts.map(([fact, value]) => factPiece(fact, value, width - 6, names, name)).map(indented),
      gapPiece(3.5),
    ]));
  };
  const none = (what: string): void => { pieces.push(paragraph(`本系统未部署${what}。`, width, what, missing, 5)); };

  pieces.push(heading('防火墙', width, 'facts-firewall'));
  const boundaries = boundariesOf(model, system);
  // Firewalls with the same settings are told of together.
  const alike = new Map<string, { readonly names: string[]; readonly facts: readonly Fact[] }>();
  for (const boundary of boundaries.filter(({ devices }) => devices.some(({ kind }) => kind === 'firewall'))) {
    const facts = firewallFacts(model, boundary, purposes);
    const known = alike.get(JSON.stringify(facts));
    if (known) known.names.push(boundaryName(boundary));
    else alike.set(JSON.stringify(facts), { names: [boundaryName(boundary)], facts });
  }
  for (const { names, facts } of alike.values()) block(names.length > 1 ? `${names.join('、')}（各）` : names[0]!, facts);
  if (!boundaries.some(({ devices }) => devices.some(({ kind }) => kind === 'firewall'))) none('防火墙');

  pieces.push(heading('入侵检测与防御', width, 'facts-detection'));
  const probes = groupDevices(securityOf(model, system, 'intrusion-detector'));
  for (const { name, devices } of probes) block(name, probeFacts(model, devices));
  if (probes.length === 0) none('入侵检测系统');

  pieces.push(heading('漏洞扫描', width, 'facts-scan'));
  const scanners = groupDevices(securityOf(model, system, 'vulnerability-scanner'));
  for (const { name, devices } of scanners) block(name, scannerFacts(model, devices));
  if (scanners.length === 0) none('漏洞扫描系统');

  pieces.push(heading('防病毒', width, 'facts-virus'));
  const servers = groupDevices(securityOf(model, system, 'antivirus-server'));
  const { due, done } = antivirusCount(model, system);
  for (const { name, devices } of servers) {
    block(name, [['覆盖', `关键服务器和终端 ${due} 台，已装 ${done} 台`], ['病毒库', shared(devices, ({ settings }) => settings.updatePolicy)], ['事件响应', shared(devices, ({ settings }) => settings.eventResponse)]]);
  }
  if (servers.length === 0) none('防病毒服务器');
  return pieces;
}

const indented = (piece: Piece): Piece => ({ height: piece.height, draw: (canvas, x, y) => piece.draw(canvas, x + 6, y) });

function firewallFacts(model: Model, boundary: Boundary, purposes: boolean): Fact[] {
  const policy = indexOf(model).policies.get(boundary.id);
  const rules = policy?.rules.length ?? 0;
  const translations = policy?.translations.length ?? 0;
  return [
    ['规则', `放行 ${rules} 条${translations > 0 ? `，地址转换 ${translations} 条` : ''}，其余丢弃并记录`],
    ...(purposes && policy ? [['放行业务', purposesOf(model, policy)] as const] : []),
    ['事件响应', shared(boundary.devices, ({ settings }) => settings.eventResponse)],
  ];
}

function probeFacts(model: Model, devices: readonly Device[]): Fact[] {
  const switches = devices.flatMap((device) => mirroredSwitches(model, device));
  return [
    ['方式', devices.every(({ settings }) => settings.prevention === true) ? '入侵防御' : '入侵检测，旁路'],
    ['镜像自', switches.length > 0 ? groupName([...new Set(switches)]) : undefined],
    ['报警级别', shared(devices, ({ settings }) => settings.alertLevel && alerts[settings.alertLevel])],
    ['特征库', shared(devices, ({ settings }) => settings.updatePolicy)],
    ['事件响应', shared(devices, ({ settings }) => settings.eventResponse)],
  ];
}

function scannerFacts(model: Model, devices: readonly Device[]): Fact[] {
  const { devices: byId } = indexOf(model);
  const targets = [...new Set(devices.flatMap(({ settings }) => settings.targets ?? []))].map((id) => byId.get(id)).filter((device) => device !== undefined);
  const last = shared(devices, ({ settings }) => settings.lastRun);
  return [
    ['周期', shared(devices, ({ settings: { schedule } }) => schedule && [periods[schedule.every], schedule.window].filter((part) => part !== undefined).join('，'))],
    ['目标', targets.length > 0 ? `${targets.length} 台：${countByClass(targets)}` : undefined],
    ['漏洞库', shared(devices, ({ settings }) => settings.updatePolicy)],
    ...(last === undefined ? [] : [['最近一次', last] as const]),
    ['事件响应', shared(devices, ({ settings }) => settings.eventResponse)],
  ];
}

/** What a policy lets pass between zones, by purpose; what the structure itself needs (VRRP and the like) is left out. */
function purposesOf(model: Model, policy: Policy): string {
  const { flows } = indexOf(model);
  const stated = policy.rules.filter(({ flow, chain }) => chain === 'forward' && flows.get(flow)?.origin === 'stated');
  return [...new Set(stated.map(({ purpose }) => purpose))].join('；') || '无';
}
