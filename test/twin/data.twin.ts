/** Directories, databases, logs, time and administration: each asked in its own protocol, and through what may befall it. */
import { dockerText, docker, figure, twinOf, waitFor, type LiveTwin } from './support';
import { leftOf } from './harness/expected-cuts';
import { addressOf } from './harness/quick-checks';
import { dataFacility } from './data-facility';

const suffix = 'o=示例电子认证服务有限公司,c=CN';
const slaves = ['ca-ldap-slave-1', 'ca-ldap-slave-2'] as const;
const databases = ['ca-db-1', 'ca-db-2'] as const;
/** A twin that was kept has the entries of earlier runs. */
const now = Date.now().toString(36);
let twin: LiveTwin;

beforeAll(async () => { twin = await twinOf(dataFacility()); });

/** What a command in a container wrote. @throws Error with what it wrote when it failed */
async function said(device: string, command: readonly string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await twin.exec(device, command, input === undefined ? {} : { input });
  if (code !== 0) throw new Error(`${device}: ${command.join(' ')} gave ${code}:\n${stderr || stdout}`);
  return stdout.trim();
}

const virtualOf = (pair: string): string => twin.model.pairs.find(({ id }) => id === pair)!.virtual[0]!.address;
const unit = (name: string): string => `dn: ou=${name},${suffix}\nobjectClass: organizationalUnit\nou: ${name}\n`;
const publish = (device: string, name: string) => said(device, ['directory-local', 'ldapadd'], unit(name));

/** Whether anybody, without a name, finds an entry in the directory at an address. */
async function finds(from: string, address: string, name: string): Promise<boolean> {
  const { code, stdout } = await twin.exec(from, ['ldapsearch', '-x', '-LLL', '-H', `ldap://${address}`, '-b', suffix, `(ou=${name})`, 'ou']);
  return code === 0 && stdout.includes(`ou: ${name}`);
}

const sql = (device: string, statement: string) => said(device, ['database-sql', statement]);
const roleOf = async (device: string): Promise<string> => (await twin.exec(device, ['cat', '/run/jifang/database/status'])).stdout.trim();
const rowsOf = (device: string): Promise<string> => sql(device, "select string_agg(name, ',' order by name) from kept");

async function primary(): Promise<(typeof databases)[number]> {
  const roles = await Promise.all(databases.map(async (device) => [device, await roleOf(device)] as const));
  const found = roles.filter(([, role]) => role === 'primary');
  if (found.length !== 1) throw new Error(`primaries: ${roles.map((role) => role.join(' ')).join(', ')}`);
  return found[0]![0];
}

