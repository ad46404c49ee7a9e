import type { Construct } from 'constructs';
import { type Facility, NetworkCrypto, products } from '../../../constructs';
import { compliant, scanned } from '../compliant';

/** KM and CA in one LAN, joined by a network encryption machine only. */
export default function design(scope: Construct): Facility {
  const { facility, ca, km } = compliant(scope, { km: { without: ['fw-ca'] } });
  scanned(km, new NetworkCrypto(km, 'crypto', { product: products.networkCrypto, between: [ca.core, km.core] }));
  return facility;
}
