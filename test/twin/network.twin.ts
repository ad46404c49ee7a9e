/** The planned network as it stands on the engine: addresses, routes, rights, limits, and no way round a firewall. */
import { indexOf } from '../../model';
import { isolationIssues } from '../../twin/isolation';
import { docker, dockerText, twinOf, waitFor, type LiveTwin } from './support';
import { quickFacility } from './quick-facility';

let twin: LiveTwin;
beforeAll(async () => { twin = await twinOf(quickFacility()); });

const codes = async () => (await isolationIssues(twin.model)).map(({ code, subject }) => `${code} ${subject}`);
const text = async (device: string, command: string) => (await twin.exec(device, command)).stdout.trim();

test('every device has its planned addresses, and a firewall no other', async () => {
  await waitFor('the planned master holds the addresses', async () => (await text('ca-fw-1-a', 'cat /run/jifang/vrrp')) === 'master');
  const virtual = indexOf(twin.model).pairs.get('ca-fw-1')!.virtual.map(({ address }) => address);
  for (const device of twin.model.devices) {
    const planned = device.interfaces.flatMap((port) => port.addresses.map(({ address }) => address)).concat(device.id === 'ca-fw-1-a' ? virtual : []);
    const found = (await text(device.id, 'ip -o -4 addr show scope global | sed -E "s/.*inet ([^ /]+).*/\\1/"')).split('\n').filter((line) => line !== '');
    // Addresses of the detector's mirror networks are taken off again; there are none here.
    expect({ device: device.id, addresses: found.sort() }).toEqual({ device: device.id, addresses: planned.sort() });
  }
});

describe('no way round a firewall', () => {
  test('as it is planned', async () => {
    expect(await isolationIssues(twin.model)).toEqual([]);
  });

  test('a stranger in a zone is seen', async () => {
    const image = (await dockerText(['inspect', '--format', '{{.Image}}', twin.container('ca-terminal')])).trim();
    await dockerText(['run', '-d', '--name', 'quick-stranger', '--network', 'quick-lan-ca-core', '--no-healthcheck', '--entrypoint', 'sleep', image, '600']);
    try {
      expect(await codes()).toEqual(['stranger ca-core']);
    } finally {
      await docker(['rm', '-f', 'quick-stranger']);
    }
  });

  test('a host plugged into a second zone is seen', async () => {
    await dockerText(['network', 'connect', 'quick-lan-ca-core', twin.container('ca-terminal')]);
    try {
      expect(await codes()).toEqual(expect.arrayContaining(['stranger ca-core', 'plugged-in ca-terminal', 'two-zones ca-terminal']));
    } finally {
      await docker(['network', 'disconnect', 'quick-lan-ca-core', twin.container('ca-terminal')]);
      // Docker gives a container that is plugged in anew another default route.
      await docker(['restart', '-t', '1', twin.container('ca-terminal')]);
      await twin.healthy();
    }
    expect(await codes()).toEqual([]);
  });

  test('an address of the host machine in a zone is seen', async () => {
    const image = (await dockerText(['inspect', '--format', '{{.Image}}', twin.container('ca-terminal')])).trim();
    const bridge = (await dockerText(['network', 'inspect', '--format', '{{index .Options "com.docker.network.bridge.name"}}', 'quick-lan-ca-core'])).trim();
    const onHost = (...command: string[]) => dockerText(['run', '--rm', '--network', 'host', '--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN', '--no-healthcheck', '--entrypoint', 'ip', image, ...command]);
    await onHost('addr', 'add', '10.61.30.200/24', 'dev', bridge);
    try {
      expect(await codes()).toEqual(['host-address ca-core']);
    } finally {
      await onHost('addr', 'del', '10.61.30.200/24', 'dev', bridge);
    }
  });

  test('a default route that is not the planned one is seen', async () => {
    const planned = await text('ca-fw-2', 'ip route show default');
    expect((await twin.exec('ca-fw-2', 'ip route replace default via 10.61.10.77')).code).toBe(0);
    try {
      expect(await codes()).toEqual(['default-route ca-fw-2']);
    } finally {
      await twin.exec('ca-fw-2', `ip route ${planned === '' ? 'del default' : `replace ${planned}`}`);
    }
    expect(await codes()).toEqual([]);
  });
});

describe('rights', () => {
  /** Effective rights of a process as the kernel has them. */
  const rights = async (device: string, pid: string) => BigInt(`0x${await text(device, `sed -n 's/^CapEff:\\t//p' /proc/${pid}/status`)}`);
  const netAdmin = 1n << 12n;

  test('a host has given up its right to change the network, a firewall listens without it', async () => {
    for (const device of ['ca-terminal', 'ca-server', 'ca-web']) expect(await rights(device, '1') & netAdmin).toBe(0n);
    expect(await rights('ca-fw-2', '1') & netAdmin).toBe(netAdmin);
    expect(await text('ca-terminal', 'sed -n "s/^NoNewPrivs:\\t//p" /proc/1/status')).toBe('1');
  });

  test('nothing can be written but volumes and memory', async () => {
    for (const path of ['/etc/written', '/usr/local/written', '/root/written']) expect((await twin.exec('ca-server', `touch ${path}`)).code).not.toBe(0);
    for (const path of ['/run/written', '/tmp/written']) expect((await twin.exec('ca-server', `touch ${path} && rm ${path}`)).code).toBe(0);
  });

  test('nobody is privileged', async () => {
    const names = (await twin.containers()).map(({ name }) => name);
    const privileged = await dockerText(['inspect', '--format', '{{.HostConfig.Privileged}} {{.HostConfig.NetworkMode}}', ...names]);
    expect(privileged).not.toMatch(/^true|host/m);
  });
});

test('processes without end fill the memory of their own container only', async () => {
  const { code } = await twin.exec('ca-terminal', 'n=0; while [ $n -lt 3000 ]; do sleep 60 & n=$((n + 1)); done', { timeout: 120_000 });
  expect(code).not.toBe(0);
  for (const device of ['ca-server', 'ca-fw-1-a', 'ca-terminal-2']) expect((await twin.exec(device, 'true')).code).toBe(0);
  await docker(['restart', '-t', '1', twin.container('ca-terminal')]);
  await twin.healthy();
  expect(await codes()).toEqual([]);
});
