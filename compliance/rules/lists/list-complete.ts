import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'list-complete',
  title: { zh: '每台设备都在软硬件清单中', en: 'Every device is in the equipment list' },
  checks: { zh: '每台设备有产品（product），因而在清单中占一行。型号、厂商可以待补，产品不能没有。', en: 'Every device has a product and thereby a row of the list. Model and vendor may be supplied later; the product may not be absent.' },
  why: { zh: '拓扑图、地址表、机柜图上的设备与清单逐一对应，数量不符即被退回。', en: 'Devices in drawings and tables correspond to the list one by one; numbers that differ are sent back.' },
  mend: { zh: '给设备写明 product；尚未选型的用通用产品', en: 'state `product` of the device; use a generic one until it is chosen' },
  *check(facts) {
    for (const device of facts.model.devices) {
      yield judge(ofDevice(facts, device), (device.product === undefined || !facts.index.products.has(device.product)) && { zh: '没有产品，不会出现在清单中', en: 'has no product and would be missing from the list' });
    }
  },
};
export default rule;
