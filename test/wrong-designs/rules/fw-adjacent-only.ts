import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** A status server reads the database in the core itself. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'status-read', from: ca.part('ocsp'), to: ca.part('db'), service: tcp(5432), purpose: '状态数据读取', protection: 'TLS' });
  return facility;
}
