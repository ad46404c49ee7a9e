import { compactNames, portsText, serviceText } from '../../inventory/words';

describe('names', () => {
  it('of a series are told together', () => {
    expect(compactNames(['OCSP服务器-1', 'OCSP服务器-2', '漏洞扫描'])).toBe('OCSP服务器-1/2、漏洞扫描');
    expect(compactNames(['外联防火墙（主）', '交换机-7', '外联防火墙（备）'])).toBe('外联防火墙（主/备）、交换机-7');
    expect(compactNames([1, 2, 3, 5, 6].map((n) => `主机${n}`))).toBe('主机1～3/5/6');
    expect(compactNames([])).toBe('');
  });

  it('of services say protocol and port once', () => {
    expect(serviceText({ name: 'HTTP', protocol: 'tcp', ports: [{ from: 80, to: 80 }] })).toBe('HTTP tcp/80');
    expect(serviceText({ name: 'tcp/8443', protocol: 'tcp', ports: [{ from: 8443, to: 8443 }] })).toBe('tcp/8443');
    expect(serviceText({ name: 'IPSec ESP', protocol: 'esp', ports: [] })).toBe('IPSec ESP');
    expect(portsText({ name: 'x', protocol: 'udp', ports: [{ from: 500, to: 500 }, { from: 4500, to: 4510 }] })).toBe('udp/500,4500-4510');
    expect(portsText({ name: 'x', protocol: 'tcp', ports: [{ from: 1, to: 65535 }] })).toBe('tcp/全部端口');
    expect(portsText({ name: 'ESP', protocol: 'esp', ports: [] })).toBe('ESP');
  });
});
