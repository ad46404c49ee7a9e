import type { Construct } from 'constructs';
import { Facility } from '../../../constructs';

/** No applicant. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', {} as never);
  return facility;
}
