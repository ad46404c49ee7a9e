/** What the scanner is told to scan, and how its words are read. */
import { openPorts, plannedScans, portsToScan } from '../../twin/scan';
import { exampleModel, referenceModel } from '../support';

describe('the planned scans of the reference facility', () => {
  const model = referenceModel();
  const scans = plannedScans(model);

  test('are one a scanner, by its windowed flow, against every target of the flow', () => {
    expect(scans.map(({ scanner, flow }) => [scanner.id, flow.id])).toEqual([['ca-vscan', 'ca-scan'], ['km-vscan', 'km-scan']]);
    for (const { flow, scanner, targets } of scans) {
      const named = flow.to.flatMap((end) => ('device' in end ? [end.device] : 'pair' in end ? model.pairs.find(({ id }) => id === end.pair)!.members : []));
      expect(targets.map(({ device }) => device.id).sort()).toEqual([...new Set(named)].filter((id) => id !== scanner.id).sort());
    }
  });

  test('reach a target where a rule lets the scanner, in its own zone if it can', () => {
    const [{ targets }] = scans as [(typeof scans)[number]];
    const at = (id: string) => targets.find(({ device }) => device.id === id)?.address;
    expect(at('ca-fw-1-a')).toBe('10.10.10.3');
    expect(at('ca-fw-3-a')).toBe('10.10.20.5');
    expect(at('ca-log-1')).toBe('10.10.20.16');
  });

  test('look at the planned ports, and know them as planned', () => {
    const [{ targets }] = scans as [(typeof scans)[number]];
    const ocsp = targets.find(({ device }) => device.id === 'ca-ocsp-1')!;
    expect(ocsp.planned).toContainEqual([80, 80]);
    expect(ocsp.planned).not.toContainEqual([1, 65535]);
    for (const scan of scans) for (const port of ['5432', '6514']) expect(portsToScan(scan).split(',')).toContain(port);
  });
});

test('every scan of the merged and of the remote designs has targets with an address', () => {
  for (const name of ['t2-bs', 't3-remote-ra'] as const) for (const { targets } of plannedScans(exampleModel(name))) {
    expect(targets.length).toBeGreaterThan(0);
    for (const { address } of targets) expect(address).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  }
});

test('what nmap prints is read: open ports only, by address', () => {
  const text = [
    '# Nmap 7.95 scan initiated', 'Host: 10.0.0.1 ()\tStatus: Up',
    'Host: 10.0.0.1 ()\tPorts: 22/open/tcp//ssh///, 23/filtered/tcp//telnet///, 8443/open/tcp//https-alt///\tIgnored State: closed (198)',
    'Host: 10.0.0.2 ()\tPorts: 80/open|filtered/tcp//http///', 'Host: 10.0.0.3 (name)\tStatus: Down', '# Nmap done',
  ].join('\n');
  expect([...openPorts(text)]).toEqual([['10.0.0.1', [22, 8443]], ['10.0.0.2', []]]);
});
