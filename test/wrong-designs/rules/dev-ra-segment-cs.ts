import type { Construct } from 'constructs';
import { type Facility, HotStandbyPair, Hsm, RegistrationServer, products } from '../../../constructs';
import { compliant, hostProps, scanned } from '../compliant';

/** C/S mode with registration servers on the service segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { raMode: 'cs' } });
  const servers = [3, 4].map((n) => new RegistrationServer(ca.service, `ra-${n}`, { ...hostProps, software: [...hostProps.software, products.raSoftware], area: 'service' })
    .attachHsm(new Hsm(ca, `hsm-ra-${n}`, { name: `RA密码机-${n}`, area: 'service', product: products.hsm })));
  new HotStandbyPair(ca.service, 'ra-more', { members: servers, name: '注册服务器二组' });
  scanned(ca, ...servers);
  return facility;
}
