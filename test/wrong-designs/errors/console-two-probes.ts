import type { Construct } from 'constructs';
import { CertificateSystem, Facility, IdsConsole, IntrusionDetector, ServiceZone } from '../../../constructs';

/** One console on two probes. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const console = new IdsConsole(ca, 'console');
  new IntrusionDetector(ca, 'ids-1', { watches: [service] }).attachConsole(console);
  new IntrusionDetector(ca, 'ids-2', { watches: [service] }).attachConsole(console);
  return facility;
}
