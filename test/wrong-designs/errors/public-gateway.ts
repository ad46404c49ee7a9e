import type { Construct } from 'constructs';
import { Facility, PublicZone, WideAreaZone } from '../../../constructs';

/** Carriers' gateways outside their zone, at its ends, of no family that the zone has, and no addresses at all. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new PublicZone(facility, 'outside', { prefix: '203.0.113.0/28', gateway: '203.0.113.30' });
  new PublicZone(facility, 'broadcast', { prefix: '203.0.113.64/28', gateway: '203.0.113.79' });
  new WideAreaZone(facility, 'wan', { prefix: '198.51.100.0/28', gateway6: '2001:db8::1' });
  new PublicZone(facility, 'text', { prefix: '203.0.113.128/28', gateway: '203.0.113.130/28' });
  return facility;
}
