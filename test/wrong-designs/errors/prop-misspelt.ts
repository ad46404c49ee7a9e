import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, type FacilityProps, type ForwarderProps, ManagementZone, ServiceZone } from '../../../constructs';

/** Required properties under a wrong name, told once; a slip in what only the class itself has; and one far from any. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organisation: '示例', colour: 'red' } as unknown as FacilityProps);
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  new Firewall(ca, 'fw-1', { between: [service, management], adresses: {} } as unknown as ForwarderProps);
  facility.allow({ from: service, to: management, service: 'tcp/80', purpose: '' } as never);
  return facility;
}
