import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, IssuingServer, OcspServer, ServiceZone } from '../../../constructs';

/** An IPv6 address stated as the IPv4 one, and the other way round. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24', prefix6: 'fd00:10:10::/64' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24', prefix6: 'fd00:10:30::/64' });
  new OcspServer(service, 'ocsp-1', { address: 'fd00:10:10::21' });
  new IssuingServer(core, 'issuing-1', { address6: '10.10.30.21' });
  return facility;
}
