import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A product sold under the name of the system. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { caSoftware: certified({ ...products.caSoftware, id: 'other', model: '证书认证系统' }, { kind: 'commercial-crypto-certificate', number: 'GM000000000000001', validUntil: '2028-01-01' }) } } }).facility;
}
