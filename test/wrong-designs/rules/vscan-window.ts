import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** A scan that may run at any time. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'scan-always', from: ca.part('vscan'), to: ca.part('ra-1'), service: tcp(22), purpose: '漏洞扫描' });
  return facility;
}
