/** A small CA and KM whose applicant has chosen some products: with complete, expired, unnumbered and missing evidence. */
import { RootConstruct } from 'constructs';
import { Facility, ReferenceCa, ReferenceKm, product } from '../../constructs';
import type { Model } from '../../model';

const firewall = product({
  class: 'firewall', name: '防火墙', vendor: '甲厂', model: 'FW-2000', units: 1,
  evidence: [{ kind: 'security-product-test', number: 'XFK-2025-001', validFrom: '2025-03-01', validUntil: '2030-02-28', attachment: '附件 3' }],
});
const hsm = product({
  class: 'hsm', name: '服务器密码机', vendor: '乙厂', model: 'EX-1', units: 2,
  evidence: [{ kind: 'commercial-crypto-certificate', number: '示例-0001', level: 2, holder: '乙厂科技有限公司', validUntil: '2024-05-01' }],
});
const scanner = product({ class: 'vulnerability-scanner', name: '漏洞扫描系统', vendor: '丙厂', model: 'VS-1', evidence: [{ kind: 'security-product-certification' }] });
const operatingSystem = product({ class: 'operating-system', name: '操作系统', model: '银河麒麟高级服务器操作系统', version: 'V10', vendor: '麒麟软件', confidence: 'B' });
const caSoftware = product({
  class: 'ca-software', name: '证书签发软件', model: 'CA-Soft', version: 'V3.1', vendor: '丁厂',
  evidence: [{ kind: 'commercial-crypto-certificate', number: '示例-0002', validUntil: '2029-06-30' }],
});
const products = { firewall, hsm, vulnerabilityScanner: scanner, operatingSystem, caSoftware };

let made: Model | undefined;
export function stockedModel(): Model {
  if (made) return made;
  const facility = new Facility(new RootConstruct(), 'stocked', { organization: '示例电子认证服务有限公司', revision: 'B', date: '2026-11-01' });
  const ca = new ReferenceCa(facility, 'ca', {
    raMode: 'cs', redundant: false, network6: 'fd00:10::/48', version: 'V2.0', products,
    override: { 'ocsp-1': { rack: 'B01', unit: 12 }, 'fw-1': { rack: 'A01', unit: 40 } },
  });
  new ReferenceKm(facility, 'km', { cas: [ca], redundant: false, products });
  return made = facility.resolve();
}
