import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'dev-label',
  title: { zh: '每台设备的标识名称唯一', en: 'Each device has a name of its own' },
  checks: { zh: '设施中没有两台设备用同一标识名称（name）。标签、图、表都印这一名称。', en: 'No two devices of the facility have the same name. Labels, drawings and tables all print it.' },
  why: { zh: '设备上贴有其在系统中的名称，检测时与图、表逐一核对。', en: 'Each device carries a label with its name in the system, which is compared with drawings and tables.' },
  mend: { zh: '为其中一台另起名称', en: 'rename one of them' },
  *check(facts) {
    const first = new Map<string, string>();
    for (const device of facts.model.devices) {
      const other = first.get(device.name);
      if (other === undefined) first.set(device.name, device.id);
      yield judge(ofDevice(facts, device), other !== undefined && fill({ zh: '名称「{name}」与 {other} 相同', en: 'its name {name} is also that of {other}' }, { name: device.name, other }));
    }
  },
};
export default rule;
