import { judge, unknown, type Rule } from '../../rule';
import { deviceName, ofSystem } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-fw-vendor-diversity',
  title: { zh: '公共区到核心区的防火墙来自不同厂商', en: 'Firewalls from public to core come from different vendors' },
  checks: {
    zh: '设施写明 vendorsPerPath 时，每个证书认证系统的各道防火墙至少来自这么多家厂商。',
    en: 'Where the facility states vendorsPerPath, the firewalls of each CA come from at least that many vendors.',
  },
  why: { zh: '同一缺陷不会同时打开所有边界。标准只要求不同设备，不同厂商是项目自定的策略。', en: 'One flaw cannot open all boundaries. The standard asks for different devices; different vendors are a policy of the project.' },
  mend: { zh: '为其中一道边界选用另一厂商的防火墙，或调整 vendorsPerPath', en: 'choose another vendor for one boundary, or change vendorsPerPath' },
  *check(facts) {
    const least = facts.model.facility.vendorsPerPath;
    if (least === undefined) return;
    for (const system of facts.systems('ca')) {
      const firewalls = facts.devicesOf(system, 'firewall');
      const vendors = new Set<string>();
      const open = firewalls.filter((device) => {
        const vendor = device.product === undefined ? undefined : facts.index.products.get(device.product)?.vendor;
        if (vendor !== undefined) vendors.add(vendor);
        return vendor === undefined;
      });
      yield vendors.size < least && open.length > 0
        ? unknown(ofSystem(system), fill({ zh: '待补：{devices}的生产厂商', en: 'to be supplied: vendor of {devices}' }, { devices: list(open.map(deviceName)) }))
        : judge(ofSystem(system), vendors.size < least && fill({ zh: '防火墙来自 {count} 家厂商（{vendors}），要求至少 {least} 家', en: 'firewalls come from {count} vendor(s) ({vendors}), at least {least} are asked for' }, { count: vendors.size, vendors: list([...vendors]), least }));
    }
  },
};
export default rule;
