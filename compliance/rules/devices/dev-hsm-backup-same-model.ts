import { judge, type Rule } from '../../rule';
import { deviceName, ofPair } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'dev-hsm-backup-same-model',
  title: { zh: '互为热备的服务器用同型号密码机', en: 'Servers of a pair have HSMs of one model' },
  checks: { zh: '同一热备组中各服务器所接的密码机是同一产品。', en: 'The HSMs of all servers of a pair are the same product.' },
  why: { zh: '密钥备份只能在同厂商、同型号的密码机之间恢复。', en: 'Keys can be restored only between HSMs of the same vendor and model.' },
  mend: { zh: '统一密码机的产品', en: 'use one product for all of them' },
  *check(facts) {
    for (const pair of facts.model.pairs) {
      const hsms = pair.members.map((id) => facts.index.devices.get(id)).filter((device) => device !== undefined).flatMap((device) => facts.hsmsOf(device));
      if (hsms.length < 2 || hsms.some((hsm) => hsm.product === undefined)) continue;
      const products = new Set(hsms.map((hsm) => hsm.product));
      yield judge(ofPair(facts, pair), products.size > 1 && fill({ zh: '所接密码机型号不同：{hsms}', en: 'its HSMs differ in model: {hsms}' }, {
        hsms: list(hsms.map((hsm) => fill({ zh: '{device}（{product}）', en: '{device} ({product})' }, { device: deviceName(hsm), product: hsm.product ?? '' }))),
      }));
    }
  },
};
export default rule;
