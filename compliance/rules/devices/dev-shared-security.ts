import { judge, type Rule } from '../../rule';
import { deviceName, ofDevice } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'dev-shared-security',
  title: { zh: '各系统用自己的漏洞扫描设备', en: 'Each system uses a scanner of its own' },
  checks: { zh: '漏洞扫描设备的目标都属于它自己的系统（加密通道对端的网络密码机除外）。', en: 'All targets of a scanner belong to its own system (the far ends of tunnels aside).' },
  why: { zh: '共用扫描设备要打通两个系统之间的网络。属可配置默认值。', en: 'Sharing one would open a path between the two systems. A default of the project.' },
  mend: { zh: '为另一系统单独配置漏洞扫描', en: 'give the other system a scanner of its own' },
  *check(facts) {
    for (const scanner of facts.devices('vulnerability-scanner')) {
      const foreign = (scanner.settings.targets ?? []).map((id) => facts.index.devices.get(id))
        .filter((device) => device !== undefined && device.system !== undefined && device.system !== scanner.system && device.kind !== 'network-crypto').filter((device) => device !== undefined);
      yield judge(ofDevice(facts, scanner), foreign.length > 0 && fill({ zh: '扫描了其他系统的{devices}', en: 'scans {devices} of another system' }, { devices: list(foreign.map(deviceName)) }));
    }
  },
};
export default rule;
