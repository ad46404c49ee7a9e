import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** The slave directory fetches from the master. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { raMode: 'bs' } });
  facility.allow({ id: 'pull', from: ca.part('ldap-slave'), to: ca.part('ldap-master'), service: tcp(636), purpose: '目录同步', protection: 'TLS' });
  return facility;
}
