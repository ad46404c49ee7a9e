import type { Construct } from 'constructs';
import { AntivirusServer, type Facility } from '../../../constructs';
import { compliant, hostProps } from '../compliant';

/** The anti-virus server hangs on the management segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['av'] } });
  new AntivirusServer(ca.management, 'av-1', { ...hostProps, area: 'service', settings: { eventResponse: '按应急预案处置', updatePolicy: '每日离线导入病毒库' } });
  return facility;
}
