import { RootConstruct } from 'constructs';
import { warnings } from '../../cli/words';
import { CertificateSystem, CoreZone, Facility, Firewall, HotStandbyPair, ManagementZone, RegistrationServer, Server, ServiceZone, tcp } from '../../constructs';
import { ownImages, twinPlan } from '../../stacks';

function facility() {
  const design = new Facility(new RootConstruct(), 'own', { organization: '示例', date: '2026-11-01' });
  const ca = new CertificateSystem(design, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.65.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.65.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.65.30.0/24' });
  new Firewall(ca, 'fw-1', { between: [service, management] });
  new Firewall(ca, 'fw-2', { between: [management, core] });
  const ra = ['ra-1', 'ra-2'].map((id) => new RegistrationServer(management, id, { image: 'example/ra:5' }));
  const pair = new HotStandbyPair(management, 'ra', { members: ra });
  const plain = new Server(service, 'portal', { name: '门户', image: 'example/portal:1' });
  const target = new Server(core, 'target', { name: '业务服务器' });
  design.allow({ id: 'a', from: pair, to: target, service: tcp(7443), purpose: '业务' });
  design.allow({ id: 'b', from: target, to: plain, service: tcp(8088), purpose: '业务' });
  return design.resolve();
}

describe("devices that run an image of the user's own", () => {
  const model = facility();

  test('are listed with what Docker cannot set for them', () => {
    const found = new Map(ownImages(model).map((own) => [own.device, own]));
    expect([...found.keys()]).toEqual(['ca-portal', 'ca-ra-1', 'ca-ra-2']);
    expect(found.get('ca-portal')).toMatchObject({ image: 'example/portal:1', routes: [], addresses: [], virtual: [] });
    const ra = found.get('ca-ra-1')!;
    expect(ra.addresses).toEqual([]);
    expect(ra.routes).toHaveLength(1);
    expect(ra.routes[0]).toMatch(/^10\.65\.(10|30)\.0\/24 via 10\.65\.20\.\d+$/);
    expect(ra.virtual).toEqual([`${model.pairs[0]!.virtual[0]!.address}/24`]);
  });

  test('get nothing of ours: no volume, no settings of a role, no stand-in', () => {
    const plan = twinPlan(model);
    const container = plan.containers.find(({ id }) => id === 'ca-ra-1')!;
    expect(container.volumes).toEqual([]);
    expect(container.uploads).toEqual([]);
    expect(container.environment['TWIN_STAND_IN']).toBeUndefined();
    expect(container.environment['TWIN_LISTEN_TLS']).toBeUndefined();
    expect(container.capabilities).toContain('NET_ADMIN');
    expect(plan.containers.find(({ id }) => id === 'ca-portal')!.capabilities).not.toContain('NET_ADMIN');
    expect(plan.images.find(({ id }) => id === container.image)).toEqual({ id: 'own-ca-ra-1', name: 'example/ra:5' });
  });

  test('are named in the warning in both languages, each with its own list', () => {
    const words = warnings.ownImages(ownImages(model).filter(({ device }) => device === 'ca-ra-1'));
    expect(words.en).toContain('routes: 10.65.');
    expect(words.zh).toContain('路由: 10.65.');
    expect(words.zh).toContain('虚拟地址（主备）: 10.65.20.');
    expect(words.zh).not.toContain('地址: \n');
  });
});
