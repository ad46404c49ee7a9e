/** The detector of a small facility: what it sees, what it says, what it must not be. */
import { plannedScans, scan, openWindow, closeWindow } from '../../twin/scan';
import { twinOf, waitFor, type LiveTwin } from './support';
import { watchedFacility } from './watched-facility';

interface Alert { readonly event_type: string; readonly src_ip: string; readonly dest_ip: string; readonly dest_port?: number; readonly alert: { readonly signature: string; readonly metadata?: Record<string, readonly string[]> } }

const web = '10.62.10.11';
const server = '10.62.30.10';
const scanner = '10.62.10.10';
const model = watchedFacility();
let twin: LiveTwin;
beforeAll(async () => { twin = await twinOf(model); });

/** Everything the console has received. */
async function alerts(): Promise<Alert[]> {
  const { code, stdout, stderr } = await twin.exec('ca-ids-console', ['alerts', '--json', '--last', '100000']);
  if (code !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Alert);
}

/** What was said of one host speaking to another, each message once: a twin that was kept has earlier ones. */
const about = async (from: string, to: string, port?: number): Promise<string[]> =>
  [...new Set((await alerts()).filter((alert) => alert.src_ip === from && alert.dest_ip === to && (port === undefined || alert.dest_port === port)).map(({ alert }) => alert.signature))];

/** Sends probes and gives what became of each, by port. */
async function probe(device: string, to: string, ports: readonly number[], protocol = 'tcp'): Promise<Record<number, string>> {
  const { code, stdout, stderr } = await twin.exec(device, ['twin-probe'], { input: ports.map((port) => `${port}\t${protocol}\t-\t${to}\t${port}\t2500\n`).join('') });
  if (code !== 0) throw new Error(stderr);
  return Object.fromEntries(stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string; result: string }).map(({ id, result }) => [id, result]));
}

test('addresses are as planned: the test knows them', () => {
  const addressOf = (id: string) => model.devices.find((device) => device.id === id)!.interfaces.flatMap((port) => port.addresses)[0]?.address;
  expect([addressOf('ca-web'), addressOf('ca-server'), addressOf('ca-vscan')]).toEqual([web, server, scanner]);
});

test('a planned connection passes without a word; one that no flow permits is named with its zones and ports', async () => {
  expect(await probe('ca-web', server, [8443, 5900])).toEqual({ 8443: 'open', 5900: 'silent' });
  await waitFor('the alert at the console', async () => (await about(web, server, 5900)).length > 0, 30);
  expect(await about(web, server, 5900)).toEqual(['无业务流：服务区 → 核心区（TCP）']);
  expect(await about(web, server, 8443)).toEqual([]);
  const { stdout } = await twin.exec('ca-ids-console', ['alerts']);
  expect(stdout).toMatch(/无业务流：服务区 → 核心区（TCP） {2}页面服务器:\d+ → 业务服务器:5900/);
});

test('a datagram and an echo that no flow permits are named too', async () => {
  await probe('ca-web', server, [161], 'udp');
  await probe('ca-web', server, [0], 'icmp');
  await waitFor('both alerts', async () => {
    const said = await about(web, server);
    return said.includes('无业务流：服务区 → 核心区（UDP）') && said.includes('无业务流：服务区 → 核心区（ICMP）');
  }, 30);
});

test('a service that is not what the plan calls it is named', async () => {
  // Port 22 is SSH in the plan; here somebody speaks something else there.
  const { stdout } = await twin.exec('ca-web', ['perl', '-MIO::Socket::INET', '-e', `my $s = IO::Socket::INET->new("${server}:22") or die "$!"; print $s "GET /no-ssh HTTP/1.0\\r\\n\\r\\n" x 20; $s->flush; sleep 1; print $s "more\\r\\n"; sleep 1; print "sent"`]);
  expect(stdout).toContain('sent');
  // Named on the caller's packet or on the server's answer: who spoke first decides.
  const said = async () => [...new Set([...await about(web, server, 22), ...await about(server, web)])];
  await waitFor('the alert at the console', async () => (await said()).length > 0, 30);
  expect(await said()).toEqual(['服务不符 administration：应为 SSH，实际不是']);
});

