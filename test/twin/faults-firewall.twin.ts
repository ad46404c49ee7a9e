/** What can happen to a firewall and to a network, and that the twin is the planned one again afterwards. */
import { docker, dockerLines, dockerText, figure, twinOf, waitFor, type LiveTwin } from './support';
import type { Part } from '../../analysis/impact';
import { addressOf, asPlanned, deviations, deviationsWithout } from './harness/quick-checks';
import { takeovers } from './harness/expected-cuts';
import { matrixOf, matrixText } from './harness/matrix';
import { LongConnection, countingImage, countingPort } from './harness/long-connection';
import { Stream, type StreamResult } from './harness/stream';
import { quickFacility } from './quick-facility';

const master = 'ca-fw-1-a';
const standby = 'ca-fw-1-b';
const single = 'ca-fw-2';
let twin: LiveTwin;

beforeAll(async () => { twin = await twinOf(quickFacility({ counting: await countingImage() })); });

afterEach(async () => {
  await twin.healthy();
  await asPlanned(twin);
  expect(await twin.changes()).toEqual([]);
});

/** Which members hold the pair's addresses. */
async function holders(): Promise<string[]> {
  const virtual = twin.model.pairs[0]!.virtual.map(({ address }) => address);
  const held = await Promise.all([master, standby].map(async (device) => {
    const { code, stdout } = await twin.exec(device, 'ip -o addr');
    return code === 0 && virtual.every((address) => stdout.includes(` ${address}/`)) ? [device] : [];
  }));
  return held.flat();
}

const connections = () => Stream.start(twin.container('ca-terminal'), addressOf(twin.model, 'ca-server'), 8001);

const shown = ({ sent, answered, outage, stalled }: StreamResult): string =>
  `outage ${outage} ms (${answered} of ${sent} connections${stalled > 0 ? `; the machine was too busy to send for ${stalled} ms` : ''})`;

/** What the design says of a loss, as `jifang impact` does. */
const loss = (kind: Part['kind'], id: string): Part[] => [{ kind, id }];
const expected = (lost: readonly Part[]): string[] => deviationsWithout(twin.model, lost);

/** Does something to the twin while connections go through the pair, and measures what they notice. */
async function during(what: string, fault: () => Promise<unknown>, over: () => Promise<boolean>): Promise<void> {
  const stream = await connections();
  try {
    await fault();
    await waitFor(what, over);
    await stream.flows(`after: ${what}`);
  } finally {
    figure(`${what}: ${shown(await stream.stop())}`);
  }
}

const heldBy = (device: string) => async () => (await holders()).join() === device;

test('the pair takes over when its master is killed, and gives back when it returns', async () => {
  await waitFor('the planned master holds the addresses', heldBy(master));
  await during('firewall master killed', () => docker(['kill', twin.container(master)]), heldBy(takeovers(twin.model, loss('device', master)).get('ca-fw-1')!));
  expect(await deviations(twin)).toEqual(expected(loss('device', master)));
  await during('firewall master back', () => docker(['start', twin.container(master)]), heldBy(master));
});

describe('a connection that lasts', () => {
  const begin = () => LongConnection.start(twin.container('ca-terminal'), addressOf(twin.model, 'ca-counting'));
  /** How many such connections the other member has told it of. */
  const known = async (device: string) => (await twin.exec(device, `conntrackd -C /run/jifang/conntrackd.conf -e | grep -c 'ESTABLISHED.*dport=${countingPort} '`)).stdout.trim();
  const told = ({ came, outage }: Awaited<ReturnType<LongConnection['stop']>>) => `stood still for ${outage} ms, ${came} numbers came and none was missing`;

  test('goes on through the standby when the master is killed, and through the master when it is back', async () => {
    await waitFor('the planned master holds the addresses', heldBy(master));
    const connection = await begin();
    try {
      await waitFor('the standby knows the connection', async () => await known(standby) !== '0');
      await docker(['kill', twin.container(master)]);
      await waitFor('the standby holds the addresses', heldBy(standby));
      expect(await connection.goesOn(30)).toBe(true);
      // What it was told is in its kernel now, and forgotten: it would be let pass again at the next takeover.
      await waitFor('the standby has forgotten what it was told', async () => await known(standby) === '0');
    } finally {
      const result = await connection.stop();
      figure(`connection through a pair whose master is killed: ${told(result)}`);
      expect([result.complete, result.errors]).toEqual([true, '']);
    }
    const second = await begin();
    await docker(['start', twin.container(master)]);
    try {
      await waitFor('the planned master holds the addresses again', heldBy(master));
      expect(await second.goesOn(30)).toBe(true);
    } finally {
      const result = await second.stop();
      figure(`connection through a pair whose master is back: ${told(result)}`);
      expect([result.complete, result.errors]).toEqual([true, '']);
    }
  });

  test('breaks where the standby has not been told of it: it is the hand-over that keeps it', async () => {
    await waitFor('the planned master holds the addresses', heldBy(master));
    const connection = await begin();
    try {
      await waitFor('the standby knows the connection', async () => await known(standby) !== '0');
      expect((await twin.exec(standby, 'conntrackd -C /run/jifang/conntrackd.conf -f external')).code).toBe(0);
      expect(await known(standby)).toBe('0');
      await docker(['kill', twin.container(master)]);
      await waitFor('the standby holds the addresses', heldBy(standby));
      expect(await connection.goesOn(10)).toBe(false);
    } finally {
      await connection.stop();
      await docker(['start', twin.container(master)]);
    }
    await waitFor('the planned master holds the addresses again', heldBy(master));
  });
});

