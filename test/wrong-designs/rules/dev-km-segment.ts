import type { Construct } from 'constructs';
import { AntivirusServer, type Facility } from '../../../constructs';
import { compliant, hostProps } from '../compliant';

/** The anti-virus server of the KM hangs on its management segment. */
export default function design(scope: Construct): Facility {
  const { facility, km } = compliant(scope, { km: { without: ['av'] } });
  new AntivirusServer(km.management, 'av-1', { ...hostProps, area: 'km-core', settings: { eventResponse: '按应急预案处置', updatePolicy: '每日离线导入病毒库' } });
  return facility;
}
