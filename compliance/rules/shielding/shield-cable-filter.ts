import { siteCables } from '../../../analysis/cabling';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'shield-cable-filter',
  title: { zh: '供电和传感器线缆经滤波器或波导管进入屏蔽室', en: 'Cables of power and sensors enter shields by filters or waveguides' },
  checks: { zh: '按计算的路由，穿过屏蔽体的供电电缆所经桥架有电源滤波器，摄像机、读卡器、探测器和监测点的线缆有信号滤波器，光缆有波导管。', en: 'By its way, a power cable that passes a shield lies in a tray with a power filter, one of a camera, reader, detector or monitoring point in one with a signal filter, one of fibre in one with a waveguide.' },
  why: { zh: '一根未滤波的线缆会使整室屏蔽失效。', en: 'One unfiltered cable spoils the whole room.' },
  mend: { zh: '在桥架穿过屏蔽体处设滤波器（Penetration），并写入该桥架的 penetrations', en: 'put a filter (Penetration) where the tray passes the shield, and name it in the tray\'s `penetrations`' },
  *check(facts, site) {
    const cables = siteCables(facts.model);
    for (const shield of site.shieldings) {
      // Where there is no signal filter at all, mon-shield-signal says so.
      const some = site.penetrations.some(({ shielding, kind }) => shielding === shield.id && kind === 'signal-filter');
      const bare = cables.filter(({ strong, unfiltered }) => (strong || some) && unfiltered.includes(shield.id));
      yield judge(ofThing(facts, shield.id), bare.length > 0 && fill({ zh: '未经滤波器：{cables}', en: 'without a filter: {cables}' }, { cables: list(bare.map(({ label }) => label)) }));
    }
  },
});
