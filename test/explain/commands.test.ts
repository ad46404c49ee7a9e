/** `impact`, `explain` and `list` as users run them. */
import { jifang } from '../cli/support/run';
import { smallFacility, Workspace } from '../cli/support/workspace';

let workspace: Workspace;
beforeAll(() => { workspace = new Workspace().write('facilities/small/facility.ts', smallFacility('small')); });
afterAll(() => workspace.remove());
const here = (...args: readonly string[]) => jifang(args, { cwd: workspace.folder });

test('impact of several parts, by id, name and address, with the facility behind or before them', async () => {
  const [text, machine] = await Promise.all([
    here('impact', 'facilities/small', 'ca-fw-2', 'OCSP服务器-1', '--lang', 'zh'),
    here('impact', '10.10.30.10', '--facility', 'facilities/small', '--json', '--no-outputs'),
  ]);
  expect([text.code, text.stderr, machine.code, machine.stderr]).toEqual([0, '', 0, '']);
  expect(text.stdout).toMatch(/^失去 防火墙-2（ca-fw-2）、OCSP服务器-1（ca-ocsp-1）：\n/);
  expect(text.stdout).toMatch(/提到它的文件（\d+ 个）\n {2}diagrams\//);
  const { ok, asked, flows, outputs } = JSON.parse(machine.stdout) as { ok: boolean; asked: unknown; flows: unknown; outputs?: unknown };
  expect({ ok, asked, flows, outputs }).toEqual({
    ok: true, asked: [{ kind: 'device', id: 'ca-issuing-1' }], outputs: undefined,
    flows: [{ flow: 'ca-issuing-1.ca-ocsp-1.tcp-8443', state: 'lost', ends: [{ device: 'ca-issuing-1' }], legs: [] }],
  });
}, 60_000);

test('explain names the line of the design, also of a flow', async () => {
  const [device, rule, machine] = await Promise.all([
    here('explain', 'ca-ocsp-1', 'facilities/small'), here('explain', 'facilities/small', 'ca-fw-2#1'), here('explain', 'dev-hsm-count[ca/service/ocsp-1]', 'facilities/small', '--json'),
  ]);
  expect([device.code, rule.code, machine.code, device.stderr, rule.stderr, machine.stderr]).toEqual([0, 0, 0, '', '', '']);
  expect(device.stdout).toMatch(/^ca-ocsp-1: OCSP server \(OCSP服务器-1\)\n\nWhere it is written\n {2}construct ca\/service\/ocsp-1, at facilities\/small\/facility\.ts:9\n/);
  // Nothing of the small facility is part of a pattern, and nothing is locked yet.
  expect(device.stdout).not.toContain('part of');
  expect(device.stdout).toContain('not stated; given out in this run, and kept by the lock file from then on');
  expect(rule.stdout).toContain('flow ca-issuing-1.ca-ocsp-1.tcp-8443, at facilities/small/facility.ts:12\n');
  expect(JSON.parse(machine.stdout)).toMatchObject({ ok: true, subject: { kind: 'finding', id: 'dev-hsm-count[ca/service/ocsp-1]' }, source: { file: 'facilities/small/facility.ts', line: 9 } });
}, 60_000);

test('the code of a nozzle or relief opening tells that first, then its gas zone', async () => {
  const [nozzle, relief] = await Promise.all([jifang(['explain', 'PZ03']), jifang(['explain', 'XY02', '--lang', 'zh'])]);
  expect(nozzle.stdout).toMatch(/^PZ03: gas nozzle of gas-core\n[^]*\nWhere it is\n {2}in core \(4590, 7100 mm, 2600 mm high\)\n\nFH02, gas-core /);
  expect(relief.stdout).toMatch(/^XY02：泄压口，属于 FH02 核心区（屏蔽机房）防护区（gas-core）\n[^]*净宽×净高 400×300 mm，经波导穿过屏蔽体\n\nFH02 /);
}, 60_000);

test('list gives the names of one kind, and without a kind how many there are of each; explain without a subject does the same', async () => {
  const [all, bare, devices, parts] = await Promise.all([here('list', 'facilities/small'), here('explain', 'facilities/small'), here('list', 'device', 'facilities/small', '--json'), jifang(['list', 'parts', '--json'])]);
  expect([all.code, bare.code, devices.code, parts.code]).toEqual([0, 0, 0, 0]);
  expect(all.stdout).toMatch(/^devices +3 +ca-fw-2, ca-issuing-1, ca-ocsp-1\n/);
  expect(bare.stdout).toBe(all.stdout);
  expect((JSON.parse(devices.stdout) as { devices: object[] }).devices).toContainEqual({ id: 'ca-ocsp-1', name: 'OCSP服务器-1', kind: 'OCSP server', zone: 'ca-service', address: '10.10.10.10', path: 'ca/service/ocsp-1' });
  expect((JSON.parse(parts.stdout) as { parts: object[] }).parts).toContainEqual({ id: 'ocsp-1', pattern: 'ca', code: '', made: 'ca-ocsp-1', name: 'OCSP服务器-1', room: '309 服务区', path: 'ca/service/ocsp-1' });
  const own = (JSON.parse(parts.stdout) as { parts: { id: string; pattern: string }[] }).parts.filter(({ pattern }) => pattern === 'site');
  expect(own).toContainEqual({ id: 'a01', pattern: 'site', code: 'A01', made: 'a01', name: 'A01', room: '309 服务区', path: 'site/building/floor/service/a01' });
  expect(own).toContainEqual({ id: 'door-core', pattern: 'site', code: 'M04', made: 'door-core', name: 'M04', room: '308 核心区（屏蔽机房） / 309 服务区', path: 'site/building/floor/door-core' });
  expect(own).toContainEqual(expect.objectContaining({ id: 'th-core-1', made: 'th-core-1', room: '308 核心区（屏蔽机房）' }));
  expect(own).toContainEqual(expect.objectContaining({ id: 'a-a03', room: '303 UPS配电间' }));
}, 60_000);

test('list parts gives the ids of a design that names a part that there is not', async () => {
  const room = `  new ReferenceMachineRoom(facility, 'site', { without: ['no-such'] });\n`;
  workspace.write('facilities/wrong/facility.ts', smallFacility('wrong', room).replace('OcspServer,', 'OcspServer, ReferenceMachineRoom,'));
  const [text, machine, devices] = await Promise.all([here('list', 'parts', 'facilities/wrong'), here('list', 'parts', 'facilities/wrong', '--json'), here('list', 'devices', 'facilities/wrong')]);
  expect([text.code, text.stderr, machine.code, machine.stderr]).toEqual([0, 'The design has one error (see jifang check): until mended, ids alone are listed\n', 0, '']);
  expect(text.stdout).toMatch(/^a01 +site +site\/building\/floor\/service\/a01$/m);
  expect((JSON.parse(machine.stdout) as { parts: object[] }).parts).toContainEqual({ id: 'a01', pattern: 'site', path: 'site/building/floor/service/a01' });
  expect(devices.code).toBe(1);
}, 60_000);

test.each([
  { args: ['impact', 'ca-fw-1-c'], told: "Nothing is called ca-fw-1-c: no device, pair, zone, link, carrier's line, part of the machine room, address.\nDid you mean ca-fw-1-a?\nAll names: jifang list\n" },
  { args: ['impact', '10.10.10.99'], told: 'No device has the address 10.10.10.99.\n' },
  { args: ['explain', 'ca-ocsp'], told: 'ca-ocsp means 2 things; say which:\n  pair:ca-ocsp\n  flow:ca-ocsp\n' },
  { args: ['explain', 'ca-fw-2#99'], told: 'ca-fw-2 has rules 1 to 21.\n' },
  { args: ['explain', 'hsm-aproved'], told: expect.stringContaining('Did you mean hsm-approved?\n') as string },
  { args: ['explain', 'dev-hsm-count[ca/nobody]'], told: 'Rule dev-hsm-count has no finding on ca/nobody.\n' },
  { args: ['explain', 'ca-av', 'ca-vscan'], told: 'Explain one subject at a time.\n' },
  { args: ['list', 'devics'], told: expect.stringContaining('There is no kind devics. Did you mean devices?') as string },
])('$args exits 2', async ({ args, told }) => {
  expect(await jifang(args)).toEqual({ code: 2, stdout: '', stderr: told });
}, 60_000);
