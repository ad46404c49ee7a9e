import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A CA named as its owner likes. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { name: '数字证书系统' } }).facility;
}
