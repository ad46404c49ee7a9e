import type { Service } from '../model';

const wellKnown: Readonly<Record<string, string>> = {
  'tcp/22': 'SSH', 'tcp/25': 'SMTP', 'udp/53': 'DNS', 'tcp/53': 'DNS', 'tcp/80': 'HTTP', 'udp/123': 'NTP', 'udp/161': 'SNMP', 'udp/162': 'SNMP Trap',
  'tcp/389': 'LDAP', 'tcp/443': 'HTTPS', 'udp/500': 'IKE', 'udp/514': 'Syslog', 'tcp/636': 'LDAPS', 'udp/4500': 'IPSec NAT-T', 'tcp/6514': 'Syslog over TLS',
};

function service(protocol: 'tcp' | 'udp', from: number, to: number, name: string | undefined): Service {
  const span = from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
  return Object.freeze({ name: name ?? wellKnown[span] ?? span, protocol, ports: [{ from, to }] });
}

/**
 * A TCP service on one port, 1 to 65535. `name` is what people call it; well-known ports have one.
 *
 * @zh 一个端口的 TCP 服务，1 至 65535；`name` 是通行叫法，常用端口自带。
 */
export const tcp = (port: number, name?: string): Service => service('tcp', port, port, name);
/**
 * A UDP service on one port, 1 to 65535.
 *
 * @zh 一个端口的 UDP 服务，1 至 65535；`name` 是通行叫法，常用端口自带。
 */
export const udp = (port: number, name?: string): Service => service('udp', port, port, name);
/**
 * All TCP ports from `first` to `last`, both included.
 *
 * @zh `first` 到 `last`（含两端）的全部 TCP 端口。
 */
export const tcpRange = (first: number, last: number, name?: string): Service => service('tcp', first, last, name);
/**
 * All UDP ports from `first` to `last`, both included.
 *
 * @zh `first` 到 `last`（含两端）的全部 UDP 端口。
 */
export const udpRange = (first: number, last: number, name?: string): Service => service('udp', first, last, name);
/**
 * Every TCP port: only for scanners, in their window.
 *
 * @zh 全部 TCP 端口：只供漏洞扫描在其开放时间内使用。
 */
export const allTcp = (): Service => service('tcp', 1, 65535, 'tcp/全部端口');
/**
 * Every UDP port: only for scanners, in their window.
 *
 * @zh 全部 UDP 端口：只供漏洞扫描在其开放时间内使用。
 */
export const allUdp = (): Service => service('udp', 1, 65535, 'udp/全部端口');
/**
 * ICMP echo and errors.
 *
 * @zh ICMP 回显和差错报文。
 */
export const icmp = (): Service => Object.freeze({ name: 'ICMP', protocol: 'icmp', ports: [] });
/**
 * IPSec ESP.
 *
 * @zh IPSec ESP。
 */
export const esp = (): Service => Object.freeze({ name: 'IPSec ESP', protocol: 'esp', ports: [] });
