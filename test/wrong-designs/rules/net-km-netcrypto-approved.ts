import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A network encryption machine with a network access licence only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { connection: 'wan', products: { networkCrypto: certified({ ...products.networkCrypto, id: 'other' }, { kind: 'network-access-licence', number: '示例-1', validUntil: '2028-06-30' }) } } }).facility;
}
