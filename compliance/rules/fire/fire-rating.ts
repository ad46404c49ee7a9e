import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'fire-rating',
  title: { zh: '建筑耐火等级不低于二级', en: 'The building is of fire class 2 or better' },
  checks: { zh: '机房所在建筑写明耐火等级（fireClass），为一级或二级。', en: 'The building states its fire class, which is 1 or 2.' },
  why: { zh: '机房所在建筑须耐火。', en: 'The building must withstand fire.' },
  mend: { zh: '核对建筑资料后写明 fireClass；低于二级的不能作机房', en: 'state `fireClass` as in the papers; a lower one will not do' },
  *check(facts, site) {
    for (const building of site.buildings) {
      const { fireClass } = building;
      yield fireClass === undefined ? unknown(ofThing(facts, building.id), { zh: '建筑耐火等级', en: 'the fire class of the building' })
        : judge(ofThing(facts, building.id), fireClass !== '1' && fireClass !== '2' && fill({ zh: '耐火等级为{fireClass}级', en: 'is of fire class {fireClass}' }, { fireClass }));
    }
  },
});
