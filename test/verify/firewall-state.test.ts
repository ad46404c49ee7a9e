import { readAnswers, agentInput } from '../../twin/verify/agent';
import { readLog, stateOf } from '../../twin/verify/firewall-state';
import { withInterfaces } from '../../twin/verify/drift';
import { planProbes } from '../../twin/verify/plan';
import { referenceModel } from '../support';

const line = (fields: object) => JSON.stringify({ 'oob.prefix': 'accept ca-log ', 'ip.protocol': 6, src_ip: '10.0.0.1', dest_ip: '10.0.0.2', src_port: 40000, dest_port: 6514, ...fields });

test('log lines are read by what the rules wrote before them; older ones and those of other protocols are left out', () => {
  const text = [
    line({ 'oob.time.sec': 99, 'oob.time.usec': 999999 }), line({ 'oob.time.sec': 100, 'oob.time.usec': 1 }),
    line({ 'oob.prefix': 'drop forward ', 'ip.protocol': 1, src_port: undefined, 'icmp.echoid': 7 }), line({ 'ip.protocol': 112 }), line({ 'oob.prefix': 'something else' }), '{"half', '',
  ].join('\n');
  expect(readLog(text, 100)).toEqual([
    { action: 'accept', subject: 'ca-log', protocol: 'tcp', source: '10.0.0.1', destination: '10.0.0.2', sourcePort: 40000 },
    { action: 'drop', subject: 'forward', protocol: 'icmp', source: '10.0.0.1', destination: '10.0.0.2', sourcePort: 7 },
  ]);
});

test('the state of a firewall: counters, open windows, its log, interfaces, rule file, tables, VRRP of the last seconds', () => {
  const table = { nftables: [{ metainfo: {} }, { counter: { name: 'c_a', packets: 4, bytes: 9 } }, { set: { name: 'open_scan', type: 'inet_proto', elem: [{ elem: { val: 'tcp', timeout: 60 } }] } }, { set: { name: 'open_other', type: 'inet_proto' } }] };
  const text = [
    JSON.stringify(table), '', '=====', '1700000000.5', '77 1234', '=====', JSON.stringify({ nftables: [{ counter: { name: 'c_a', packets: 5, bytes: 9 } }] }), '', '=====', 'ca-core eth1 10.0.0.3', '=====', 'abc  /etc/jifang/rules.nft', '=====', 'table inet jifang', 'table ip nat', '=====',
    '600', 'unknown  112 598 src=10.0.0.3 dst=10.0.0.4 [UNREPLIED] src=10.0.0.4 dst=10.0.0.3 mark=0 use=1', 'unknown  112 300 src=10.0.1.3 dst=10.0.1.4 src=10.0.1.4 dst=10.0.1.3 mark=0 use=1', '',
  ].join('\n');
  expect(stateOf(text)).toEqual({
    table: table.nftables, counters: new Map([['c_a', 4]]), countersAfter: new Map([['c_a', 5]]), open: ['open_scan'], mark: { inode: '77', size: 1234, time: 1700000000.5 }, interfaces: new Map([['ca-core', 'eth1']]),
    file: 'abc', tables: ['inet jifang', 'ip nat'], vrrp: ['10.0.0.3'],
  });
  expect(stateOf('Error: No such file or directory\n')).toBeUndefined();
});

test('a probe is one line for the agent, and its answer one of JSON; what else a container says is left out', () => {
  const [probe] = planProbes(referenceModel()).probes;
  expect(agentInput([probe!], { allowed: 10, denied: 5 })).toBe(`${probe!.id}\ttcp\t${probe!.source}\t${probe!.destination}\t${probe!.port}\t10\t\t\tspoken\n`);
  // What must not pass is asked for no word: that a connection comes about is enough to find it.
  const denied = planProbes(referenceModel()).probes.find(({ expected }) => expected.kind === 'dropped')!;
  expect(agentInput([denied], { allowed: 10, denied: 5 }).split('\t').slice(5)).toEqual(['5', '', '', '\n']);
  expect(readAnswers('hello\n{"id":"a","source":"","port":5,"result":"open","detail":"","milliseconds":2,"answer":""}\n{"id":"b","result":"odd","port":1}\n')).toEqual([
    { id: 'a', result: 'open', source: '', port: 5, detail: '', milliseconds: 2 },
  ]);
});

test('the design’s rules are loaded with the interfaces a container has; a place without one gets a name nobody has', () => {
  expect(withInterfaces('define if_a = "eth0"\ndefine if_link.ha0 = "ha0"\nx', new Map([['a', 'eth7']]))).toBe('define if_a = "eth7"\ndefine if_link.ha0 = "absent0"\nx');
});
