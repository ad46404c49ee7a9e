import type { DeviceKind } from '../../../model';
import { isRemote } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const kinds: readonly DeviceKind[] = ['issuing-server', 'registration-server', 'ocsp-server', 'km-server'];

const rule: Rule = {
  id: 'net-host-redundancy',
  title: { zh: '关键业务主机双机热备', en: 'Hosts of key business stand in pairs' },
  checks: { zh: '签发、注册、OCSP、密钥管理服务器各属于一个热备组（远程注册点除外）。', en: 'Issuing, registration, OCSP and key management servers are members of a pair (remote RA sites aside).' },
  why: { zh: '单台主机故障会中断签发、注册或查询。', en: 'One broken host stops issuing, registration or queries.' },
  mend: { zh: '增加一台同类服务器，组成 HotStandbyPair', en: 'add a second server and make them a HotStandbyPair' },
  *check(facts) {
    for (const device of facts.devices(...kinds)) {
      if (!isRemote(facts, device)) yield judge(ofDevice(facts, device), device.pair === undefined && { zh: '没有热备', en: 'has no standby' });
    }
  },
};
export default rule;
