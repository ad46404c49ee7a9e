import { judge, type Rule } from '../../rule';
import { ofZone } from '../../subject';

const rule: Rule = {
  id: 'net-remote-ra',
  title: { zh: '远程注册点有自己的防火墙，经安全连接接入', en: 'A remote RA has its own firewall and a secure connection' },
  checks: {
    zh: '每个远程注册点有防火墙（或网络密码机）相隔，并经加密通道与证书认证系统相连。',
    en: 'Every remote RA zone is closed by a firewall (or network encryption machine) that ends an encrypted tunnel to the CA.',
  },
  why: { zh: '注册数据经公用网络传输；示例图中远程注册点有自己的防火墙和安全连接。', en: 'Registration data crosses a public network; the example drawing shows a firewall and a secure connection at each remote RA.' },
  mend: { zh: '在远程注册点设防火墙，并用 Tunnel 与中心相连', en: 'put a firewall at the remote site and connect it to the centre by a Tunnel' },
  *check(facts) {
    for (const zone of facts.zones('remote-ra')) {
      const policies = facts.policiesAt(zone);
      const tunnelled = policies.some((policy) => policy.zones.some((id) => facts.kindOfZone(id) === 'tunnel'));
      yield judge(ofZone(facts, zone),
        policies.length === 0 && { zh: '没有防火墙', en: 'has no firewall' },
        policies.length > 0 && !tunnelled && { zh: '没有到证书认证系统的加密通道', en: 'has no encrypted tunnel to the CA' });
    }
  },
};
export default rule;
