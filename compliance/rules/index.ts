import type { Bilingual } from '../../model';
import type { Rule } from '../rule';
import { buildingRules } from './building';
import { cablingRules } from './cabling';
import { communicationRules } from './communication';
import { coolingRules } from './cooling';
import { devicesRules } from './devices';
import { fireRules } from './fire';
import { listsRules } from './lists';
import { monitoringRules } from './monitoring';
import { namingRules } from './naming';
import { networkRules } from './network';
import { powerRules } from './power';
import { productsRules } from './products';
import { securityRules } from './security';
import { shieldingRules } from './shielding';

/** Rules by part of the facility, in the order in which reports and docs show them. */
export const ruleAreas: readonly { readonly id: string; readonly title: Bilingual; readonly rules: readonly Rule[] }[] = [
  { id: 'network', title: { zh: '网络', en: 'Network' }, rules: networkRules },
  { id: 'communication', title: { zh: '通信', en: 'Communication' }, rules: communicationRules },
  { id: 'devices', title: { zh: '设备及部署', en: 'Devices and where they stand' }, rules: devicesRules },
  { id: 'building', title: { zh: '机房建筑与功能间', en: 'Building and rooms' }, rules: buildingRules },
  { id: 'shielding', title: { zh: '屏蔽', en: 'Shielding' }, rules: shieldingRules },
  { id: 'security', title: { zh: '门禁、视频与入侵报警', en: 'Access control, video and intrusion alarm' }, rules: securityRules },
  { id: 'power', title: { zh: '供配电、照明与接地', en: 'Power, lighting and earthing' }, rules: powerRules },
  { id: 'cooling', title: { zh: '空调与机房环境', en: 'Cooling and environment' }, rules: coolingRules },
  { id: 'fire', title: { zh: '消防', en: 'Fire protection' }, rules: fireRules },
  { id: 'monitoring', title: { zh: '环境监控', en: 'Environment monitoring' }, rules: monitoringRules },
  { id: 'cabling', title: { zh: '机柜与综合布线', en: 'Racks and cabling' }, rules: cablingRules },
  { id: 'products', title: { zh: '产品及证明材料', en: 'Products and evidence' }, rules: productsRules },
  { id: 'lists', title: { zh: '清单与备份', en: 'Lists and backup' }, rules: listsRules },
  { id: 'naming', title: { zh: '命名', en: 'Names' }, rules: namingRules },
];

export const rules: readonly Rule[] = ruleAreas.flatMap((area) => area.rules);
