import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** An administrator logs in without encryption. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'clear-login', from: ca.part('ca-admin'), to: ca.part('issuing'), service: tcp(8080), purpose: '签发系统管理' });
  return facility;
}
