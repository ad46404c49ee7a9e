import { classDemands } from '../../analysis/site/classes';
import type { Bilingual, RoomClass, Site } from '../../model';
import { weigh, type Rule } from '../rule';
import { ofSite } from '../subject';
import { fill } from '../words';
import { inSite } from './in-site';

/** A rule on the 供电电源 of one class of room; it says nothing of the other classes. */
export const supplied = (id: string, roomClass: RoomClass): Rule => {
  const { supply } = classDemands[roomClass];
  const words = { roomClass, supply: supply.words };
  return inSite({
    id,
    title: fill({ zh: '{roomClass}级机房由{supply}供电', en: 'A room of class {roomClass} has {supply}' }, words),
    checks: fill(supply.generator ? { zh: '{roomClass}级场所有两路以上市电，引自不同的上级变电站（substation）；有发电机，性能等级（grade）不低于G3。', en: 'A site of class {roomClass} has two mains from different substations and a generator of grade G3 or better.' }
      : roomClass === 'B' ? { zh: '{roomClass}级场所有两路以上市电，引自不同的上级变电站（substation）。', en: 'A site of class {roomClass} has two mains from different substations.' }
        : { zh: '{roomClass}级场所有两路以上市电。', en: 'A site of class {roomClass} has two mains or more.' }, words),
    why: { zh: '一路停电时不断电。', en: 'One failing leaves the other.' },
    mend: supply.generator ? { zh: '增加市电、发电机，或写明 substation、grade', en: 'add mains or a generator, or state `substation` and `grade`' } : { zh: '增加一路市电（Mains），或写明 substation', en: 'add a Mains, or state `substation`' },
    *check(facts, site) {
      if (site.class !== roomClass) return;
      const sources = faultsOf(site, supply.mains, roomClass !== 'C');
      const generators = supply.generator ? generatorFaults(site) : { faults: [], missing: [] };
      yield weigh(ofSite(facts), [...sources.faults, ...generators.faults], [...sources.missing, ...generators.missing]);
    },
  });
};

interface Judged { readonly faults: readonly Bilingual[]; readonly missing: readonly Bilingual[] }

function faultsOf({ power: { mains } }: Site, wanted: number, apart: boolean): Judged {
  if (mains.length < wanted) return { faults: [fill({ zh: '市电只有 {count} 路', en: 'has {count} mains' }, { count: mains.length })], missing: [] };
  if (!apart) return { faults: [], missing: [] };
  if (new Set(mains.flatMap(({ substation }) => substation ?? [])).size >= wanted) return { faults: [], missing: [] };
  return mains.some(({ substation }) => substation === undefined) ? { faults: [], missing: [{ zh: '各路市电的上级变电站', en: 'the substations of the mains' }] }
    : { faults: [{ zh: '各路市电引自同一变电站', en: 'the mains come from one substation' }], missing: [] };
}

function generatorFaults({ power: { generators } }: Site): Judged {
  if (generators.length === 0) return { faults: [{ zh: '没有发电机', en: 'has no generator' }], missing: [] };
  const grades = generators.map(({ grade }) => /^G([1-4])$/i.exec(grade?.trim() ?? '')?.[1]);
  const low = grades.some((grade) => grade !== undefined && Number(grade) < 3);
  return { faults: low ? [{ zh: '发电机性能等级低于G3', en: 'a generator is below grade G3' }] : [], missing: grades.includes(undefined) ? [{ zh: '发电机的性能等级（G1～G4）', en: 'the grade of the generator (G1 to G4)' }] : [] };
}
