/** The answers of `jifang impact` in words, kept in test/golden/impact. */
import { impactText } from '../../cli/impact-report';
import { filesOf, outputsNaming } from '../../cli/impact-outputs';
import { clausesLost } from '../../compliance/lost';
import { impactOf, type Part } from '../../analysis/impact';
import { locales, type Model } from '../../model';
import { expectGolden } from '../golden';
import { exampleModel } from '../support';
import { smallFacility } from './small-facility';

type Asked = Part & { readonly kind: 'device' | 'link' | 'zone' | 'line' };
const told = (model: Model, asked: readonly Asked[]): string => {
  const found = impactOf(model, asked);
  return locales.map((locale) => impactText(model, asked, found, clausesLost(model, found.remaining), undefined, locale)).join('\n');
};

test.each<{ name: string; asked: readonly Asked[] }>([
  { name: 'firewall-of-a-pair', asked: [{ kind: 'device', id: 'ca-fw-1-a' }] },
  { name: 'both-firewalls', asked: [{ kind: 'device', id: 'ca-fw-1-a' }, { kind: 'device', id: 'ca-fw-1-b' }] },
  { name: 'switch', asked: [{ kind: 'device', id: 'ca-sw-management-1' }] },
  { name: 'hsm-and-line', asked: [{ kind: 'device', id: 'ca-hsm-ocsp-1' }, { kind: 'line', id: '运营商线路A' }] },
  { name: 'cable', asked: [{ kind: 'link', id: 'ca-av:eth0--ca-sw-service-1:GE0/0/4' }] },
  { name: 'stack', asked: [{ kind: 'link', id: 'ca-sw-service-1:STACK1--ca-sw-service-2:STACK2' }] },
  { name: 'zone', asked: [{ kind: 'zone', id: 'ca-core' }] },
  { name: 'probe', asked: [{ kind: 'device', id: 'ca-ids' }] },
])('$name', ({ name, asked }) => {
  const text = told(exampleModel('t7-reference'), asked);
  expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  expectGolden(`impact/${name}.txt`, text);
});

test('tunnel', () => expectGolden('impact/tunnel.txt', told(exampleModel('t4-km-wan'), [{ kind: 'zone', id: 'km-tunnel-ca1' }])));

test('a replicating pair', () => {
  expectGolden('impact/by-hand.txt', told(smallFacility({ flows: [{ from: ['c1'], to: ['database'] }], mode: 'replication' }), [{ kind: 'device', id: 'ca-a1' }]));
});

test('files that name a part are found, and those that name another of a longer name are not', async () => {
  const model = exampleModel('t7-reference');
  const files = await filesOf(model);
  const naming = (kind: 'device' | 'link' | 'zone', id: string) => outputsNaming(model, [{ kind, id }], files).map(({ path }) => path);
  expect(naming('device', 'km-admin')).toEqual(expect.arrayContaining(['diagrams/zone-km-management', 'tables/km-ip-plan.xlsx', 'tables/km-flows.xlsx']));
  expect(naming('device', 'km-admin').filter((path) => /\/ca-|-ca(?:-|$)/.test(path))).toEqual([]);
  expect(naming('link', 'ca-av:eth0--ca-sw-service-1:GE0/0/4')).toEqual(['diagrams/connections-ca-1', 'diagrams/zone-ca-service', 'tables/ca-ip-plan.xlsx']);
  // 外联防火墙 is another device than KM外联防火墙.
  expect(naming('device', 'km-fw-ca-a').some((path) => path.startsWith('firewalls/ca-'))).toBe(false);
});
