import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'dev-ca-km-separate',
  title: { zh: 'CA 与 KM 不共用服务器', en: 'CA and KM share no server' },
  checks: { zh: '没有设备同时服务于密钥管理系统和证书认证系统的子系统（subsystems）。', en: 'No device serves both the KM and a subsystem of the CA (subsystems).' },
  why: { zh: '双中心：两个系统各自建设、各自检测。具体到设备是项目的读法。', en: 'Two centres: both systems are built and tested apart. Reading it device by device is the choice of the project.' },
  mend: { zh: '分成两台设备', en: 'use two devices' },
  *check(facts) {
    for (const device of facts.model.devices) {
      if (device.subsystems.length === 0) continue;
      yield judge(ofDevice(facts, device), device.subsystems.includes('km') && device.subsystems.length > 1 && { zh: '同时服务于 KM 和 CA', en: 'serves KM and CA at once' });
    }
  },
};
export default rule;
