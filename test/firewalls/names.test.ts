import fc from 'fast-check';
import { RootConstruct } from 'constructs';
import { CoreZone, CertificateSystem, Facility, Firewall, Server, ServiceZone, tcp } from '../../constructs';
import { firewallFiles } from '../../firewalls';
import { comment, cutToBytes, flowCounter, interfaceName, logPrefix, zoneName } from '../../firewalls/names';
import { durationOf } from '../../firewalls/nft-header';
import { nftComplaints, withNft } from './nft';

const size = (text: string) => new TextEncoder().encode(text).length;

test('a comment is at most 128 bytes and never cut inside a character', () => {
  // U+FFFD is what a character cut in two would read as: a text that has it already would say nothing.
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }).filter((text) => !text.includes('\ufffd')), (text) => {
    const quoted = comment(text);
    expect(size(quoted) - 2).toBeLessThanOrEqual(128);
    expect(quoted.slice(1, -1)).not.toMatch(/["\u0000-\u001f\u007f\ufffd]/);
  }));
  expect(cutToBytes('审计日志', 9)).toBe('审计…');
  expect(cutToBytes('审计日志', 11)).toBe('审计…');
  expect(cutToBytes('审计日志', 12)).toBe('审计日志');
  expect(cutToBytes('\u{1f512}\u{1f512}', 7)).toBe('\u{1f512}…');
});

test('quotes and line breaks cannot end a comment', () => {
  expect(comment('他说"可以"\n第二行')).toBe('"他说’可以’ 第二行"');
});

test('a log prefix is at most 127 bytes and ends with a space', () => {
  expect(logPrefix('accept', 'ca-ocsp')).toBe('"accept ca-ocsp "');
  const long = logPrefix('accept', 'x'.repeat(200));
  expect([size(long) - 2, long.endsWith(' "')]).toEqual([127, true]);
});

test('two flows never share a counter', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    expect(flowCounter(a) === flowCounter(b)).toBe(a === b);
  }));
  expect(flowCounter('ca-ra.issuing')).toBe('c_ca-ra.issuing');
  expect(flowCounter('业务')).toBe('c_/4e1a//52a1/');
  expect(zoneName('a.b')).toBe('a/2e/b');
});

test('interface names that Linux or nft would not take are replaced', () => {
  expect(interfaceName('bond0', 0)).toBe('bond0');
  expect(interfaceName('GigabitEthernet0/0/1', 3)).toBe('port3');
  expect(interfaceName('eth*', 1)).toBe('port1');
});

test('the length of a time window is read from its text', () => {
  expect(['周日 02:00-04:00', '每天 23:30至01:00', '9:00 ~ 9:45', '随时'].map(durationOf)).toEqual(['2h', '90m', '45m', '1h']);
});

withNft('zones and flows called like words of nft are accepted', () => {
  const facility = new Facility(new RootConstruct(), 'words', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ip', { raMode: 'bs' });
  const [outer, inner] = [new ServiceZone(ca, 'log', { prefix: '10.1.0.0/24' }), new CoreZone(ca, 'fwd', { prefix: '10.2.0.0/24' })];
  new Firewall(ca, 'drop', { between: [outer, inner] });
  const [a, b] = [new Server(outer, 'accept', { name: '甲' }), new Server(inner, 'dnat', { name: '乙' })];
  for (const id of ['accept', 'counter', 'reject', 'type']) facility.allow({ id, from: a, to: b, service: tcp(['accept', 'counter', 'reject', 'type'].indexOf(id) + 1), purpose: 'table inet { }' });
  const files = firewallFiles(facility.resolve());
  expect(files.map((file) => file.path)).toEqual(['firewalls/ip-drop.nft']);
  expect(nftComplaints(new Map(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)])))).toEqual({});
});
