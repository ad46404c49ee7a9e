import type { Bilingual } from '../../model';
import type { Rule } from '../rule';
import { communicationRules } from './communication';
import { devicesRules } from './devices';
import { listsRules } from './lists';
import { namingRules } from './naming';
import { networkRules } from './network';
import { productsRules } from './products';
import { siteRules } from './site';

/** Rules by part of the facility, in the order in which reports and docs show them. */
export const ruleAreas: readonly { readonly id: string; readonly title: Bilingual; readonly rules: readonly Rule[] }[] = [
  { id: 'network', title: { zh: '网络', en: 'Network' }, rules: networkRules },
  { id: 'communication', title: { zh: '通信', en: 'Communication' }, rules: communicationRules },
  { id: 'devices', title: { zh: '设备及部署', en: 'Devices and where they stand' }, rules: devicesRules },
  { id: 'site', title: { zh: '机房', en: 'Machine room' }, rules: siteRules },
  { id: 'products', title: { zh: '产品及证明材料', en: 'Products and evidence' }, rules: productsRules },
  { id: 'lists', title: { zh: '清单与备份', en: 'Lists and backup' }, rules: listsRules },
  { id: 'naming', title: { zh: '命名', en: 'Names' }, rules: namingRules },
];

export const rules: readonly Rule[] = ruleAreas.flatMap((area) => area.rules);
