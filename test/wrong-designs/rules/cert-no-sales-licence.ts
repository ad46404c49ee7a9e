import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A sales licence dated after they were stopped. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { ids: certified({ ...products.ids, id: 'other' }, { kind: 'sales-licence', number: '示例-1', validFrom: '2024-03-01' }) } } }).facility;
}
