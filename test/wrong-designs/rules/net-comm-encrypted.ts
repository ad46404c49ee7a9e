import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** RA and CA talk by TLS alone. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'ra-extra', from: ca.part('ra'), to: ca.part('issuing'), service: tcp(9000), purpose: '证书模板同步', protection: 'TLS' });
  return facility;
}
