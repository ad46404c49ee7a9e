import { productClasses, type DeviceKind, type ProductClass } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill, inside } from '../../words';

const needed: readonly (readonly [DeviceKind, ProductClass])[] = [
  ['issuing-server', 'ca-software'], ['registration-server', 'ra-software'], ['ocsp-server', 'ocsp-software'],
  ['master-directory', 'directory-software'], ['slave-directory', 'directory-software'], ['database-server', 'database'], ['km-server', 'km-software'],
];

const rule: Rule = {
  id: 'list-software',
  title: { zh: '每台服务器列有其系统软件', en: 'Every server lists the software of its role' },
  checks: { zh: '签发、注册、OCSP、目录、数据库、密钥管理服务器分别列有 CA、RA、OCSP、目录、数据库、KM 软件。', en: 'Issuing, registration, OCSP, directory, database and key management servers list CA, RA, OCSP, directory, database and KM software.' },
  why: { zh: '设备配置一章对每种软件各有一节，清单须列全。', en: 'The chapter on equipment has a section on each of them, and the list has to be complete.' },
  mend: { zh: '用 install 或 software 加上该软件', en: 'add the software by `install` or `software`' },
  *check(facts) {
    for (const [kind, name] of needed) {
      for (const device of facts.devices(kind)) {
        const listed = device.software.some((id) => facts.index.products.get(id)?.class === name);
        yield judge(ofDevice(facts, device), !listed && fill({ zh: '没有列{software}', en: 'lists no {software}' }, { software: inside(productClasses[name]) }));
      }
    }
  },
};
export default rule;