test('the standby may go and come back, and nobody notices', async () => {
  await during('firewall standby killed', () => docker(['kill', twin.container(standby)]), heldBy(master));
  expect(await deviations(twin)).toEqual(expected(loss('device', standby)));
  await during('firewall standby back', () => docker(['start', twin.container(standby)]), async () => (await twin.containers()).every(({ state }) => state === 'running'));
});

test('a single firewall that is killed cuts its zones off, and is the planned one again when it returns', async () => {
  await docker(['kill', twin.container(single)]);
  expect(await deviations(twin)).toEqual(expected(loss('device', single)));
  await docker(['start', twin.container(single)]);
});

test('a firewall that is removed is seen by a plan, and made again by an apply', async () => {
  await docker(['rm', '-f', twin.container(single)]);
  expect((await twin.changes()).map(({ address, actions }) => `${actions.join('+')} ${address}`)).toEqual([`create docker_container.${single}`]);
  await twin.apply();
});

test('restarted containers have their addresses, routes and rules again', async () => {
  const state = async (device: string) => (await twin.exec(device, 'ip -o -4 addr | sed "s/^[0-9]*: *[a-z0-9]* *//" | sort; ip route | sed "s/ dev [a-z0-9]*//" | sort; ! command -v nft >/dev/null || nft -s list table inet jifang | grep -v "eth[0-9]" | sort')).stdout;
  for (const device of [single, 'ca-terminal', 'ca-server']) {
    const before = await state(device);
    expect(before).not.toBe('');
    await docker(['restart', '-t', '2', twin.container(device)]);
    await twin.healthy();
    expect(await state(device)).toBe(before);
  }
});

describe('rules changed by hand inside a firewall', () => {
  const drop = (device: string) => twin.exec(device, 'nft flush chain inet jifang forward');

  test('that cut off planned traffic are seen, and are gone after a restart', async () => {
    expect((await drop(single)).code).toBe(0);
    expect(await deviations(twin)).toEqual(['ca-terminal -> ca-web 8080 is cut off']);
    expect((await matrixOf(twin)).differences.join('\n')).toContain('ca-fw-2');
    await docker(['restart', '-t', '2', twin.container(single)]);
  });

  test('that let more pass are seen, and are gone after a restart', async () => {
    const { code, stderr } = await twin.exec(single, 'nft insert rule inet jifang forward accept');
    expect([code, stderr]).toEqual([0, '']);
    expect(await deviations(twin)).toEqual(['ca-terminal-2 -> ca-web 8080 passes']);
    expect((await matrixOf(twin)).differences.join('\n')).toContain('ca-fw-2');
    await docker(['restart', '-t', '2', twin.container(single)]);
  });
});

test('a rule file changed by hand is seen before it is loaded, after a restart by what it lets pass, and goes with the container', async () => {
  expect((await twin.exec(single, 'echo "insert rule inet jifang forward accept" >> /etc/jifang/rules.nft')).code).toBe(0);
  expect(await deviations(twin)).toEqual([]);
  expect((await matrixOf(twin)).differences.join('\n')).toContain('ca-fw-2');
  await docker(['restart', '-t', '2', twin.container(single)]);
  await waitFor('the file is loaded', async () => (await deviations(twin)).join() === 'ca-terminal-2 -> ca-web 8080 passes');
  await twin.replace(single);
});

test('a rule in a chain of its own, hidden behind all of ours, is seen though nothing passes differently', async () => {
  expect((await twin.exec(single, 'nft add table ip beside')).code).toBe(0);
  expect(await deviations(twin)).toEqual([]);
  expect((await matrixOf(twin)).differences.join('\n')).toContain('beside');
  await docker(['restart', '-t', '2', twin.container(single)]);
});

describe('networks', () => {
  test('a firewall unplugged from its network is replaced by its peer, and works again plugged in', async () => {
    const network = 'quick-lan-ca-core';
    const port = twin.model.devices.find(({ id }) => id === master)!.interfaces.find(({ zone }) => zone === 'ca-core')!;
    const unplugged = loss('port', `${master}:${port.name}`);
    const given = (await dockerText(['inspect', '--format', `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`, twin.container(master)])).trim();
    await waitFor('the planned master holds the addresses', heldBy(master));
    await during('firewall master unplugged from one zone', () => docker(['network', 'disconnect', network, twin.container(master)]), async () => (await holders()).includes(takeovers(twin.model, unplugged).get('ca-fw-1')!));
    expect(await deviations(twin)).toEqual(expected(unplugged));
    await docker(['network', 'connect', '--ip', given, network, twin.container(master)]);
    await during('firewall master plugged in and restarted', () => docker(['restart', '-t', '2', twin.container(master)]), heldBy(master));
  });

  test('a zone whose switch fails is cut off, and back when the switch is', async () => {
    const bridge = (await dockerText(['network', 'inspect', '--format', '{{index .Options "com.docker.network.bridge.name"}}', 'quick-lan-ca-core'])).trim();
    const image = (await dockerLines(['inspect', '--format', '{{.Image}}', twin.container(single)]))[0]!;
    const set = (state: string) => dockerText(['run', '--rm', '--network', 'host', '--cap-add', 'NET_ADMIN', '--entrypoint', 'ip', image, 'link', 'set', bridge, state]);
    const stream = await connections();
    try {
      await set('down');
      expect(await stream.breaks(5)).toBe(true);
      expect(await deviations(twin)).toEqual(expected(loss('zone', 'ca-core')));
    } finally {
      await set('up');
      await stream.flows('after the switch is back');
      figure(`switch of a zone failed and back: ${shown(await stream.stop())}`);
    }
  });
});

test('after all of it the measured matrix is the planned one', async () => {
  const matrix = await matrixOf(twin);
  figure(`matrix of ${twin.facility} after the faults: ${matrixText(matrix)}`);
  expect(matrix.differences).toEqual([]);
});
