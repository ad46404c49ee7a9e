import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firewallFiles } from '../../firewalls';
import { exampleModel } from '../support';

const folder = join(__dirname, '../golden/firewalls');

test.each([['t1-cs', 'ca-fw-1'], ['dual-stack', 'km-fw-management-a']])('the rule file of %s %s is as reviewed', (example, device) => {
  const bytes = firewallFiles(exampleModel(example)).find((file) => file.path === `firewalls/${device}.nft`)!.bytes;
  const golden = join(folder, `${example}-${device}.nft`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, bytes);
  expect(new TextDecoder().decode(bytes)).toBe(readFileSync(golden, 'utf8'));
});

test('every file says what it is and which section of the application it serves', () => {
  const files = firewallFiles(exampleModel('t7-reference'));
  expect(files.map(({ path, title, kind, serves }) => ({ path, title, kind, serves })).filter(({ path }) => /fw-1-a|km-fw-ca-b/.test(path))).toEqual([
    { path: 'firewalls/ca-fw-1-a.nft', title: '防火墙规则 外联防火墙（主）', kind: 'firewall', serves: [{ doc: 'CA-安全', section: '3.4.1' }] },
    { path: 'firewalls/km-fw-ca-b.nft', title: '防火墙规则 KM外联防火墙（备）', kind: 'firewall', serves: [{ doc: 'KM-安全', section: '3.3.1' }] },
  ]);
});