describe('the directory', () => {
  test('gives to anybody on the slaves what was written on the master', async () => {
    await publish('ca-ldap-master', `written-on-master-${now}`);
    for (const slave of slaves) await waitFor(`${slave} has it`, () => finds(slave, '127.0.0.1', `written-on-master-${now}`));
    // As the plan has it: the pair's shared address, through the firewall.
    expect(await finds('ca-ra-1', virtualOf('ca-ldap-slave'), `written-on-master-${now}`)).toBe(true);
  });

  test('hands on what is changed and what is deleted', async () => {
    const change = (text: string) => said('ca-ldap-master', ['directory-local', 'ldapmodify'], text);
    await publish('ca-ldap-master', `short-lived-${now}`);
    for (const slave of slaves) await waitFor(`${slave} has it`, () => finds(slave, '127.0.0.1', `short-lived-${now}`));
    await change(`dn: ou=crl,${suffix}\nchangetype: modify\nreplace: description\ndescription: changed-${now}\n\ndn: ou=short-lived-${now},${suffix}\nchangetype: delete\n`);
    for (const slave of slaves) {
      await waitFor(`${slave} has the change`, async () => (await twin.exec(slave, ['ldapsearch', '-x', '-LLL', '-H', 'ldap://127.0.0.1', '-b', `ou=crl,${suffix}`, '-s', 'base', 'description'])).stdout.includes(`description: changed-${now}`));
      await waitFor(`${slave} has the deletion`, async () => !(await finds(slave, '127.0.0.1', `short-lived-${now}`)));
    }
  });

  test('holds the certificate and the CRL that the issuing server publishes', async () => {
    const found = async () => (await twin.exec('ca-ra-1', ['ldapsearch', '-x', '-LLL', '-H', `ldap://${virtualOf('ca-ldap-slave')}`, '-b', suffix, '(|(certificateRevocationList=*)(cACertificate=*))', 'certificateRevocationList', 'cACertificate'])).stdout;
    await waitFor('CRL and CA certificate are in the slaves', async () => /certificateRevocationList;binary::/.test(await found()) && /cACertificate;binary::/.test(await found()), 120);
  });

  test('takes writes from nobody who shows no certificate, and from no host the plan does not name', async () => {
    const { code, stderr } = await twin.exec('ca-ra-1', ['ldapadd', '-x', '-H', `ldap://${virtualOf('ca-ldap-slave')}`], { input: unit('anonymous') });
    expect({ code, stderr }).toEqual({ code: 8, stderr: expect.stringContaining('modifications require authentication') as string });
    // The slave's own certificate is good, but it is no publisher of the master; nothing of the tree is shown to it without one.
    const tls = { LDAPTLS_CACERT: '/run/jifang/tls/ca.pem', LDAPTLS_CERT: '/run/jifang/tls/cert.pem', LDAPTLS_KEY: '/run/jifang/tls/key.pem' };
    const known = Object.entries(tls).map(([name, value]) => `${name}=${value}`);
    const written = await twin.exec('ca-ldap-master', ['env', ...known, 'ldapadd', '-Q', '-Y', 'EXTERNAL', '-H', 'ldaps://ca-ldap-master'], { input: unit('by-a-stranger') });
    expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 50, stderr: expect.stringContaining('no write access') as string });
    const anonymous = await twin.exec('ca-ldap-master', ['env', known[0]!, 'ldapsearch', '-x', '-LLL', '-H', 'ldaps://ca-ldap-master', '-b', suffix]);
    expect({ code: anonymous.code, stdout: anonymous.stdout }).toEqual({ code: 32, stdout: '' });
  });

  test('goes on with a slave as master when the master is gone, and comes back with everything', async () => {
    const [first, second] = slaves;
    await docker(['kill', twin.container('ca-ldap-master')]);
    try {
      const since = performance.now();
      await said(first, ['promote']);
      await publish(first, `in-the-emergency-${now}`);
      figure(`directory: slave promoted and written to in ${Math.round(performance.now() - since)} ms`);
      await waitFor('the other slave has it', () => finds(second, '127.0.0.1', `in-the-emergency-${now}`));
    } finally {
      await docker(['start', twin.container('ca-ldap-master')]);
    }
    await waitFor('the master answers', async () => (await twin.exec('ca-ldap-master', ['role-health'])).code === 0);
    await said('ca-ldap-master', ['take-over', first]);
    await said(first, ['demote']);
    expect(await said('ca-ldap-master', ['directory-local', 'ldapsearch', '-LLL', '-b', suffix, `(ou=in-the-emergency-${now})`, 'ou'])).toContain(`ou: in-the-emergency-${now}`);
    await publish('ca-ldap-master', `afterwards-${now}`);
    for (const slave of slaves) {
      await waitFor(`${slave} has what came afterwards`, () => finds(slave, '127.0.0.1', `afterwards-${now}`));
      expect(await finds(slave, '127.0.0.1', `in-the-emergency-${now}`)).toBe(true);
    }
  }, 240_000);
});

