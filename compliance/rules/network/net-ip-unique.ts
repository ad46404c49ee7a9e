import { ofFacility, deviceName, type Subject } from '../../subject';
import type { Bilingual, Device } from '../../../model';
import { judge, type Rule } from '../../rule';
import { fill } from '../../words';

const rule: Rule = {
  id: 'net-ip-unique',
  title: { zh: '地址不重复', en: 'No address is used twice' },
  checks: { zh: '任何两个网口没有相同的地址；热备组的虚地址不与网口地址相同。', en: 'No two interfaces have the same address, and no virtual address is that of an interface.' },
  why: { zh: 'IP 地址规划表与实际配置须一致且可实施。', en: 'The IP plan has to be one that can be configured.' },
  mend: { zh: '改掉其中一个地址', en: 'change one of the addresses' },
  *check(facts) {
    const owners = new Map<string, Device>();
    const faults: Bilingual[] = [];
    const subject: Subject = ofFacility(facts.model);
    for (const device of facts.model.devices) {
      for (const { address } of device.interfaces.flatMap((port) => port.addresses)) {
        const other = owners.get(address);
        if (other) faults.push(fill({ zh: '{a} 与 {b} 同为 {address}', en: '{a} and {b} both have {address}' }, { a: deviceName(other), b: deviceName(device), address }));
        else owners.set(address, device);
      }
    }
    for (const pair of facts.model.pairs) {
      for (const { address } of pair.virtual) {
        const other = owners.get(address);
        if (other) faults.push(fill({ zh: '{pair}的虚地址 {address} 已被 {device} 使用', en: 'the virtual address {address} of {pair} is that of {device}' }, { pair: pair.name, address, device: deviceName(other) }));
      }
    }
    yield judge(subject, ...faults);
  },
};
export default rule;
