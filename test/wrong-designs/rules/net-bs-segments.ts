import type { Construct } from 'constructs';
import { type Facility, FirewallPair, ManagementZone, Switch, products } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** B/S mode with a separate management segment besides. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { raMode: 'bs' } });
  const extra = new ManagementZone(ca, 'extra', { prefix: '10.10.40.0/24' });
  const wall = new FirewallPair(ca, 'fw-extra', { ...networkProps, between: [ca.service, extra] });
  scanned(ca, wall, new Switch(extra, 'sw-extra', { name: '另设区交换机', product: products.switch1U }));
  return facility;
}
