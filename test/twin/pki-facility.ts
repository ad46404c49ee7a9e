/** The SM2 demonstration CA with what it publishes to, each by the flows of the reference facility: one firewall, fifteen containers. */
import { RootConstruct } from 'constructs';
import {
  AntivirusServer, CertificateSystem, CoreZone, Facility, Firewall, HotStandbyPair, Hsm, IssuingServer, MasterDirectory, OcspServer, PublishingServer,
  RegistrationServer, Server, ServiceZone, tcp,
} from '../../constructs';
import type { Model } from '../../model';

/**
 * service ── fw-1 ── core
 *
 * `ra-1` asks OCSP, CRL and directory as the Internet would. `own-1` runs an image of the user's own.
 * @param image of `own-1`
 */
export function pkiFacility(image: string): Model {
  const network = '10.64';
  const facility = new Facility(new RootConstruct(), 'pki', { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: `${network}.192.0/18` });
  const ca = new CertificateSystem(facility, 'ca', {
    name: '证书认证系统', raMode: 'cs', publication: { crl: 'http://crl.example.cn/ca.crl', ocsp: 'http://ocsp.example.cn' },
  });
  const service = new ServiceZone(ca, 'service', { prefix: `${network}.10.0/24` });
  const core = new CoreZone(ca, 'core', { prefix: `${network}.30.0/24` });
  new Firewall(ca, 'fw-1', { between: [service, core] });

  const withHsm = <T extends Server>(server: T, hsm: string): T => {
    server.attachHsm(new Hsm(ca, hsm, { name: hsm }));
    return server;
  };
  const first = withHsm(new IssuingServer(core, 'issuing-1'), 'hsm-ca-1');
  const second = withHsm(new IssuingServer(core, 'issuing-2'), 'hsm-ca-2');
  const issuing = new HotStandbyPair(core, 'issuing', { members: [first, second] });
  const responder = withHsm(new OcspServer(service, 'ocsp-1'), 'hsm-ocsp-1');
  const publishing = new PublishingServer(service, 'publish-1');
  const master = new MasterDirectory(core, 'ldap-master');
  const registration = withHsm(new RegistrationServer(service, 'ra-1'), 'hsm-ra-1');
  const antivirus = new AntivirusServer(service, 'av');
  const own = new Server(service, 'own-1', { name: '自有应用服务器-1', image });

  facility.allow({ id: 'crl-publish', from: issuing, to: publishing, service: tcp(443), purpose: 'CRL和CA证书推送到发布服务器', protection: 'TLS' });
  facility.allow({ id: 'ldap-publish', from: issuing, to: master, service: tcp(636), purpose: '证书和CRL发布到主目录', protection: 'TLS' });
  facility.allow({ id: 'status', from: issuing, to: [responder], service: tcp(7999), purpose: '证书状态数据推送', protection: 'GM/T 0014' });
  facility.allow({ id: 'issuing', from: registration, to: issuing, service: tcp(7443), purpose: '证书申请、更新、撤销请求及应答', protection: 'GM/T 0014' });
  facility.allow({ id: 'ocsp', from: registration, to: responder, service: tcp(80), purpose: '证书状态查询', protection: 'signed' });
  facility.allow({ id: 'crl', from: registration, to: publishing, service: tcp(80), purpose: 'CRL和CA证书下载', protection: 'signed' });
  facility.allow({ id: 'ldap', from: registration, to: master, service: tcp(389), purpose: '证书和CRL目录查询（只读）' });
  facility.allow({ id: 'antivirus', from: registration, to: antivirus, service: tcp(8080), purpose: '病毒库分发和告警上报' });
  facility.allow({ id: 'own', from: issuing, to: own, service: tcp(8088), purpose: '自有应用' });
  return facility.resolve();
}
