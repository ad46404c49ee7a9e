/** What an engineer reads first in a rule file: what it is, how to check and load it, what it relies on. */
import { indexOf, isPrivate, naturally, parsePrefix, type Device, type Model, type Policy } from '../model';
import { placeWords } from '../analysis/reachability';
import { protocolWord } from './matches';
import { windowSet } from './names';
import { logGroup, tableName, type Place } from './nftables';

const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ');

export function header(model: Model, device: Device, policy: Policy, places: readonly Place[], windows: readonly (readonly [flow: string, window: string])[]): string[] {
  const { facility } = model;
  const lines = [
    `防火墙规则：${device.name}（${device.id}）`,
    `${facility.organization.name} ${facility.name} 版本 ${facility.revision}${facility.date === undefined ? '' : ` ${facility.date}`}`,
    '由设计自动生成，请勿手工修改；需要变更时修改设计后重新生成。',
    '',
    `检查：nft -c -f ${device.id}.nft    装载：nft -f ${device.id}.nft（整表一次替换，不影响其他表）`,
    '工作方式：路由模式，按连接状态检测，默认丢弃。只放行下列规则，每条注明规则号、业务流和用途。',
    `日志：NFLOG 组 ${logGroup}，前缀“accept 业务流”为放行的新连接，“drop 原因”为丢弃，丢弃逐包记录、不限速。`,
    '      主备切换、状态同步等结构性业务流只计数，不逐包记录。',
    '计数：每个业务流一个计数器 c_业务流，每种丢弃一个计数器 drop_原因，用 nft list counters 查看。',
    '',
    '接口（define 中为规划的网口名，实际网口名不同时只改 define）：',
    ...places.map((place) => `  ${place.variable} = ${place.planned}：${placeWords(model, place.id).zh}${addressNote(device, place)}${place.name === place.planned ? '' : `（Linux 网口名最长 15 字节，以 ${place.name} 代替）`}`),
  ];
  if (policy.rules.some((rule) => rule.service.protocol === 'vrrp')) {
    lines.push('', '主备切换用单播 VRRP（keepalived 的 unicast_peer），对端地址见规则；组播 VRRP 不放行。');
  }
  if (policy.routes.length > 0) {
    lines.push('', '依赖的路由（由网络配置提供，防地址伪造按此判断）：', ...policy.routes.map((route) => `  ${route.prefix} via ${route.via}`));
  }
  const published = [...new Set(policy.translations.map((row) => row.address))];
  if (published.length > 0) {
    lines.push('', `发布的公网地址（须由本防火墙应答）：${published.join('、')}`);
  }
  const untranslated = untranslatedFlows(model, policy);
  if (untranslated.length > 0) {
    lines.push('', `源地址未转换：业务流 ${untranslated.join('、')} 以私有地址发往互联网，本文件不做源地址转换，须由出口设备另行转换，否则没有应答。`);
  }
  for (const [flow, window] of windows) {
    const protocols = [...new Set(policy.rules.filter((rule) => rule.flow === flow).map(({ service }) => protocolWord(service)))].sort();
    lines.push(
      '', `时间窗：业务流 ${flow}（${oneLine(window)}）平时关闭，由值班人员或计划任务在窗口开始时打开，到时自动关闭新连接：`,
      `  nft add element inet ${tableName} ${windowSet(flow)} '{ ${protocols.map((protocol) => `${protocol} timeout ${durationOf(window)}`).join(', ')} }'`,
      `  提前关闭：nft flush set inet ${tableName} ${windowSet(flow)}`,
    );
  }
  return ['#!/usr/sbin/nft -f', ...lines.map((line) => (line === '' ? '#' : `# ${oneLine(line)}`)), ''];
}

/** Flows that leave for a public zone from private addresses, by this forwarder. */
function untranslatedFlows(model: Model, policy: Policy): string[] {
  const zones = indexOf(model).zones;
  const leaving = policy.rules.filter((rule) => rule.toZone !== undefined && zones.get(rule.toZone)?.kind === 'public' && rule.sources.some((source) => isPrivate(parsePrefix(source)!)));
  return [...new Set(leaving.map((rule) => rule.flow))].sort(naturally);
}

function addressNote(device: Device, place: Place): string {
  const addresses = device.interfaces.filter((port) => (port.zone ?? port.link) === place.id).flatMap((port) => port.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`));
  return addresses.length === 0 ? '' : `，${addresses.join('、')}`;
}

/** `2h` from “周日 02:00-04:00”; an hour when the text gives no times. */
export function durationOf(window: string): string {
  const match = /(\d{1,2}):(\d{2})\s*(?:-|–|—|~|～|至|到)\s*(\d{1,2}):(\d{2})/.exec(window);
  if (!match) return '1h';
  const [from, to] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])];
  const minutes = (to - from + 24 * 60) % (24 * 60) || 24 * 60;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
