/** One facility on two or three Docker hosts, reached by ssh: the same matrix as on one, also while a member of a divided pair is down. */
import { measure } from '../../cli/verify';
import { familyOf, parseAddress } from '../../model';
import { twinParts, type Placement } from '../../stacks';
import { directorySuffix } from '../../stacks/settings/directory';
import { docker, dockerLines, exec, run } from '../../twin/engine';
import { isolationIssues } from '../../twin/isolation';
import { differencesOf, isAllowed, isDenied, scoreOf } from '../../twin/verify/outcome';
import { dockerHosts, type DockerHost, type DockerHosts } from './harness/docker-hosts';
import { engineFolder } from './harness/left-overs';
import type { LiveTwin } from './harness/live-twin';
import { matrixOf, matrixText } from './harness/matrix';
import { upOnHosts } from './harness/on-hosts';
import { asPlanned } from './harness/quick-checks';
import { dataFacility } from './data-facility';
import { quickFacility } from './quick-facility';
import { figure, waitFor, waitUntil } from './support';
import { watchedFacility } from './watched-facility';

let folder: string;
let machines: DockerHosts;
let east: DockerHost;
let west: DockerHost;
let north: DockerHost;

beforeAll(async () => {
  folder = await engineFolder('jfh-');
  machines = await dockerHosts(['east', 'west', 'north'], folder);
  [east, west, north] = machines.hosts as [DockerHost, DockerHost, DockerHost];
});
afterAll(() => machines?.end());

/** Service and management zones on one host, the core zone on the other, with some of the firewalls. */
const divided = (devices: readonly string[]): Placement => ({
  hosts: { east: { docker: east.url }, west: { docker: west.url } },
  zones: { 'ca-service': 'east', 'ca-management': 'east', 'ca-core': 'west' },
  devices: Object.fromEntries(devices.map((device) => [device, 'west'])),
});

/** Each zone on a host of its own, each firewall beside the zone it is the last before. */
const apart = (): Placement => ({
  hosts: { east: { docker: east.url }, west: { docker: west.url }, north: { docker: north.url } },
  zones: { 'ca-service': 'north', 'ca-management': 'east', 'ca-core': 'west' },
  devices: { 'ca-fw-1': 'north', 'ca-fw-2': 'west' },
});

