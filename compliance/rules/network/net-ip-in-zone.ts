import { contains, familyOf, parseAddress, parsePrefix, type Prefix } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofZone } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-ip-in-zone',
  title: { zh: '地址在所属网段之内', en: 'Every address lies in its segment' },
  checks: { zh: '接入网络区域的网口，其地址在该区域的地址段内。', en: 'The addresses of interfaces in a zone lie inside a prefix of that zone.' },
  why: { zh: '图上的区域与地址表须一致。', en: 'Drawing and address table have to agree.' },
  mend: { zh: '改地址，或把设备接到地址所属的区域', en: 'change the address, or connect the device to the zone the address belongs to' },
  *check(facts) {
    for (const zone of facts.model.zones) {
      const prefixes = zone.prefixes.map(parsePrefix).filter((prefix): prefix is Prefix => prefix !== undefined);
      const outside = (facts.index.devicesAtZone.get(zone.id) ?? []).flatMap((device) => device.interfaces
        .filter((port) => port.zone === zone.id).flatMap((port) => port.addresses)
        .filter(({ address }) => {
          const value = parseAddress(address);
          return value === undefined || !prefixes.some((prefix) => prefix.family === familyOf(address) && contains(prefix, value));
        })
        .map(({ address }) => fill({ zh: '{device} {address}', en: '{device} {address}' }, { device: deviceName(device), address })));
      yield judge(ofZone(facts, zone), outside.length > 0 && fill({ zh: '不在 {prefixes} 之内：{outside}', en: 'outside {prefixes}: {outside}' }, { prefixes: zone.prefixes.join(', '), outside: list(outside) }));
    }
  },
};
export default rule;
