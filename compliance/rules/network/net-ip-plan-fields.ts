import type { DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill, list } from '../../words';

/** They need no address in the zone, and their management interface is on no cable of its own. */
const passive: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['switch', 'intrusion-detector']);

const rule: Rule = {
  id: 'net-ip-plan-fields',
  title: { zh: 'IP 地址规划写全每个网口的地址和连接', en: 'The IP plan has address and connection of every interface' },
  checks: { zh: '每台接入网络的设备，其业务口有地址，并写明接到哪里（链路）。', en: 'Every data interface of a networked device has an address and a cable (bonds: their member ports).' },
  why: { zh: 'IP 地址规划一节要求写明设备地址和连接方式。', en: 'The section on the IP plan asks for addresses and ways of connection.' },
  mend: { zh: '给网口写明地址和链路', en: 'state address and link of the interface' },
  *check(facts) {
    for (const device of facts.model.devices) {
      const ports = device.interfaces.filter((port) => port.role === 'data' && port.zone !== undefined);
      if (ports.length === 0) continue;
      const bonds = new Set(device.interfaces.map((port) => port.bond).filter((bond) => bond !== undefined));
      const bare = passive.has(device.kind) ? [] : ports.filter((port) => port.bond === undefined && port.addresses.length === 0);
      const plugged = passive.has(device.kind) && device.interfaces.some((port) => port.link !== undefined);
      const loose = plugged ? [] : ports.filter((port) => port.link === undefined && !bonds.has(port.name));
      yield judge(ofDevice(facts, device),
        bare.length > 0 && fill({ zh: '网口{ports}没有地址', en: 'interface {ports} has no address' }, { ports: list(bare.map((port) => port.name)) }),
        loose.length > 0 && fill({ zh: '网口{ports}没有写明接到哪里', en: 'interface {ports} is connected nowhere' }, { ports: list(loose.map((port) => port.name)) }));
    }
  },
};
export default rule;
