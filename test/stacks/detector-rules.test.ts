/** The detector's rules, read back: which packets they let pass in silence, and what they say of others. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contains, familyOf, formatAddress, parseAddress, parsePrefix, type Device, type Model } from '../../model';
import { detectorRules, watchedZones } from '../../stacks/detector-rules';
import { ruleLines } from '../../stacks/suricata-rule';
import { exampleModel, exampleNames, referenceModel } from '../support';

interface Rule { action: string; protocol: string; from: string; to: string; both: boolean; ports: string; options: ReadonlyMap<string, string>; text: string }

/** Reads what Suricata reads. Fails on a line that has not its form. */
function read(text: string): Rule[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const match = /^(pass|alert) (tcp|udp|icmp|ip|http) (\S+) any (->|<>) (\S+) (\S+) \((.+);\)$/.exec(line);
    if (!match) throw new Error(`no rule: ${line}`);
    const [, action, protocol, from, arrow, to, ports, options] = match;
    const parts = options!.split(/(?<!\\); /).map((part) => [part.slice(0, part.includes(':') ? part.indexOf(':') : undefined), part.includes(':') ? part.slice(part.indexOf(':') + 1) : ''] as const);
    return { action: action!, protocol: protocol!, from: from!, to: to!, both: arrow === '<>', ports: ports!, options: new Map(parts), text: line };
  });
}

function holds(list: string, address: string): boolean {
  if (list === 'any') return true;
  if (list.startsWith('!')) return !holds(list.slice(1), address);
  return list.replace(/^\[|\]$/g, '').split(',').some((item) => {
    const prefix = parsePrefix(item.includes('/') ? item : `${item}/${familyOf(item) === 4 ? 32 : 128}`)!;
    return prefix.family === familyOf(address) && contains(prefix, parseAddress(address)!);
  });
}

const inPorts = (list: string, port: number): boolean => list === 'any' || list.replace(/^\[|\]$/g, '').split(',').some((item) => {
  const [first, last] = item.split(':').map(Number);
  return first! <= port && port <= (last ?? first!);
});

interface Packet { protocol: 'tcp' | 'udp'; from: string; to: string; port: number }
const meant = (rule: Rule, { protocol, from, to, port }: Packet): boolean =>
  rule.protocol === protocol && !rule.options.has('app-layer-protocol') && (rule.options.get('flags') ?? 'S,CE') === 'S,CE'
  && ((holds(rule.from, from) && holds(rule.to, to) && inPorts(rule.ports, port)) || (rule.both && holds(rule.to, from) && holds(rule.from, to)));
/** What Suricata says of a connection's first packet: passed in silence, or these messages. */
function said(rules: readonly Rule[], packet: Packet): string[] | 'passed' {
  const found = rules.filter((rule) => meant(rule, packet));
  if (found.some(({ action }) => action === 'pass')) return 'passed';
  const windowed = found.some((rule) => rule.options.get('flowbits') === 'set,jifang.windowed');
  return found.filter((rule) => !windowed || rule.options.get('flowbits') !== 'isnotset,jifang.windowed').map((rule) => rule.options.get('msg')!.slice(1, -1));
}

const detectorsOf = (model: Model): Device[] => model.devices.filter(({ kind }) => kind === 'intrusion-detector');

describe.each(exampleNames)('detectors of %s', (name) => {
  const model = exampleModel(name);

  test.each(detectorsOf(model).map((device) => [device.id, device] as const))('%s: every permission where it looks is passed or named, and nothing else passes', (_id, detector) => {
    const rules = read(detectorRules(model, detector));
    const zones = watchedZones(model, detector);
    expect(zones.length).toBeGreaterThan(0);
    const seen = model.policies.flatMap(({ rules: all }) => all).filter(({ fromZone, toZone }) => zones.includes(fromZone ?? '') || zones.includes(toZone ?? ''))
      .filter((rule) => model.policies.some((policy) => policy.rules.includes(rule) && policy.zones.some((zone) => zones.includes(zone))));
    let passed = 0;
    for (const { sources, destinations, service, flow } of seen) {
      if (service.protocol !== 'tcp' && service.protocol !== 'udp') continue;
      const first = (prefix: string) => formatAddress(parsePrefix(prefix)!.first, familyOf(prefix));
      for (const from of sources.map(first)) for (const to of destinations.map(first)) {
        const packet: Packet = { protocol: service.protocol, from, to, port: service.ports[0]?.from ?? 1 };
        const result = said(rules, packet);
        const { window } = model.flows.find(({ id }) => id === flow)!;
        if (window === undefined) expect({ flow, packet, result }).toEqual({ flow, packet, result: 'passed' });
        else if (result !== 'passed') expect(result.some((message) => message.includes(flow) && message.includes(window))).toBe(true);
        passed++;
        // The same to a port nobody has planned, from an address nobody has: no rule may let that pass.
        expect(said(rules, { ...packet, from: familyOf(from) === 4 ? '198.51.100.77' : '2001:db8:ffff::77', port: 47_113 })).not.toBe('passed');
      }
    }
    expect(passed).toBeGreaterThan(0);
  });

  test('have numbers of their own, short enough lines, and the same text again', () => {
    for (const detector of detectorsOf(model)) {
      const text = detectorRules(model, detector);
      const rules = read(text);
      const numbers = rules.map(({ options }) => Number(options.get('sid')));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1_000_000);
      expect(Math.max(...numbers)).toBeLessThan(2_000_000);
      for (const line of text.split('\n')) expect(Buffer.byteLength(line)).toBeLessThan(8192);
      const copy = JSON.parse(JSON.stringify(model)) as Model;
      expect(detectorRules(copy, copy.devices.find(({ id }) => id === detector.id)!)).toBe(text);
    }
  });
});

