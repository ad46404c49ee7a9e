import type { Construct } from 'constructs';
import { type Facility, Firewall, NetworkCrypto, Tunnel, WideAreaZone, products } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** A tunnel to the KM that a firewall ends on the side of the CA. */
export default function design(scope: Construct): Facility {
  const { facility, ca, km } = compliant(scope, { km: { connection: 'wan', without: ['vpn', 'vpn-ca'] } });
  const carrier = new WideAreaZone(facility, 'carrier', { prefix: '198.18.1.0/24' });
  const near = new NetworkCrypto(km, 'gateway', { product: products.networkCrypto, between: [carrier, km.core] });
  const far = new Firewall(ca, 'gateway', { ...networkProps, between: [carrier, ca.core] });
  new Tunnel(facility, 'tunnel', { between: [far, near], underlay: [carrier, carrier] });
  scanned(ca, near, far);
  return facility;
}
