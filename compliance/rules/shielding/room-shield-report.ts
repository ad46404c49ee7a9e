import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'room-shield-report',
  title: { zh: '屏蔽室有检测报告，实测值达到设计值', en: 'Shielded rooms have a test report that reaches the design values' },
  checks: { zh: '每个屏蔽室写明检测报告（test.report）及各频点实测值，且不低于设计值。设计值由申请单位给定。', en: 'Every shielded enclosure states its test report and the measured values, none below the design value, which the applicant sets.' },
  why: { zh: '检测时查看屏蔽检测报告；报告须由人出具。', en: 'Testers ask for the report, which only people can supply.' },
  mend: { zh: '取得检测报告后写入 test.report 和 points 的 measured；不达标的整改后复测', en: 'write the report and the `measured` of its points; mend and measure again what is below' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const { report, points } = shield.test;
      const low = points.filter(({ measured, required }) => measured !== undefined && measured < required);
      yield weigh(ofThing(facts, shield.id),
        low.map(({ frequency, measured, required }) => fill({ zh: '{frequency} 实测 {measured} dB，低于 {required} dB', en: '{frequency}: {measured} dB measured, below {required} dB' }, { frequency, measured: measured!, required })),
        [
          ...(report === undefined ? [{ zh: '屏蔽检测报告', en: 'the shielding test report' }] : []),
          ...(points.some(({ measured }) => measured === undefined) || points.length === 0 ? [{ zh: '各频点实测值', en: 'the measured values' }] : []),
        ]);
    }
  },
});
