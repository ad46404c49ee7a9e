import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const least = { 1: 12.5, 2: 40, 3: 5 } as const;

export default inSite({
  id: 'gnd-spd',
  title: { zh: '浪涌保护器的放电电流足够', en: 'Surge protectors bear enough current' },
  checks: { zh: '配电柜的浪涌保护器：第1级不小于12.5 kA，第2级不小于40 kA，第3级不小于5 kA。', en: 'Surge protectors of cabinets bear 12.5 kA in stage 1, 40 kA in stage 2, 5 kA in stage 3.' },
  why: { zh: '各级配合，残压逐级降低。具体等级由防雷设计按环境确定。', en: 'Stages work together. The design of lightning protection sets them by the surroundings.' },
  mend: { zh: '换用更大的浪涌保护器，或以豁免说明防雷设计', en: 'take larger ones, or waive it with the design of lightning protection' },
  *check(facts, site) {
    for (const { id, surge } of site.power.cabinets) {
      if (surge === undefined) continue;
      const wanted = least[surge.stage as keyof typeof least];
      yield judge(ofThing(facts, id), surge.kiloamperes < wanted && fill({ zh: '第{stage}级为 {found} kA，应不小于 {wanted} kA', en: 'stage {stage}: {found} kA, wanted {wanted} kA or more' }, { stage: surge.stage, found: surge.kiloamperes, wanted }));
    }
  },
});
