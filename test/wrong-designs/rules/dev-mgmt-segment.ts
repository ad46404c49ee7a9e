import type { Construct } from 'constructs';
import { type Facility, ManagementTerminal } from '../../../constructs';
import { compliant, terminalProps } from '../compliant';

/** A terminal on the service segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  new ManagementTerminal(ca.service, 'ca-admin-2', { ...terminalProps, name: 'CA管理终端-2', subsystems: ['ca'], area: 'management' });
  return facility;
}
