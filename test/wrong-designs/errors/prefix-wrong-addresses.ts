import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, OcspServer, ServiceZone } from '../../../constructs';

/** A prefix that is none: addresses stated in it may be right. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  new OcspServer(service, 'ocsp-1', { address: '10.10.10.20' });
  new Firewall(ca, 'fw-2', { between: [service, core], addresses: { service: ['10.10.10.1'], core: ['10.10.30.1'] } });
  return facility;
}
