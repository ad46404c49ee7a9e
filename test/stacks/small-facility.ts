import { RootConstruct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, FirewallPair, Hsm, IssuingServer, OcspServer, PublicZone, ServiceZone, Switch, tcp } from '../../constructs';
import { textFile, type Model, type OutputFile } from '../../model';

/** Every kind of thing the twin has, once: a pair, a single firewall, both families, a published address, cables to HSMs. */
export function smallFacility(alter: (parts: { facility: Facility; ca: CertificateSystem; service: ServiceZone; core: CoreZone; ocsp: OcspServer; issuing: IssuingServer }) => void = () => undefined): Model {
  const facility = new Facility(new RootConstruct(), 'small', { organization: '示例电子认证服务有限公司' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24', prefix6: 'fd00:10:10::/64' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  new Switch(service, 'sw-1');
  new Switch(core, 'sw-2');
  new FirewallPair(ca, 'fw-1', { between: [internet, service] });
  new Firewall(ca, 'fw-2', { between: [service, core] });
  const ocsp = new OcspServer(service, 'ocsp-1');
  ocsp.attachHsm(new Hsm(ca, 'hsm-1'));
  const issuing = new IssuingServer(core, 'issuing-1');
  issuing.attachHsm(new Hsm(ca, 'hsm-2'));
  facility.allow({ from: internet, to: ocsp, service: tcp(80), purpose: '证书状态查询', publish: '203.0.113.10' });
  facility.allow({ from: ocsp, to: issuing, service: tcp(8443), purpose: '状态同步' });
  alter({ facility, ca, service, core, ocsp, issuing });
  return facility.resolve();
}

/** Rules with everything Terraform would misread in a plain string. */
export const rulesOf = (firewall: string): OutputFile => textFile(`firewalls/${firewall}.nft`, firewall, 'firewall', 'define x = "${y}" # %{ if }\n');
