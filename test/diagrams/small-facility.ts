/** A facility small enough that its drawings can be read as text: two zones, a firewall between them, three hosts, one 密码机. */
import { RootConstruct } from 'constructs';
import {
  AuditTerminal, CertificateSystem, CoreZone, Facility, Firewall, Hsm, IdsConsole, IntrusionDetector, IssuingServer, OcspServer, PublicZone, ServiceZone, Switch, VulnerabilityScanner, tcp,
  type DeviceProps,
} from '../../constructs';
import type { Model } from '../../model';

export interface SmallChoice {
  readonly ocsp?: DeviceProps;
  readonly scanner?: DeviceProps;
  readonly systemName?: string;
}

export function smallFacility(choice: SmallChoice = {}): Facility {
  const facility = new Facility(new RootConstruct(), 'small', { organization: '示例电子认证服务有限公司', revision: 'A', date: '2026-11-01' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: ['运营商线路A'] });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs', name: choice.systemName });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  new Firewall(ca, 'fw-1', { between: [internet, service] });
  new Firewall(ca, 'fw-2', { between: [service, core] });
  new Switch(service, 'sw-service', { name: '服务区交换机' });
  new Switch(core, 'sw-core', { name: '核心区交换机' });
  const ocsp = new OcspServer(service, 'ocsp-1', choice.ocsp);
  ocsp.attachHsm(new Hsm(ca, 'hsm-ocsp', { name: 'OCSP密码机' }));
  const issuing = new IssuingServer(core, 'issuing-1');
  const audit = new AuditTerminal(core, 'audit', { name: 'CA审计终端', subsystems: ['ca'] });
  new IntrusionDetector(ca, 'ids', { name: '入侵检测系统', watches: [service], settings: { updatePolicy: '每周' } }).attachConsole(new IdsConsole(ca, 'ids-console'));
  new VulnerabilityScanner(service, 'vscan', { settings: { schedule: { every: 'month' }, targets: [ocsp, issuing] }, ...choice.scanner });
  facility.allow({ id: 'ocsp', from: internet, to: ocsp, service: tcp(80), purpose: '证书状态查询', protection: 'signed', publish: true });
  facility.allow({ id: 'status', from: issuing, to: ocsp, service: tcp(7444, '状态数据'), purpose: '证书状态数据推送', protection: 'GM/T 0014' });
  facility.allow({ id: 'audit', from: audit, to: issuing, service: tcp(8444, '签发管理'), purpose: '签发系统审计', protection: 'TLCP' });
  return facility;
}

export const smallModel = (choice?: SmallChoice): Model => smallFacility(choice).resolve();