test('an address nobody planned is named as soon as it speaks', async () => {
  // The scanner alone may send from an address that is not its own.
  const stranger = '10.62.10.99';
  const { code, stdout } = await twin.exec('ca-vscan', ['twin-probe'], { input: `x\ttcp\t${stranger}\t${server}\t80\t1500\t\ttransparent\n` });
  expect({ code, result: (JSON.parse(stdout) as { result: string }).result }).toEqual({ code: 0, result: 'silent' });
  await waitFor('the alert at the console', async () => (await about(stranger, server)).some((message) => message.startsWith('未登记地址')), 30);
});

test('the scanner passes in its window, not outside it, and is seen as a scan both times', async () => {
  const [planned] = plannedScans(model);
  expect(planned!.targets.map(({ device, address }) => [device.id, address])).toEqual([['ca-server', server]]);
  const before = (await alerts()).length;
  // A run that was broken off may have left it open.
  await closeWindow(model, planned!.flow);
  const closed = await scan(model, planned!, '1-200,8443');
  expect(closed).toEqual([{ device: 'ca-server', address: server, open: [], unplanned: [] }]);
  await openWindow(model, planned!.flow, 5);
  try {
    const [found] = await scan(model, planned!, '1-200,8443');
    expect(found!.open).toContain(8443);
    expect(found!.unplanned).toEqual([]);
  } finally {
    await closeWindow(model, planned!.flow);
  }
  expect((await scan(model, planned!, '8443'))[0]!.open).toEqual([]);
  await waitFor('the alerts of the scan', async () => {
    const said = new Set((await alerts()).slice(before).filter(({ src_ip }) => src_ip === scanner).map(({ alert }) => alert.signature));
    return said.has('限时业务流 scan 漏洞扫描（每月周日 02:00-04:00）') && said.has('端口扫描：同一来源短时间内大量无业务流的连接');
  }, 30);
});

test('the detector has no address but on the console cable, forwards nothing, and has given its rights up', async () => {
  const { stdout } = await twin.exec('ca-ids', 'ip -o addr show scope global | grep -v "inet 127"; ip route; cat /proc/sys/net/ipv4/ip_forward; grep CapEff "/proc/$(cat /run/jifang/suricata.pid)/status"');
  const lines = stdout.trim().split('\n');
  const planned = model.devices.find(({ id }) => id === 'ca-ids')!.interfaces.flatMap((port) => port.addresses.map(({ address }) => address));
  expect(lines.filter((line) => / inet6? /.test(line)).map((line) => / inet6? ([^/ ]+)/.exec(line)![1])).toEqual(planned);
  expect(lines.filter((line) => line.startsWith('default') || line.includes('169.254'))).toEqual([]);
  expect(lines).toContain('0');
  const effective = BigInt(`0x${/CapEff:\s*([0-9a-f]+)/.exec(stdout)![1]}`);
  const has = (capability: number) => (effective >> BigInt(capability)) % 2n === 1n;
  expect({ netAdmin: has(12), setPcap: has(8), netRaw: has(13) }).toEqual({ netAdmin: false, setPcap: false, netRaw: true });
});

test('the rules that it runs are those of the plan, and Suricata finds no fault with them', async () => {
  const { code, stdout, stderr } = await twin.exec('ca-ids', 'mkdir -p /run/jifang/check && suricata -T -c /etc/jifang/suricata.yaml -l /run/jifang/check');
  expect({ code, said: `${stdout}${stderr}`.split('\n').filter((line) => /(^|\s)(E|W|Error|Warning):/.test(line)) }).toEqual({ code: 0, said: [] });
});
