import { keyServerKinds, terminalKinds, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const hosts: readonly DeviceKind[] = [...keyServerKinds, 'antivirus-server', 'log-server', 'server', ...terminalKinds];

const rule: Rule = {
  id: 'list-os',
  title: { zh: '每台服务器和终端列有操作系统', en: 'Every server and terminal lists its operating system' },
  checks: { zh: '每台服务器、终端的软件中有操作系统。', en: 'Every server and terminal has an operating system among its software.' },
  why: { zh: '设备配置一章有操作系统一节，清单须列全。', en: 'The chapter on equipment has a section on operating systems, and the list has to be complete.' },
  mend: { zh: '用 install 或 software 加上操作系统', en: 'add the operating system by `install` or `software`' },
  *check(facts) {
    for (const device of facts.devices(...hosts)) {
      const listed = device.software.some((id) => facts.index.products.get(id)?.class === 'operating-system');
      yield judge(ofDevice(facts, device), !listed && { zh: '没有列操作系统', en: 'lists no operating system' });
    }
  },
};
export default rule;
