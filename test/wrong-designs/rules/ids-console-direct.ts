import type { Construct } from 'constructs';
import type { Facility, IdsConsole } from '../../../constructs';
import { compliant } from '../compliant';

/** The console also hangs on the management segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  (ca.part('ids-console') as IdsConsole).join(ca.management);
  return facility;
}
