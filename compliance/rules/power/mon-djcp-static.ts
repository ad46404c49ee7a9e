import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'mon-djcp-static',
  title: { zh: '机柜处配防静电手环或静电消除器', en: 'There is an antistatic wrist strap or a static eliminator at racks' },
  checks: { zh: '每个机柜写明有防静电手环及其接地插孔，或静电消除器（wristStrap）。防静电地板由 bld-floor-esd 核对，接地由 gnd-bond 核对；没有写明时不可评估。', en: 'Every rack states that it has a wrist strap with a jack to earth, or a static eliminator (`wristStrap`). The antistatic floor is for bld-floor-esd, earthing for gnd-bond; not assessable until stated.' },
  why: { zh: '人体静电会在检修时击坏板卡。', en: 'Static electricity of a person destroys boards during service.' },
  mend: { zh: '每柜配手环和接地插孔，或设静电消除器，写明 wristStrap: true', en: 'fit a strap and a jack to each rack, or a static eliminator, and state `wristStrap: true`' },
  *check(facts, site) {
    for (const rack of site.racks) {
      yield rack.wristStrap === undefined ? unknown(ofThing(facts, rack.id), { zh: '是否有防静电手环及其接地插孔，或静电消除器', en: 'whether it has an antistatic wrist strap or a static eliminator' })
        : judge(ofThing(facts, rack.id), !rack.wristStrap && { zh: '没有防静电手环或静电消除器', en: 'has no antistatic wrist strap and no static eliminator' });
    }
  },
});
