import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** Certificates are pushed to the directory in the clear. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'clear-push', from: ca.part('issuing'), to: ca.part('ldap-slave'), service: tcp(389), purpose: '证书推送', protection: 'none' });
  return facility;
}