describe('a pair divided between two hosts', () => {
  const model = quickFacility({ id: 'apart', network: '10.67' });
  let placement: Placement;
  let twin: LiveTwin;
  beforeAll(async () => {
    placement = divided(['ca-fw-1-b']);
    twin = await upOnHosts(machines, folder, model, placement);
  });
  afterAll(() => twin?.destroy());

  const namesOn = async (host: DockerHost): Promise<string[]> => (await dockerLines(['ps', '--format', '{{.Names}}'], { engine: host })).sort();
  const names = (...devices: string[]): string[] => devices.map((device) => `apart-${device}`).sort();

  test('each zone is whole on its host', async () => {
    expect(await namesOn(east)).toEqual(names('ca-fw-1-a', 'ca-fw-2', 'ca-terminal', 'ca-terminal-2', 'ca-web', 'twin-trunk'));
    expect(await namesOn(west)).toEqual(names('ca-fw-1-b', 'ca-server', 'twin-trunk'));
  });

  test('the flow matrix is the planned one', async () => {
    await asPlanned(twin);
    const matrix = await matrixOf(twin);
    figure(`two hosts: ${matrixText(matrix)}`);
    expect(matrix.differences).toEqual([]);
    expect(matrix.allowed.asPlanned).toBe(matrix.allowed.all);
  });

  test('a plan after apply is empty', async () => {
    expect(await twin.changes()).toEqual([]);
  });

  test('all trust one CA, which neither state nor configuration holds', async () => {
    const look = async (host: DockerHost) => (await docker(['run', '--rm', '--network', 'none', '--volume', 'apart-trust:/t', '--entrypoint', 'sha256sum', (await dockerLines(['images', '-q', 'jifang-twin/base'], { engine: host }))[0]!, '/t/ca.crt', '/t/ca.key', '/t/ssh-ca.pub'], { engine: host })).stdout;
    const [here, there] = [await look(east), await look(west)];
    expect(here.split('\n')).toHaveLength(4);
    expect(there).toBe(here);
    expect((await twin.terraform('state', 'pull')).stdout).not.toMatch(/PRIVATE|BEGIN/);
  });

  test('the pair divided between the hosts hands its addresses over, and takes them back', async () => {
    const master = async () => (await Promise.all(['ca-fw-1-a', 'ca-fw-1-b'].map(async (device) => ((await twin.exec(device, ['cat', '/run/jifang/vrrp'])).stdout.trim() === 'master' ? [device] : [])))).flat();
    await waitFor('the first member has the addresses', async () => (await master()).join() === 'ca-fw-1-a');
    // Killed, not paused: the kernel would go on passing what its paused programs once told it to.
    await docker(['kill', twin.container('ca-fw-1-a')], { engine: east });
    try {
      const start = performance.now();
      await asPlanned(twin, 60);
      figure(`two hosts: the other host's firewall passes ${((performance.now() - start) / 1000).toFixed(1)} s after the first was killed`);
      expect((await twin.exec('ca-fw-1-b', ['cat', '/run/jifang/vrrp'])).stdout.trim()).toBe('master');
    } finally {
      await docker(['start', twin.container('ca-fw-1-a')], { engine: east });
    }
    await waitFor('the first member has them back', async () => (await master()).join() === 'ca-fw-1-a', 90);
    await asPlanned(twin);
  });

  test('a host whose trunk has ended is cut off and said to be; it comes back by itself when the container starts', async () => {
    const trunk = twin.container('twin-trunk');
    await docker(['stop', trunk], { engine: west });
    expect((await machines.in(west, ['ip', '-o', 'link', 'show', 'type', 'vxlan'])).stdout).toBe('');
    expect((await machines.in(west, ['nft', 'list', 'tables'])).stdout).not.toContain('jifang_trunk');
    expect((await isolationIssues(model, twin.engines)).map(({ code, subject }) => `${code} ${subject}`)).toEqual(['not-running twin-trunk']);
    await docker(['start', trunk], { engine: west });
    await asPlanned(twin);
    // Killed, it leaves its devices, and begins anew with them.
    await docker(['kill', trunk], { engine: west });
    await docker(['start', trunk], { engine: west });
    await waitFor('the trunk is well', async () => (await exec(trunk, ['twin-trunk', 'check'], { engine: west })).code === 0);
    await asPlanned(twin);
  });

  test('no other machine can put frames into a zone', async () => {
    const { vni } = twinParts(model, placement)[0]!.trunks.find(({ network }) => network.id === 'lan-ca-core')!;
    const frame = `ffffffffffff0200000000010806${'00'.repeat(46)}`;
    const send = ['perl', '-MIO::Socket::INET', '-e', 'IO::Socket::INET->new(Proto => "udp", PeerAddr => shift, PeerPort => 4789)->send(pack("H*", shift)) or die', east.address, `08000000${vni.toString(16)}00${frame}`];
    const dropped = async () => [...(await machines.in(east, ['nft', 'list', 'ruleset'])).stdout.matchAll(/dport 4789 .*counter packets (\d+)/g)].map(([, packets]) => Number(packets)).reduce((sum, packets) => sum + packets, 0);
    const before = await dropped();
    expect((await machines.in(west, send)).code).toBe(0);
    expect(await dropped()).toBe(before);
    expect((await run(send[0]!, send.slice(1))).code).toBe(0);
    expect(await dropped()).toBe(before + 1);
  });

  test('destroy leaves nothing on any host', async () => {
    await twin.destroy();
    for (const host of [east, west]) {
      expect(await dockerLines(['ps', '-aq'], { engine: host })).toEqual([]);
      expect(await dockerLines(['volume', 'ls', '-q'], { engine: host })).toEqual([]);
      expect(await dockerLines(['network', 'ls', '-q', '--filter', 'type=custom'], { engine: host })).toEqual([]);
      expect((await machines.in(host, ['ip', '-o', 'link', 'show', 'type', 'vxlan'])).stdout).toBe('');
      expect((await machines.in(host, ['nft', 'list', 'tables'])).stdout).not.toContain('jifang');
    }
  });
});

