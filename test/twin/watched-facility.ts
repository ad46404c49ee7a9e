/** A small facility with a detector, its console and a scanner: internet ── fw-1 ── service ── fw-2 ── core. */
import { RootConstruct, type Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, IdsConsole, IntrusionDetector, PublicZone, Server, ServiceZone, Switch, VulnerabilityScanner, allTcp, tcp } from '../../constructs';
import type { Model } from '../../model';

export interface WatchedOptions {
  /** @default 'watched' */
  readonly id?: string;
  /** The first two numbers of every inner IPv4 address. @default '10.62' */
  readonly network?: string;
  /** The first part of every inner IPv6 prefix: `fd00:62`. @default - no IPv6 */
  readonly network6?: string;
}

/**
 * web (service) is published on 80 and asks server (core) on 8443; the scanner (service) may scan the server in its window.
 * The detector watches the service zone.
 */
export function watchedDesign(scope: Construct, { id = 'watched', network = '10.62', network6 }: WatchedOptions = {}): Facility {
  const prefixes = (part: number) => ({ prefix: `${network}.${part}.0/24`, ...(network6 === undefined ? {} : { prefix6: `${network6}:${part}::/64` }) });
  const facility = new Facility(scope, id, { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: `${network}.192.0/18` });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.64/28', ...(network6 === undefined ? {} : { prefix6: '2001:db8:62::/64' }) });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', prefixes(10));
  const core = new CoreZone(ca, 'core', prefixes(30));
  new Switch(service, 'sw-service', { name: '服务区交换机' });
  new Switch(core, 'sw-core', { name: '核心区交换机' });
  new Firewall(ca, 'fw-1', { name: '外联防火墙', between: [internet, service] });
  new Firewall(ca, 'fw-2', { name: '核心区防火墙', between: [service, core] });
  const web = new Server(service, 'web', { name: '页面服务器' });
  const server = new Server(core, 'server', { name: '业务服务器' });
  const scanner = new VulnerabilityScanner(service, 'vscan', { name: '漏洞扫描系统' });
  const ids = new IntrusionDetector(ca, 'ids', { name: '入侵检测系统', watches: [service] });
  ids.attachConsole(new IdsConsole(ca, 'ids-console', { name: '入侵检测管理端' }));
  facility.allow({ id: 'page', from: internet, to: web, service: tcp(80), purpose: '页面访问', publish: '203.0.113.70' });
  facility.allow({ id: 'business', from: web, to: server, service: tcp(8443), purpose: '业务访问' });
  facility.allow({ id: 'administration', from: web, to: server, service: tcp(22), purpose: '远程管理' });
  facility.allow({ id: 'scan', from: scanner, to: server, service: allTcp(), purpose: '漏洞扫描', window: '每月周日 02:00-04:00' });
  return facility;
}

export const watchedFacility = (options?: WatchedOptions): Model => watchedDesign(new RootConstruct(), options).resolve();
