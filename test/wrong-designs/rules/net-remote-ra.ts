import type { Construct } from 'constructs';
import { type Facility, Firewall, PublicZone, RemoteRaZone, Switch, products } from '../../../constructs';
import { compliant, networkProps } from '../compliant';

/** A remote RA without an encrypted tunnel. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  const edge = new PublicZone(ca, 'edge', { prefix: '198.51.100.0/29', uplinks: ['东区线路A', '东区线路B'] });
  const branch = new RemoteRaZone(ca, 'branch', { prefix: '10.30.1.0/24', name: '东区' });
  new Firewall(ca, 'branch-fw', { ...networkProps, between: [edge, branch] });
  new Switch(branch, 'branch-sw', { product: products.switch1U });
  return facility;
}
