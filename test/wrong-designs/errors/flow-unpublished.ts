import type { Construct } from 'constructs';
import { Facility, ReferenceCa, Server, tcp } from '../../../constructs';

/** A service for the Internet whose address nobody there can reach. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  const portal = new Server(ca.service, 'portal', {});
  facility.allow({ from: ca.internet, to: portal, service: tcp(443), purpose: '门户', protection: 'TLS' });
  return facility;
}
