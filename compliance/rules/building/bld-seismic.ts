import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

/** By the word for them in Chinese. */
const classes: Readonly<Record<string, string>> = { 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D' };

export default inSite({
  id: 'bld-seismic',
  title: { zh: '建筑抗震设防类别不低于丙类', en: 'The building is of seismic class C or better' },
  checks: { zh: '建筑写明抗震设防类别（seismicClass），为甲、乙或丙类。A级机房新建的须为乙类以上，由人核对。', en: 'The building states its seismic class, one of A, B, C (in Chinese). A new building for a room of class A needs B or better, which people must check.' },
  why: { zh: '机房所在建筑须抗震。', en: 'The building must withstand earthquakes.' },
  mend: { zh: '核对建筑资料后写明 seismicClass', en: 'state `seismicClass` as in the papers of the building' },
  *check(facts, site) {
    for (const building of site.buildings) {
      const found = /^[（(]?([甲乙丙丁])类?/.exec(building.seismicClass?.trim() ?? '')?.[1];
      yield found === undefined ? unknown(ofThing(facts, building.id), { zh: '抗震设防类别（甲、乙、丙、丁类）', en: 'the seismic class' })
        : judge(ofThing(facts, building.id), found === '丁' && fill({ zh: '为{found}类', en: 'is of class {letter}' }, { found, letter: classes[found]! }));
    }
  },
});
