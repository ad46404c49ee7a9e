import type { Rule } from '../../rule';
import { written } from '../../shapes/written';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'net-mp-integrity',
  title: { zh: '网络边界访问控制信息的完整性受密码保护', en: 'Access control information at boundaries is protected against change' },
  checks: { zh: '每台防火墙写明访问控制规则等配置如何防篡改（settings.integrity）。是否采用密码技术由人判断。没有写明时待补；写「无」或占位文字为不符合。', en: 'Every firewall states how its rules and configuration are protected against change (settings.integrity). Whether that is by cryptography is for people to judge. Unstated, it is to be supplied; “none” or a placeholder is not met.' },
  why: { zh: '规则被改动而不被发现，边界就形同虚设。', en: 'A rule changed unseen opens the boundary.' },
  mend: { zh: '如：配置文件由服务器密码机签名、定期验证；写明 settings.integrity', en: 'such as a configuration signed by an HSM and verified regularly; state settings.integrity' },
  *check(facts) {
    for (const device of facts.devices('firewall')) yield written(ofDevice(facts, device), [{ name: { zh: '配置如何防篡改', en: 'how its configuration is protected against change' }, value: device.settings.integrity }]);
  },
};
export default rule;