describe('the database', () => {
  test('has on the standby what was written on the primary, and takes no writes there', async () => {
    const first = await primary();
    const second = databases.find((device) => device !== first)!;
    await sql(first, "drop table if exists kept; create table kept (name text); insert into kept values ('a')");
    await waitFor('the row is on the standby', async () => (await twin.exec(second, ['database-sql', 'select name from kept'])).stdout.trim() === 'a');
    expect((await twin.exec(second, ['database-sql', "insert into kept values ('x')"])).stderr).toContain('read-only transaction');
  });

  test('lets in the planned application with its certificate, through the shared address, and nobody else', async () => {
    const image = await dockerText(['inspect', '--format', '{{.Image}}', twin.container('ca-db-1')]).then((text) => text.trim());
    // A client of PostgreSQL in the place of a host: on its network, with its volumes.
    const asked = (host: string, user: string, certificate: boolean) => docker(['run', '--rm', '--network', `container:${twin.container(host)}`, '--volumes-from', twin.container(host), '--entrypoint', 'psql', image, '-AtXq', '-c', 'select current_user', '-d',
      `host=ca-db hostaddr=${virtualOf('ca-db')} user=${user} dbname=application sslmode=verify-full sslrootcert=/var/lib/jifang/trust/ca.crt ${certificate ? 'sslcert=/var/lib/jifang/data/tls/host.crt sslkey=/var/lib/jifang/data/tls/host.key' : 'sslcertmode=disable'} connect_timeout=5`]);
    await waitFor('the shared address answers', async () => (await asked('ca-issuing-1', 'application', true)).stdout.trim() === 'application', 90);
    for (const [host, user, certificate] of [['ca-issuing-1', 'postgres', true], ['ca-issuing-1', 'application', false], ['ca-ldap-master', 'application', true]] as const) {
      const { code, stderr } = await asked(host, user, certificate);
      expect({ host, user, code, stderr }).toEqual({ host, user, code: 2, stderr: expect.stringMatching(/no pg_hba.conf entry|requires a valid client certificate/) as string });
    }
  });

  test('loses no row when the primary is killed; it comes back as standby, and there is never a second primary', async () => {
    const first = await primary();
    const [second] = leftOf(twin.model, 'ca-db', first) as [string];
    await waitFor('commits wait for the standby', async () => (await sql(first, 'show synchronous_standby_names')).includes(second));
    await sql(first, "insert into kept values ('b')");
    const since = performance.now();
    await docker(['kill', twin.container(first)]);
    try {
      await waitFor(`${second} is primary`, async () => (await roleOf(second)) === 'primary');
      figure(`database: standby promoted ${Math.round(performance.now() - since)} ms after the primary was killed`);
      expect(await rowsOf(second)).toBe('a,b');
      expect(await said(second, ['ip', '-o', 'addr'])).toContain(` ${virtualOf('ca-db')}/`);
      await sql(second, "insert into kept values ('c')");
    } finally {
      await docker(['start', twin.container(first)]);
    }
    await waitFor(`${first} is standby`, async () => (await roleOf(first)) === 'standby' && (await twin.exec(first, ['role-health'])).code === 0, 120);
    expect(await primary()).toBe(second);
    await waitFor('the row written meanwhile is there', async () => (await rowsOf(first)) === 'a,b,c');
    expect(await said(first, ['ip', '-o', 'addr'])).not.toContain(` ${virtualOf('ca-db')}/`);
  }, 300_000);

  test('throws away what a lone primary could not hand on only after keeping to the history that went on', async () => {
    const first = await primary();
    const second = databases.find((device) => device !== first)!;
    await docker(['pause', twin.container(second)]);
    try {
      await waitFor('commits go on without the standby', async () => (await sql(first, 'show synchronous_standby_names')) === '', 90);
    } finally {
      await docker(['unpause', twin.container(second)]);
    }
    await sql(first, "insert into kept values ('d')");
    await waitFor('the standby catches up', async () => (await rowsOf(second)) === 'a,b,c,d');
    await waitFor('commits wait for the standby again', async () => (await sql(first, 'show synchronous_standby_names')).includes(second));
    expect(await primary()).toBe(first);
  }, 240_000);
});