describe('directories, databases, logs and administration between three hosts', () => {
  let twin: LiveTwin;
  beforeAll(async () => { twin = await upOnHosts(machines, folder, dataFacility(), apart()); });
  afterAll(() => twin?.destroy());

  test('the flow matrix is the planned one', async () => {
    let matrix = await matrixOf(twin);
    // Daemons that find each other only now are waited for.
    await waitUntil(async () => matrix.differences.length === 0 || (matrix = await matrixOf(twin)).differences.length === 0, 180);
    figure(`data on three hosts: ${matrixText(matrix)}`);
    expect(matrix.differences).toEqual([]);
  });

  test('logs come over TLS from one host to the other, by the CA that both trust', async () => {
    for (const device of ['ca-fw-2', 'ca-db-1']) {
      await waitFor(`lines of ${device}`, async () => (await twin.exec('ca-log-1', ['ls', `/var/lib/jifang/data/log/${device}`])).code === 0);
    }
  });

  test('an administrator of one host logs in on the other, by the SSH CA that both trust', async () => {
    const { code, stdout, stderr } = await twin.exec('ca-network-admin', ['setpriv', '--reuid=admin', '--regid=admin', '--clear-groups', 'ssh', 'ca-fw-2', 'cat /etc/hostname']);
    expect({ code, stdout: stdout.trim(), stderr }).toEqual({ code: 0, stdout: 'ca-fw-2', stderr: '' });
  });

  test('slaves on one host have what was written on the master on the other', async () => {
    const suffix = directorySuffix(twin.model);
    const written = await twin.exec('ca-ldap-master', ['directory-local', 'ldapadd'], { input: `dn: ou=between-hosts,${suffix}\nobjectClass: organizationalUnit\nou: between-hosts\n` });
    expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
    for (const slave of ['ca-ldap-slave-1', 'ca-ldap-slave-2']) {
      await waitFor(`${slave} has it`, async () => (await twin.exec(slave, ['ldapsearch', '-x', '-LLL', '-H', 'ldap://127.0.0.1', '-b', suffix, '(ou=between-hosts)', 'ou'])).stdout.includes('ou: between-hosts'));
    }
  });
});

describe('IPv6 and a detector on another host than what it watches', () => {
  const model = watchedFacility({ id: 'apart-6', network: '10.69', network6: 'fd00:69' });
  let twin: LiveTwin;
  beforeAll(async () => {
    twin = await upOnHosts(machines, folder, model, {
      hosts: { east: { docker: east.url }, west: { docker: west.url } },
      zones: { internet: 'east', 'ca-service': 'east', 'ca-core': 'west' }, devices: { 'ca-fw-2': 'west', 'ca-ids': 'west' },
    });
  });
  afterAll(() => twin?.destroy());

  test('the flow matrix is the planned one, over both families', async () => {
    const outcome = await measure(model, 'test', undefined, undefined, twin.engines);
    const probes = outcome.judgement.probes;
    const of = (family: 4 | 6) => [isAllowed, isDenied].map((which) => { const { asPlanned: met, all } = scoreOf(probes.filter((judged) => judged.probe.family === family && which(judged))); return `${met}/${all}`; }).join(' and ');
    figure(`IPv6 on two hosts: allowed and denied ${of(4)} by IPv4, ${of(6)} by IPv6, differences ${differencesOf(outcome).length}, in ${outcome.seconds.toFixed(1)} s`);
    expect(differencesOf(outcome)).toEqual([]);
    expect(probes.filter(({ probe }) => probe.family === 6 && probe.purpose === 'flow' && probe.zones.from === 'ca-service').length).toBeGreaterThan(0);
    expect(await twin.changes()).toEqual([]);
  });

  test('no host has an address in a zone of both families', async () => {
    for (const host of [east, west]) {
      const { stdout } = await machines.in(host, ['ip', '-o', '-6', 'addr', 'show']);
      expect(stdout.split('\n').filter((line) => line.includes('fd00:69'))).toEqual([]);
    }
  });

  test.each([4, 6] as const)('the detector on the one host sees what the firewall on the other passes on and drops, by IPv%d', async (family) => {
    const addressIn = (id: string) => model.devices.find((device) => device.id === id)!.interfaces.flatMap((port) => port.addresses).map(({ address }) => address).find((each) => familyOf(each) === family)!;
    const [web, server] = [addressIn('ca-web'), addressIn('ca-server')];
    const probe = async () => {
      const { stdout } = await twin.exec('ca-web', ['twin-probe'], { input: [8443, 5900].map((port) => `${port}\ttcp\t-\t${server}\t${port}\t2500\n`).join('') });
      return Object.fromEntries(stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; result: string }).map(({ id, result }) => [id, result]));
    };
    // Suricata writes IPv6 addresses in full.
    const same = (text: string, address: string) => parseAddress(text) === parseAddress(address);
    const said = async () => (await twin.exec('ca-ids-console', ['alerts', '--json', '--last', '100000'])).stdout.split('\n').filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { src_ip: string; dest_ip: string; dest_port?: number; alert: { signature: string } })
      .filter((alert) => same(alert.src_ip, web) && same(alert.dest_ip, server)).map((alert) => `${alert.dest_port} ${alert.alert.signature}`);
    // Of one pair of addresses it says the same once a minute, and the matrix has made it say so.
    await waitFor('the alert at the console', async () => {
      expect(await probe()).toEqual({ 8443: 'open', 5900: 'silent' });
      return waitUntil(async () => (await said()).includes('5900 无业务流：服务区 → 核心区（TCP）'), 10);
    }, 90);
    expect((await said()).filter((text) => text.startsWith('8443'))).toEqual([]);
  });
});
