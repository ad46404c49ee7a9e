import type { Construct } from 'constructs';
import { type Facility, HotStandbyPair, Hsm, RegistrationServer, products } from '../../../constructs';
import { compliant, hostProps, scanned } from '../compliant';

/** B/S mode with registration servers on the core segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { raMode: 'bs' } });
  const servers = [3, 4].map((n) => new RegistrationServer(ca.core, `ra-${n}`, { ...hostProps, software: [...hostProps.software, products.raSoftware], area: 'service' })
    .attachHsm(new Hsm(ca, `hsm-ra-${n}`, { name: `RA密码机-${n}`, area: 'service', product: products.hsm })));
  new HotStandbyPair(ca.core, 'ra-more', { members: servers, name: '注册服务器二组' });
  scanned(ca, ...servers);
  return facility;
}
