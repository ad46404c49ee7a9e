/**
 * Products by class with neither vendor nor model: what a design uses until the applicant has chosen.
 * U, W and kg are planning defaults to be replaced by the nameplate (confidence C).
 */
import { DesignErrors, nearest, type Product, type ProductClass } from '../model';

const hardware = (id: string, productClass: ProductClass, name: string, units: number | undefined, watts: number, kilograms: number, size: Pick<Product, 'tbps' | 'cpus'> = {}): Product =>
  Object.freeze({ id: `generic:${id}`, class: productClass, name, ...(units === undefined ? {} : { units }), watts, kilograms, ...size, confidence: 'C', evidence: [] });
const software = (productClass: ProductClass, name: string): Product =>
  Object.freeze({ id: `generic:${productClass}`, class: productClass, name, evidence: [] });

/** A table that refuses names it does not have: `undefined` would pass for "no product chosen". */
function named<T extends object>(table: T): Readonly<T> {
  return new Proxy(Object.freeze(table), {
    get(target, name) {
      // Asked of any value by those who await or print it.
      if (typeof name === 'symbol' || name in target || name === 'then' || name === 'toJSON') return Reflect.get(target, name) as unknown;
      const close = nearest(name, Object.keys(target));
      throw new DesignErrors([{ code: 'product-unknown', path: `products.${name}`, values: {
        name, allowed: Object.keys(target).join(', '), mend: close === undefined ? { zh: '改正名称，', en: 'Correct the name.' } : { zh: `是否应为 ${close}？`, en: `Did you mean ${close}?` },
      } }]);
    },
  });
}

export const products = named({
  firewall: hardware('firewall', 'firewall', '防火墙', 1, 150, 8),
  networkCrypto: hardware('network-crypto', 'network-crypto', '网络密码机（IPSec VPN）', 1, 150, 8),
  switch1U: hardware('switch', 'switch', '以太网交换机', 1, 60, 4, { tbps: 1 }),
  ids: hardware('ids', 'ids', '入侵检测系统', 1, 150, 8),
  ips: hardware('ips', 'ips', '入侵防御系统', 1, 150, 8),
  vulnerabilityScanner: hardware('vulnerability-scanner', 'vulnerability-scanner', '漏洞扫描系统', 1, 150, 8),
  hsm: hardware('hsm', 'hsm', '服务器密码机', 2, 300, 20),
  server2U: hardware('server', 'server', '机架式服务器', 2, 500, 28, { cpus: 2 }),
  terminal: hardware('terminal', 'terminal', '计算机终端', undefined, 200, 10),
  operatingSystem: software('operating-system', '操作系统'),
  database: software('database', '数据库管理系统'),
  caSoftware: software('ca-software', '证书认证系统软件（签发）'),
  raSoftware: software('ra-software', '证书注册系统软件'),
  ocspSoftware: software('ocsp-software', '证书状态查询系统软件'),
  directorySoftware: software('directory-software', '目录服务系统软件'),
  kmSoftware: software('km-software', '密钥管理系统软件'),
  antivirus: software('antivirus', '防病毒软件'),
});
