import type { Construct } from 'constructs';
import { CertificateSystem, Facility, NetworkCrypto, ServiceZone, Tunnel } from '../../../constructs';

/** A tunnel from a gateway to itself. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const gateway = new NetworkCrypto(ca, 'vpn', { between: [ca.internet, service] });
  new Tunnel(ca, 'tunnel', { between: [gateway, gateway], underlay: [ca.internet, ca.internet] });
  return facility;
}
