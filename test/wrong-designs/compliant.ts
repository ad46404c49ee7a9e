import type { Construct } from 'constructs';
import {
  Facility, LogServer, PublicZone, ReferenceCa, ReferenceKm, VulnerabilityScanner, products, tcp,
  type Device, type FacilityProps, type FirewallPair, type ReferenceCaProps, type ReferenceKmProps,
} from '../../constructs';

interface Changes {
  readonly facility?: Partial<FacilityProps>;
  readonly uplinks?: readonly string[];
  readonly ca?: Partial<ReferenceCaProps>;
  readonly km?: Partial<ReferenceKmProps>;
}

/** A facility that meets every rule, for a wrong design to change in one place. */
export function compliant(scope: Construct, { facility: facilityProps, uplinks, ca: caProps, km: kmProps }: Changes = {}) {
  const facility = new Facility(scope, 'wrong', { organization: '示例电子认证服务有限公司', revision: 'A', date: '2026-11-01', ...facilityProps });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/26', uplinks: [...(uplinks ?? ['运营商线路A', '运营商线路B'])] });
  const backup = { policy: '每日增量、每周全量备份', offsite: '异地备份场所' };
  const ca = new ReferenceCa(facility, 'ca', {
    raMode: 'cs', backup,
    publication: { crl: 'http://crl.example.cn/ca.crl', ocsp: 'http://ocsp.example.cn', ldap: 'ldap://ldap.example.cn:389' },
    ...caProps,
  });
  const km = new ReferenceKm(facility, 'km', { cas: [ca], backup, ...kmProps });
  return { facility, internet, ca, km };
}

/** What the patterns give a host, for hosts added by hand. */
export const hostProps = { product: products.server2U, software: [products.operatingSystem, products.antivirus] };
export const terminalProps = { product: products.terminal, software: [products.operatingSystem, products.antivirus] };
export const networkProps = { product: products.firewall, settings: { eventResponse: '按应急预案处置' } };

/** Has further devices scanned too, by a second scanner of the system, and the firewalls and servers among them send their records to its log server. */
export function scanned(system: ReferenceCa | ReferenceKm, ...devices: (Device | FirewallPair)[]): void {
  const all = devices.flatMap((device) => ('members' in device ? [...device.members] : [device]));
  new VulnerabilityScanner(system instanceof ReferenceCa ? system.service : system.core, 'vscan-2', {
    name: '另设漏洞扫描系统', product: products.vulnerabilityScanner,
    settings: {
      eventResponse: '按应急预案处置', updatePolicy: '每周离线导入漏洞库', schedule: { every: 'month' },
      targets: all,
    },
  });
  const told = all.filter(({ kind }) => kind !== 'switch' && kind !== 'network-crypto');
  const log = system instanceof ReferenceCa ? system.log : system.core.node.tryFindChild('log-1');
  if (log instanceof LogServer && told.length > 0) Facility.of(system).allow({ id: `log-${system.node.id}-2`, from: told, to: log, service: tcp(6514), purpose: '审计日志集中收集', protection: 'TLS' });
}
