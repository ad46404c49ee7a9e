import type { Construct } from 'constructs';
import { BackupServer, type Facility } from '../../../constructs';
import { compliant, hostProps, scanned } from '../compliant';

/** The backup server stands in the core area but hangs on the management segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['backup'] } });
  scanned(ca, new BackupServer(ca.management, 'backup-1', { ...hostProps, area: 'core' }));
  return facility;
}
