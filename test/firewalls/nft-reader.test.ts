import { nftMeaning } from '../../firewalls/nft-meaning';
import { readNftables } from '../../firewalls/nft-reader';

const chain = (...rules: string[]) => ['define if_a = "eth0"', 'table inet t {', 'counter c { }', 'set s {', 'type ipv4_addr', 'flags interval', 'elements = {', '10.0.0.1,', '10.0.1.0/24', '}', '}',
  'chain forward {', 'type filter hook forward priority filter; policy drop;', ...rules, '}', '}'].join('\n');
const meaning = (...rules: string[]) => nftMeaning(readNftables(chain(...rules)));

describe('a file that is not understood is refused with its line', () => {
  test.each<[string, RegExp]>([
    ['ip saddr 10.0.0.1 reject', /line 14: reject is nothing a rule of ours says/],
    ['ip saddr 10.0.0.1', /line 14: a rule has no verdict/],
    ['ip saddr { 10.0.0.1 10.0.0.2 } accept', /line 14: a comma is missing/],
    ['accept comment "no end', /line 14: a quoted text has no end/],
    ['iifname $if_b accept', /line 14: \$if_b is not defined/],
    ['ip protocol tcp accept', /line 14: ip protocol is nothing a rule of ours matches/],
    ['ct mark 1 accept', /line 14: ct mark is nothing/],
    ['accept drop', /line 14: drop after the end of a rule/],
    ['ip saddr 10.0.0.1 & 255 accept', /line 14: the character "&" has no meaning here/],
  ])('%s', (rule, error) => {
    expect(() => readNftables(chain(rule))).toThrow(error);
  });

  test('a text without a table, and statements of others', () => {
    expect(() => readNftables('')).toThrow('there is no table');
    expect(() => readNftables('flush ruleset')).toThrow('line 1: flush is no statement of ours');
    expect(() => readNftables('define if_a = "x"\ndefine if_a = "y"\n')).toThrow('line 2: if_a is defined twice');
  });
});

describe('a file whose rules cannot mean what a policy means is refused', () => {
  test.each<[string[], RegExp]>([
    [['ip saddr @nobody accept'], /line 14: no set nobody/],
    [['ip6 saddr @s tcp dport 1 accept'], /line 14: s is a set of ipv4_addr/],
    [['ip saddr ::1 accept'], /line 14: addresses of the other family/],
    [['ip saddr 10.0.0.1 ip6 daddr ::1 accept'], /line 14: both families/],
    [['tcp dport 1 accept'], /line 14: no family/],
    [['ip saddr 10.0.0.1 counter name d accept'], /line 14: no counter d/],
    [['ip saddr 10.0.0.1 drop', 'ip saddr 10.0.0.0/24 accept'], /line 14: a rule that drops before the end/],
    [['counter name c drop', 'ip saddr 10.0.0.0/24 accept'], /line 15: a rule after one that takes everything/],
    [['jump nowhere'], /jump to nowhere/],
    [['jump forward'], /jump to forward/],
  ])('%s', (rules, error) => {
    expect(() => meaning(...rules)).toThrow(error);
  });
});

test('sets, lists, ranges and jumps are understood', () => {
  const [permission] = meaning('iifname $if_a ip saddr @s ip daddr { 10.9.0.1, 10.9.1.0/24 } tcp dport { 80, 8000-8080 } counter name c log prefix "p " group 5 snaplen 128 accept comment "1 x"').permissions;
  expect(permission).toMatchObject({ chain: 'forward', from: 'eth0', translatedOnly: false, rule: { line: 14, counter: 'c', log: { prefix: 'p ', group: 5 }, comment: '1 x' } });
  expect(permission!.packets.count()).toBe(257n * 257n * 82n);
});

test('a chain that does not end with a logged drop is seen', () => {
  expect(meaning('counter name c log prefix "drop " group 5 snaplen 128 drop').bases.get('forward')).toEqual({ policy: 'drop', dropsAndLogs: true });
  expect(meaning('counter name c drop').bases.get('forward')).toEqual({ policy: 'drop', dropsAndLogs: false });
  expect(meaning().bases.get('forward')).toEqual({ policy: 'drop', dropsAndLogs: false });
});