describe('logs and time', () => {
  const kept = (host: string) => said('ca-log-1', ['sh', '-c', `cat /var/lib/jifang/data/log/${host}/*.json`]).then((text) => text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>));

  test('what a firewall drops arrives as JSON on the log host', async () => {
    // No flow: the registration server has nothing to seek at the database.
    const target = addressOf(twin.model, 'ca-db-1');
    await twin.exec('ca-ra-1', ['perl', '-MIO::Socket::INET', '-e', 'IO::Socket::INET->new(PeerAddr => shift, PeerPort => 5432, Timeout => 1)', target]);
    const dropped = async () => (await kept('ca-fw-2')).filter(({ program, event }) => program === 'firewall'
      && JSON.stringify(event).includes(`"${target}"`) && JSON.stringify(event).includes('drop forward'));
    await waitFor('the line is there', async () => (await dropped()).length > 0);
    expect((await dropped())[0]).toMatchObject({ host: 'ca-fw-2', severity: 'info', event: { src_ip: addressOf(twin.model, 'ca-ra-1'), dest_ip: target, dest_port: 5432 } });
  });

  test('every host with a planned log flow has reported its start, from its own address', async () => {
    const senders = ['ca-fw-1', 'ca-fw-2', 'ca-issuing-1', 'ca-ldap-master', ...slaves, ...databases, 'ca-network-admin'];
    for (const host of senders) {
      await waitFor(`${host} reported`, async () => (await twin.exec('ca-log-1', ['test', '-d', `/var/lib/jifang/data/log/${host}`])).code === 0);
      const [start] = (await kept(host)).filter(({ program }) => program === 'start');
      expect(start).toMatchObject({ host, message: `container started as ${host}` });
    }
    expect((await kept('ca-ldap-master'))[0]).toMatchObject({ address: addressOf(twin.model, 'ca-ldap-master') });
  });

  test('nobody is heard on the log port without a certificate of the trust CA', async () => {
    const line = '<134>1 2026-11-01T00:00:00Z forged start - - - forged';
    await twin.exec('ca-log-1', ['sh', '-c', 'openssl s_client -quiet -no_ign_eof -nocommands -tls1_2 -connect 127.0.0.1:6514 2>&1'], { input: `${line.length} ${line}` });
    await twin.exec('ca-log-1', ['sh', '-c', 'openssl s_client -quiet -no_ign_eof -nocommands -tls1_2 -connect 127.0.0.1:6514 -cert /run/jifang/tls/cert.pem -key /run/jifang/tls/key.pem 2>&1'], { input: `${line.length} ${line.replace('forged', 'proven')}` });
    await waitFor('what came with a certificate is there', async () => (await twin.exec('ca-log-1', ['test', '-d', '/var/lib/jifang/data/log/proven'])).code === 0);
    expect((await twin.exec('ca-log-1', ['test', '-d', '/var/lib/jifang/data/log/forged'])).code).not.toBe(0);
  });

  test('hosts with a planned time flow follow the time server, across the firewall', async () => {
    for (const host of ['ca-db-1', 'ca-ldap-slave-1', 'ca-fw-1', 'ca-network-admin']) {
      // One that came up long before the server has slowed down by now: it asks again at once.
      await twin.exec(host, ['chronyc', '-h', '/run/jifang/time/chronyd.sock', 'burst', '4/4']);
      await waitFor(`${host} follows`, async () => /^\^,\*,/m.test((await twin.exec(host, ['chronyc', '-h', '/run/jifang/time/chronyd.sock', '-n', '-c', 'sources'])).stdout), 90);
    }
    expect(await said('ca-db-1', ['chronyc', '-h', '/run/jifang/time/chronyd.sock', '-n', '-c', 'sources'])).toContain(`,${addressOf(twin.model, 'ca-log-1')},`);
  });
});

describe('administration', () => {
  const asAdministrator = (from: string, to: string) => twin.exec(from, ['setpriv', '--reuid=admin', '--regid=admin', '--clear-groups', 'ssh', to, 'cat /etc/hostname']);

  test('the terminal logs in where the plan lets it, with the key it made itself', async () => {
    for (const device of ['ca-fw-1', 'ca-fw-2', 'ca-ra-1']) {
      const { code, stdout, stderr } = await asAdministrator('ca-network-admin', device);
      expect({ device, code, stdout: stdout.trim(), stderr }).toEqual({ device, code: 0, stdout: device, stderr: '' });
    }
    await waitFor('the login is on the log host', async () => (await twin.exec('ca-log-1', ['grep', '-q', 'Accepted publickey for admin', '-r', '/var/lib/jifang/data/log/ca-fw-1'])).code === 0);
  });

  test('nobody else does: another key is refused, and a firewall does not even answer', async () => {
    const withKey = (options: string, host: string) => twin.exec('ca-ra-1', ['sh', '-c', `umask 077; rm -f /tmp/k /tmp/k.pub; ssh-keygen -q -t ed25519 -N '' -f /tmp/k && ssh -i /tmp/k -o ConnectTimeout=3 ${options} admin@${host} true`]);
    const refused = await withKey('-o HostKeyAlias=ca-ra-1', '127.0.0.1');
    expect({ code: refused.code, stderr: refused.stderr }).toEqual({ code: 255, stderr: expect.stringContaining('Permission denied (publickey)') as string });
    const dropped = await withKey('', addressOf(twin.model, 'ca-fw-1'));
    expect({ code: dropped.code, stderr: dropped.stderr }).toEqual({ code: 255, stderr: expect.stringContaining('timed out') as string });
    // A key that is valid nowhere: certified by nobody, and the volume that all share holds no other private ones than those of the CAs, for root alone.
    expect((await dockerText(['exec', twin.container('ca-ra-1'), 'sh', '-c', 'cd /var/lib/jifang/trust && grep -rl PRIVATE . | sort'])).trim().split('\n')).toEqual(['./ca.key', './ssh-ca']);
    expect(await dockerText(['exec', twin.container('ca-ra-1'), 'find', '/var/lib/jifang/trust', '-name', '*ca*', '-perm', '/077', '!', '-name', '*.crt', '!', '-name', '*.pub'])).toBe('');
  });
});
