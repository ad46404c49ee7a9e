import type { Construct } from 'constructs';
import { Facility } from '../../../constructs';

/** A date that does not exist. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例', date: '2026-02-30' });
  return facility;
}
