import { isDeviceEnd } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofDevice, zoneName } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'ids-console-direct',
  title: { zh: '入侵检测管理端与探针直连，独立于业务网络', en: 'The console is cabled straight to its probe, apart from the zones' },
  checks: {
    zh: '每台入侵检测设备有一台管理端经专用电缆直连；管理端不接入任何网络区域。',
    en: 'Every intrusion detector has a console on a cable of its own, and that console is in no zone.',
  },
  why: { zh: '被监视的网络失陷时，管理端仍然可信。', en: 'When the watched network falls, the console can still be trusted.' },
  mend: { zh: '用 attachConsole 直连管理端，去掉它的业务网口', en: 'connect the console by attachConsole and remove its data interface' },
  *check(facts) {
    for (const probe of facts.devices('intrusion-detector')) {
      const far = facts.linksOf(probe).filter((link) => link.kind === 'console').flatMap((link) => link.ends.filter(isDeviceEnd));
      const consoles = far.map((end) => facts.index.devices.get(end.device)).filter((device) => device?.kind === 'ids-console').filter((device) => device !== undefined);
      const exposed = consoles.filter((device) => device.interfaces.some((port) => port.zone !== undefined));
      const zones = exposed.flatMap((device) => device.interfaces.map((port) => facts.index.zones.get(port.zone ?? ''))).filter((zone) => zone !== undefined);
      yield judge(ofDevice(facts, probe),
        consoles.length === 0 && { zh: '没有直连的管理端', en: 'has no console cabled to it' },
        exposed.length > 0 && fill({ zh: '{consoles}接入了{zones}', en: '{consoles} is also in {zones}' }, { consoles: list(exposed.map(deviceName)), zones: list(zones.map(zoneName)) }));
    }
  },
};
export default rule;
