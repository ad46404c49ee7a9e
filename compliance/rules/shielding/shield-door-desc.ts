import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofThing } from '../../subject';

export default inSite({
  id: 'shield-door-desc',
  title: { zh: '屏蔽门写明材质和防火等级', en: 'Shielded doors state material and fire grade' },
  checks: { zh: '每樘屏蔽门写明材质（material）和防火等级（fireGrade）；是否设门禁由读卡器得出。没有写明的待补；占位文字为不符合。', en: 'Every shielded door states `material` and `fireGrade`; whether it has door control follows from its readers. What is unstated is to be supplied; a placeholder is not met.' },
  why: { zh: '申请材料要求描述屏蔽门的材质、防火等级、是否安装门禁。', en: 'The application describes them.' },
  mend: { zh: '照产品资料填写', en: 'write what the maker states' },
  *check(facts, site) {
    for (const door of site.doors.filter(({ shielding }) => shielding !== undefined)) yield written(ofThing(facts, door.id), [
      { name: { zh: '材质', en: 'material' }, value: door.material }, { name: { zh: '防火等级', en: 'fire grade' }, value: door.fireGrade },
    ]);
  },
});
