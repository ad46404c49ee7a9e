import type { Bilingual, RoomClass } from '../../model';
import { judge, unknown, type Rule } from '../rule';
import { ofThing } from '../subject';
import { fill } from '../words';
import { inSite } from './in-site';

/** By the word for them in Chinese. */
const letters: Readonly<Record<string, string>> = { 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D' };

interface Seismic {
  readonly id: string;
  /** Rooms of these classes it is about; it says nothing of the others. */
  readonly classes: readonly RoomClass[];
  readonly title: Bilingual;
  readonly checks: Bilingual;
}

/** A rule on the 抗震设防类别 of the building, for machine rooms of some classes. */
export const seismic = ({ id, classes, title, checks }: Seismic): Rule => inSite({
  id, title, checks,
  why: { zh: '机房所在建筑须抗震。', en: 'The building must withstand earthquakes.' },
  mend: { zh: '核对建筑资料后写明 seismicClass', en: 'state `seismicClass` as in the papers of the building' },
  *check(facts, site) {
    if (!classes.includes(site.class)) return;
    for (const building of site.buildings) {
      const found = /^[（(]?([甲乙丙丁])类?/.exec(building.seismicClass?.trim() ?? '')?.[1];
      yield found === undefined ? unknown(ofThing(facts, building.id), { zh: '抗震设防类别（甲、乙、丙、丁类）', en: 'the seismic class' })
        : judge(ofThing(facts, building.id), found === '丁' && fill({ zh: '为{found}类', en: 'is of class {letter}' }, { found, letter: letters[found]! }));
    }
  },
});
