import { RootConstruct } from 'constructs';
import { Facility, ReferenceCa, Server, type RemoteRaProps } from '../../constructs';
import { assess } from '../../compliance';
import { DesignErrors, writeModel } from '../../model';
import { exampleModel } from '../support';

const design = (remote: Partial<RemoteRaProps>) => {
  const facility = new Facility(new RootConstruct(), 't', { organization: '示例', date: '2026-11-01' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', redundant: false, remoteRas: [{ id: 'branch-1', name: '东区', prefix: '10.30.1.0/24', public: '198.51.100.0/29', ...remote }] });
  return { facility, ca };
};
const errorsOf = (facility: Facility): string[] => {
  try {
    facility.resolve();
  } catch (error) {
    if (error instanceof DesignErrors) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
};

describe('a remote RA', () => {
  test('has its parts looked up, overridden and taken further', () => {
    const { facility, ca } = design({ override: { ra: { address: '10.30.1.20', name: '东区注册机' }, fw: { settings: { mode: 'route' } } } });
    const remote = ca.remoteRa('branch-1');
    new Server(remote.zone, 'portal', { name: '东区门户' });
    facility.waive({ rule: 'net-redundant-links', on: remote.part('fw'), reason: '试验', approver: '试验', expires: '2027-01-01' });
    const model = facility.resolve();
    const server = model.devices.find(({ id }) => id === 'ca-branch-1-ra')!;
    expect({ name: server.name, addresses: server.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)) }).toMatchObject({ name: '东区注册机', addresses: expect.arrayContaining(['10.30.1.20']) as string[] });
    // What the pattern sets stays beside what is overridden.
    expect(model.devices.find(({ id }) => id === 'ca-branch-1-fw')!.settings).toMatchObject({ mode: 'route', eventResponse: '按应急预案处置' });
    expect(() => remote.part('router')).toThrow(/^t\/ca\/branch-1 .*: there is no part router \(stated in `part\(\)`\)/);
    expect(() => ca.remoteRa('branch-2')).toThrow(/^t\/ca .*: there is no part branch-2 \(stated in `remoteRa\(\)`\)[^]*branch-1/);
  });

  test('with a second line has the redundant links that are asked for', () => {
    const found = (remote: Partial<RemoteRaProps>) => assess(design(remote).facility.resolve()).findings
      .filter(({ rule, subject }) => rule === 'net-redundant-links' && subject.path === 'ca/branch-1/internet').map(({ state }) => state);
    expect(found({})).toEqual(['not-met']);
    expect(found({ uplinks: ['电信专线', '联通专线'] })).toEqual(['met']);
  });

  test('loses with a part what that part did', () => {
    const model = design({ without: ['card', 'hsm'] }).facility.resolve();
    expect(model.devices.filter(({ path }) => path.startsWith('ca/branch-1/')).map(({ kind }) => kind).sort()).toEqual(['audit-terminal', 'firewall', 'management-terminal', 'registration-server', 'switch']);
    expect(errorsOf(design({ without: ['cards'], override: { rr: {} } }).facility)).toEqual(['override-unknown t/ca/branch-1', 'override-unknown t/ca/branch-1']);
    // Without its firewall the tunnel is gone too, and the CA's end of it joins nothing.
    expect(errorsOf(design({ without: ['fw'] }).facility)).toEqual(['forwarder-zones t/ca/vpn']);
  });

  test('that states nothing is the one it always was', () => {
    expect(writeModel(exampleModel('t3-remote-ra'))).toContain('西区接入线路');
  });
});
