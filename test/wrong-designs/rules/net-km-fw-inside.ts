import type { Construct } from 'constructs';
import { type Facility, NetworkCrypto, products } from '../../../constructs';
import { compliant, scanned } from '../compliant';

/** A network encryption machine between the two zones of the KM. */
export default function design(scope: Construct): Facility {
  const { facility, km } = compliant(scope, { km: { without: ['fw-management'] } });
  scanned(km, new NetworkCrypto(km, 'crypto', { product: products.networkCrypto, between: [km.core, km.management] }));
  return facility;
}
