import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofSite } from '../../subject';

export default inSite({
  id: 'door-mp-log-mac',
  title: { zh: '门禁记录有完整性保护', en: 'Door records are protected against change' },
  checks: { zh: '场所写明门禁记录如何防篡改（accessIntegrity）。没有写明时待补；写「无」或占位文字为不符合。', en: 'The site states how door records are protected (accessIntegrity). Unstated, it is to be supplied; “none” or a placeholder is not met.' },
  why: { zh: '进出记录宜用密码技术保证完整性。', en: 'Records of entry should have their integrity protected by cryptography.' },
  mend: { zh: '对记录计算SM3-HMAC或签名，并写 accessIntegrity', en: 'protect the records by SM3-HMAC or signatures and state `accessIntegrity`' },
  *check(facts, site) {
    if (site.access.readers.length > 0) yield written(ofSite(facts), [{ name: { zh: '门禁记录的完整性保护', en: 'how door records are protected' }, value: site.access.integrity }]);
  },
});
