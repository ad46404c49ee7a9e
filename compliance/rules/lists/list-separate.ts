import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'list-separate',
  title: { zh: '每台设备归属一个系统的清单', en: 'Every device belongs to the list of one system' },
  checks: { zh: '每台设备属于一个证书认证系统或密钥管理系统；两类系统各有一份清单。', en: 'Every device belongs to one CA or KM system; each system has a list of its own.' },
  why: { zh: '证书认证系统、密钥管理系统分别提交清单，没有归属的设备两份都不会列。', en: 'CA and KM hand in separate lists; a device of neither is in none.' },
  mend: { zh: '在所属系统之内创建设备', en: 'create the device inside its system' },
  *check(facts) {
    for (const device of facts.model.devices) yield judge(ofDevice(facts, device), device.system === undefined && { zh: '不属于任何系统', en: 'belongs to no system' });
  },
};
export default rule;
