/** placement.json beside a facility, and JIFANG_PLACEMENT instead of it. */
import { jifang } from './support/run';
import { smallFacility, Workspace } from './support/workspace';

const opened: Workspace[] = [];
const workspace = (): Workspace => {
  const made = new Workspace().write('facilities/a/facility.ts', smallFacility('a'));
  opened.push(made);
  return made;
};
afterAll(() => {
  for (const each of opened) each.remove();
});

const hosts = { east: { docker: 'ssh://root@192.0.2.11' }, west: { docker: 'ssh://root@192.0.2.12' } };
const fits = JSON.stringify({ hosts, zones: { 'ca-service': 'east', 'ca-core': 'west' } });
const synth = (at: Workspace, placement?: string) => jifang(['synth', 'facilities/a', '--no-png', '--no-cache'], { cwd: at.folder, ...(placement === undefined ? {} : { env: { JIFANG_PLACEMENT: placement } }) });
const providers = (at: Workspace): unknown => (JSON.parse(at.read('cdktf.out/stacks/a-twin/cdk.tf.json')) as { provider: { docker: unknown } }).provider.docker;

test('puts the twin on its hosts, and goes again with an empty JIFANG_PLACEMENT', async () => {
  const at = workspace().write('facilities/a/placement.json', fits);
  expect((await synth(at)).code).toBe(0);
  expect(providers(at)).toEqual([{ alias: 'east', host: hosts.east.docker }, { alias: 'west', host: hosts.west.docker }]);
  expect((await synth(at, '')).code).toBe(0);
  expect(providers(at)).toEqual([{}]);
}, 60_000);

test('tells everything that does not fit, and writes nothing', async () => {
  const at = workspace().write('other.json', JSON.stringify({ hosts, zones: { 'ca-servce': 'east', 'ca-core': 'south' }, devices: { 'ca-ocsp-1': 'west' } }));
  const { code, stdout, stderr } = await synth(at, 'other.json');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatchInlineSnapshot(`
"The design has 4 errors:

1. other.json: zones.ca-servce
   the facility has no zone ca-servce
   allowed: ca-core, ca-service
   mend: correct the id, or remove the line

2. other.json: zones.ca-core
   there is no host south
   allowed: east, west
   mend: correct the name, or state the host in \`hosts\`

3. other.json: zones
   the zone ca-service is on no host
   allowed: east, west
   mend: add a line "ca-service": "<host>"

4. other.json: devices.ca-ocsp-1
   ca-ocsp-1 stands in the zone ca-service and is on the host of that zone
   allowed: zones stay whole on a host; only what joins zones can be placed by itself
   mend: remove the line, or change the host of ca-service in \`zones\`

Nothing was written.
"
`);
}, 60_000);

test('tells what is no placement, with what is allowed', async () => {
  const at = workspace().write('facilities/a/placement.json', JSON.stringify({ hosts: { east: { docker: 'tcp://192.0.2.11:2375', adress: '192.0.2.11' } }, zones: {}, mtu: 900 }));
  const { code, stderr } = await synth(at);
  expect(code).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
"The design has 3 errors:

1. facilities/a/placement.json
   property hosts.east.docker has the invalid value "tcp://192.0.2.11:2375": it is no address of an engine
   allowed: ssh://user@host[:port] or unix:///path
   mend: correct hosts.east.docker

2. facilities/a/placement.json
   there is no property hosts.east.adress
   allowed: docker, address
   mend: did you mean address?

3. facilities/a/placement.json
   property mtu has the invalid value 900: it is too small
   allowed: at least 1350
   mend: correct mtu

Nothing was written.
"
`);
}, 60_000);

test('a file that is not there, or no JSON, is wrong use', async () => {
  const at = workspace();
  const lost = await synth(at, 'lost.json');
  expect({ code: lost.code, stdout: lost.stdout }).toEqual({ code: 2, stdout: '' });
  expect(lost.stderr).toContain('lost.json');
  at.write('facilities/a/placement.json', '{');
  expect((await synth(at)).code).toBe(2);
}, 60_000);