describe('the reference detector', () => {
  const model = referenceModel();
  const detector = model.devices.find(({ id }) => id === 'ca-ids')!;
  const rules = read(detectorRules(model, detector));
  const tcp = (from: string, to: string, port: number): string[] | 'passed' => said(rules, { protocol: 'tcp', from, to, port });

  test('names the zones between which no flow runs', () => {
    expect(tcp('10.10.20.18', '10.10.10.14', 5900)).toContainEqual('无业务流：管理区 → 服务区（TCP）');
    expect(tcp('10.10.10.14', '10.10.30.10', 22)).toContainEqual('无业务流：服务区 → 核心区（TCP）');
    expect(tcp('203.0.113.9', '10.10.10.12', 22)).toContainEqual('无业务流：互联网 → 服务区（TCP）');
    expect(tcp('192.0.2.1', '10.10.10.12', 80)).toBe('passed');
  });

  test('names an address that the plan gives nobody, and no planned one', () => {
    const stranger = (from: string) => rules.filter((rule) => rule.options.get('msg')!.includes('未登记地址') && holds(rule.from, from));
    expect(stranger('10.10.10.99')).toHaveLength(1);
    for (const port of model.devices.flatMap(({ interfaces }) => interfaces)) for (const { address } of port.addresses) {
      if (port.zone === 'ca-service') expect(stranger(address)).toEqual([]);
    }
    expect(stranger('10.10.10.1')).toEqual([]);
    expect(stranger('10.10.10.245')).toEqual([]);
  });

  test('tells the scanner by its window, and counts its connections as a scan', () => {
    const said = tcp('10.10.10.10', '10.10.20.16', 4000);
    expect(said).toContainEqual('限时业务流 ca-scan 漏洞扫描（每月第一个周日 02:00-04:00）');
    expect(said).toContainEqual('端口扫描：同一来源短时间内大量无业务流的连接');
    expect(said).not.toContainEqual(expect.stringContaining('无业务流：'));
  });

  test('knows what the plan calls a service, and the published names', () => {
    expect(rules.filter((rule) => rule.options.get('app-layer-protocol') === '!ssh').every((rule) => rule.ports === '22')).toBe(true);
    expect(rules.filter((rule) => rule.options.get('app-layer-protocol') === '!http')).toHaveLength(2);
    const names = rules.filter(({ protocol }) => protocol === 'http').map(({ text }) => [...text.matchAll(/content:!"([^"]+)"/g)].map(([, content]) => content));
    expect(names).toContainEqual(['10.10.10.12', '203.0.113.7', 'crl.example.cn', 'ocsp.example.cn']);
  });
});

test('a list too long for one rule becomes several, each with a number of its own', () => {
  const many = Array.from({ length: 1000 }, (_, n) => `10.0.${Math.floor(n / 250)}.${n % 250}`);
  const lines = ruleLines([{ action: 'alert', protocol: 'ip', from: many, to: ['any'], message: 'a "b"; c\\d', options: [] }]);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => Buffer.byteLength(line) < 8192)).toBe(true);
  expect(new Set(lines.flatMap((line) => /^alert ip \[([^\]]+)\]/.exec(line)![1]!.split(',')))).toEqual(new Set(many));
  expect(lines[0]).toContain('msg:"a \\"b\\"\\; c\\\\d"');
});

// Left out where suricata is not installed: the live test of the detector runs it in its container (test/twin/ids.twin.ts).
const suricata = spawnSync('suricata', ['-V']).status === 0;
(suricata ? describe : describe.skip)('Suricata itself (runs where suricata is installed)', () => {
  test.each(exampleNames)('takes the rules of %s', (name) => {
    const model = exampleModel(name);
    const folder = mkdtempSync(join(tmpdir(), 'jifang-rules-'));
    try {
      writeFileSync(join(folder, 'suricata.yaml'), '%YAML 1.1\n---\napp-layer: { protocols: { http: { enabled: yes }, tls: { enabled: yes }, ssh: { enabled: yes } } }\nclassification-file: /etc/suricata/classification.config\n');
      for (const detector of detectorsOf(model)) {
        writeFileSync(join(folder, 'rules'), detectorRules(model, detector));
        const { status, stdout, stderr } = spawnSync('suricata', ['-T', '-S', join(folder, 'rules'), '-c', join(folder, 'suricata.yaml'), '-l', folder], { encoding: 'utf8' });
        expect({ status, said: `${stdout}${stderr}`.split('\n').filter((line) => /error|warning/i.test(line)) }).toEqual({ status: 0, said: [] });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
