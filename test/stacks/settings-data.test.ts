import { RootConstruct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, MasterDirectory, ServiceZone, SlaveDirectory, tcp } from '../../constructs';
import { indexOf, type Model } from '../../model';
import { directorySuffix } from '../../stacks/settings/directory';
import { settingsOf } from '../../stacks/settings';
import { dataFacility } from '../twin/data-facility';

const of = (model: Model, device: string, image: string): Readonly<Record<string, string>> => {
  const index = indexOf(model);
  return settingsOf(image, index.devices.get(device)!, model, index);
};

describe('what the daemons of the data images are told', () => {
  const model = dataFacility();

  test('a master pushes where the plan has it connect to its slaves, and only named hosts write', () => {
    expect(of(model, 'ca-ldap-master', 'directory')).toMatchObject({
      TWIN_LDAP_ROLE: 'master', TWIN_LDAP_LISTEN: 'ldaps:///', TWIN_LDAP_WRITERS: 'ca-issuing-1',
      TWIN_LDAP_PUSH: 'ca-ldap-slave-1 10.63.10.11; ca-ldap-slave-2 10.63.10.12',
    });
    expect(of(model, 'ca-ldap-master', 'directory')).not.toHaveProperty('TWIN_LDAP_PUBLIC');
    expect(of(model, 'ca-ldap-slave-1', 'directory')).toMatchObject({
      TWIN_LDAP_ROLE: 'slave', TWIN_LDAP_PUBLIC: 'yes', TWIN_LDAP_REPLICATORS: 'ca-ldap-master; ca-ldap-slave-2', TWIN_LDAP_PARTNER: 'ca-ldap-slave-2 10.63.248.10',
    });
    expect(of(model, 'ca-ldap-slave-1', 'directory')).not.toHaveProperty('TWIN_LDAP_PULL');
  });

  test('a slave pulls where the plan has it connect to the master', () => {
    const facility = new Facility(new RootConstruct(), 'pull', { organization: '示例, "甲"+乙 公司' });
    const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
    const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
    const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
    new Firewall(ca, 'fw', { between: [service, core] });
    const master = new MasterDirectory(core, 'master', { address: '10.10.30.20' });
    const slave = new SlaveDirectory(service, 'slave');
    facility.allow({ from: slave, to: master, service: tcp(636), purpose: '从目录拉取' });
    const pulled = facility.resolve();
    expect(of(pulled, 'ca-slave', 'directory')).toMatchObject({ TWIN_LDAP_PULL: 'ca-master 10.10.30.20' });
    expect(of(pulled, 'ca-master', 'directory')).toMatchObject({ TWIN_LDAP_REPLICATORS: 'ca-slave' });
    expect(of(pulled, 'ca-master', 'directory')).not.toHaveProperty('TWIN_LDAP_PUSH');
    expect(directorySuffix(pulled)).toBe(String.raw`o=示例\, \"甲\"\+乙 公司,c=CN`);
  });

  test('databases replicate over the cable between them and let in whom the plan names', () => {
    expect(of(model, 'ca-db-1', 'database')).toMatchObject({
      TWIN_DATABASE_PARTNER: 'ca-db-2 10.63.248.2 10.63.248.1', TWIN_DATABASE_FAILOVER: 'automatic', TWIN_DATABASE_CLIENTS: 'application ca-issuing-1 10.63.30.10/32', TWIN_SHARED_NAME: 'ca-db',
    });
    expect(of(model, 'ca-db-2', 'database')).not.toHaveProperty('TWIN_DATABASE_FIRST');
  });

  test('logs, time and administration follow their flows; who has none does nothing', () => {
    expect(of(model, 'ca-fw-1', 'forwarder')).toMatchObject({ TWIN_LOG: 'ca-log-1 10.63.20.11 log', TWIN_TIME: 'ca-log-1 10.63.20.11', TWIN_SSH: 'ca-network-admin' });
    expect(of(model, 'ca-network-admin', 'terminal')).toEqual({ TWIN_LOG: 'ca-log-1 10.63.20.11 log', TWIN_TIME: 'ca-log-1 10.63.20.11', TWIN_SSH_KEY: 'yes' });
    expect(of(model, 'ca-log-1', 'log')).toEqual(expect.objectContaining({ TWIN_LOG_MONTHS: '6', TWIN_TIME_CLIENTS: expect.stringContaining('10.63.30.13') as string }));
    const registration = of(model, 'ca-ra-1', 'application');
    expect(Object.keys(registration)).toContain('TWIN_SSH');
    for (const name of ['TWIN_LOG', 'TWIN_TIME', 'TWIN_SSH_KEY']) expect(registration).not.toHaveProperty(name);
  });

  test('no device is told a secret: values are names, addresses and words', () => {
    const index = indexOf(model);
    for (const device of model.devices) for (const image of ['database', 'directory', 'log']) {
      for (const value of Object.values(settingsOf(image, device, model, index))) expect(value).not.toMatch(/password|PRIVATE|\$\{|%\{|\n/i);
    }
  });
});
