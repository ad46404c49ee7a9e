import type { Construct } from 'constructs';
import { type Facility, FirewallPair, ServiceManagementZone, Switch, products } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** C/S mode with a merged segment besides. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { raMode: 'cs' } });
  const extra = new ServiceManagementZone(ca, 'extra', { prefix: '10.10.40.0/24' });
  const wall = new FirewallPair(ca, 'fw-extra', { ...networkProps, between: [ca.service, extra] });
  scanned(ca, wall, new Switch(extra, 'sw-extra', { name: '另设区交换机', product: products.switch1U }));
  return facility;
}
