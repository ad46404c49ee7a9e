import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Hsm, Server, ServiceZone, tcp } from '../../../constructs';

/** Faults of different kinds, all reported at once. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new ServiceZone(ca, 'second', { prefix: '10.10.10.128/25', name: '第二服务区' });
  const a = new Server(service, 'a', { address: '10.99.0.1' });
  new Server(service, 'B', { name: '乙', cables: 7 });
  new Server(service, 'c', { name: '丙', product: 'x' as never });
  const hsm = new Hsm(ca, 'hsm');
  facility.allow({ from: a, to: hsm, service: tcp(80), purpose: '测试' });
  facility.waive({ rule: 'x', reason: '', approver: '', expires: '2026-13-01' });
  return facility;
}
