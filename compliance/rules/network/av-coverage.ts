import { keyServerKinds, terminalKinds } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'av-coverage',
  title: { zh: '关键服务器和操作终端都装有防病毒软件', en: 'Key servers and terminals carry anti-virus' },
  checks: { zh: '每台关键服务器、管理/审计/制证/取证终端和入侵检测管理端的软件中有防病毒软件。', en: 'Every key server, terminal and console has anti-virus among its software.' },
  why: { zh: '病毒防治覆盖关键服务器和全部操作、管理终端。', en: 'Protection against malware covers key servers and every terminal for operation and management.' },
  mend: { zh: '用 install 或 software 加上防病毒软件', en: 'add anti-virus by `install` or `software`' },
  *check(facts) {
    for (const device of facts.devices(...keyServerKinds, ...terminalKinds)) {
      const covered = device.software.some((id) => facts.index.products.get(id)?.class === 'antivirus');
      yield judge(ofDevice(facts, device), !covered && { zh: '没有安装防病毒软件', en: 'has no anti-virus installed' });
    }
  },
};
export default rule;
