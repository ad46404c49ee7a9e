import type { Construct } from 'constructs';
import { type Facility, Hsm, type IssuingServer, products } from '../../../constructs';
import { compliant } from '../compliant';

/** Both issuing servers share one HSM. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['hsm-ca-1', 'hsm-ca-2'] } });
  const hsm = new Hsm(ca, 'hsm-ca', { product: products.hsm, settings: { servicePorts: 2, managementPorts: 1, algorithms: ['SM2', 'SM3', 'SM4-ECB', 'SM4-CBC'], api: 'GM/T 0018', keyTiers: 3 } });
  for (const id of ['issuing-1', 'issuing-2']) (ca.part(id) as IssuingServer).attachHsm(hsm);
  return facility;
}
