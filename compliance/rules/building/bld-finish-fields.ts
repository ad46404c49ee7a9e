import type { Room } from '../../../model';
import { inSite } from '../../shapes/in-site';
import { written, type Field } from '../../shapes/written';
import { ofThing } from '../../subject';

const described: ReadonlySet<Room['use']> = new Set<Room['use']>(['equipment', 'operation', 'control']);

export default inSite({
  id: 'bld-finish-fields',
  title: { zh: '内装饰资料齐全', en: 'Finishes are described' },
  checks: { zh: '设备间、操作间、监控室写明吊顶（材料、龙骨、板材规格、间距）、墙面、地面、活动地板、防尘和防火处理。没有写明的待补；占位文字为不符合。', en: 'Equipment, operation and control rooms state ceiling (material, frame, panels, spacing), walls, floor, dust and fire treatment. What is unstated is to be supplied; a placeholder is not met.' },
  why: { zh: '申请材料逐项要求描述内装饰。', en: 'The application describes each of them.' },
  mend: { zh: '照装修竣工资料填写 finishes', en: 'write `finishes` as in the papers of the fitting-out' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ use }) => described.has(use))) yield written(ofThing(facts, room.id), fieldsOf(room));
  },
});

function fieldsOf({ finishes: { ceiling, walls, floor, dust, fire } }: Room): Field[] {
  return [
    { name: { zh: '吊顶材料', en: 'material of the ceiling' }, value: ceiling?.material }, { name: { zh: '吊顶龙骨', en: 'frame of the ceiling' }, value: ceiling?.frame },
    { name: { zh: '吊顶板材规格', en: 'panels of the ceiling' }, value: ceiling?.panelWidth }, { name: { zh: '吊顶间距', en: 'spacing of the ceiling' }, value: ceiling?.spacing },
    { name: { zh: '墙面材质', en: 'material of the walls' }, value: walls?.material }, { name: { zh: '墙面涂料', en: 'coating of the walls' }, value: walls?.coating },
    { name: { zh: '地面材料', en: 'material of the floor' }, value: floor?.material }, { name: { zh: '防尘处理', en: 'dust treatment' }, value: dust }, { name: { zh: '防火处理', en: 'fire treatment' }, value: fire },
  ];
}
