import type { Construct } from 'constructs';
import { type Facility, NetworkCrypto, products } from '../../../constructs';
import { compliant, scanned } from '../compliant';

/** A network encryption machine in the place of a firewall. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['fw-2'] } });
  scanned(ca, new NetworkCrypto(ca, 'crypto', { product: products.networkCrypto, between: [ca.service, ca.management] }));
  return facility;
}
