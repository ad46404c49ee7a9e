import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'hsm-if-split',
  title: { zh: '密码机的服务接口与管理接口分开', en: 'HSMs have separate service and management interfaces' },
  checks: { zh: '每台服务器密码机至少有一个服务口（servicePorts）和一个管理口（managementPorts）。', en: 'Every HSM has at least one service port and one management port (servicePorts, managementPorts).' },
  why: { zh: '管理操作不与业务共用接口。', en: 'Management does not share an interface with service.' },
  mend: { zh: '核对产品资料，写明两种接口的数量', en: 'check the data sheet and state the number of both' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const { servicePorts, managementPorts } = hsm.settings;
      yield servicePorts === undefined || managementPorts === undefined
        ? unknown(ofDevice(facts, hsm), { zh: '没有写明服务口、管理口的数量', en: 'the numbers of its service and management ports are not stated' })
        : judge(ofDevice(facts, hsm), servicePorts === 0 && { zh: '没有服务口', en: 'has no service port' }, managementPorts === 0 && { zh: '没有单独的管理口', en: 'has no management port of its own' });
    }
  },
};
export default rule;
