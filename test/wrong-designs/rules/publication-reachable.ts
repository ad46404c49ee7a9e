import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Certificates name a port that no firewall opens. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { publication: { crl: 'http://crl.example.cn/ca.crl', ocsp: 'http://ocsp.example.cn:8080' } } }).facility;
}
