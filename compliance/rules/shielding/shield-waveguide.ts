import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const least = 5;

export default inSite({
  id: 'shield-waveguide',
  title: { zh: '波导管长径比不小于5', en: 'Waveguide tubes are five times as long as wide' },
  checks: { zh: '光纤波导管、管道波导写明长径比（lengthToDiameter），不小于5。', en: 'Waveguides for fibre and pipes state `lengthToDiameter`, which is 5 or more.' },
  why: { zh: '经验值：过短的波导管衰减不足。', en: 'A rule of thumb: a shorter tube attenuates too little.' },
  mend: { zh: '加长波导管', en: 'lengthen the tube' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const tubes = site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && (kind === 'fibre-waveguide' || kind === 'pipe-waveguide'));
      if (tubes.length === 0) continue;
      const short = tubes.filter(({ lengthToDiameter }) => lengthToDiameter !== undefined && lengthToDiameter < least);
      const silent = tubes.filter(({ lengthToDiameter }) => lengthToDiameter === undefined);
      yield weigh(ofThing(facts, shield.id),
        short.map(({ id, name, lengthToDiameter }) => fill({ zh: '{zh}长径比为{ratio}', en: '{en}: {ratio}' }, { zh: name, en: id, ratio: lengthToDiameter! })),
        silent.length === 0 ? [] : [fill({ zh: '长径比：{tubes}', en: 'ratio of {tubes}' }, { tubes: allCalled(silent) })]);
    }
  },
});
