import { judge, type Rule } from '../../rule';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'shield-power-filter',
  title: { zh: '进入屏蔽室的电源均经滤波器', en: 'Power enters shielded rooms by filters' },
  checks: { zh: '为屏蔽室内机柜供电的每条回路，都列在该屏蔽室某个电源滤波器的 circuits 中。', en: 'Every circuit that feeds a rack in a shielded room is listed at a power filter of it.' },
  why: { zh: '未滤波的电源线会把信号带出屏蔽室。', en: 'An unfiltered cable carries signals out.' },
  mend: { zh: '为该回路设电源滤波器（Penetration，kind: power-filter）', en: 'let the circuit pass a Penetration of kind power-filter' },
  *check(facts) {
    const { site } = facts.model;
    if (!site) return;
    for (const shield of site.shieldings) {
      const filtered = new Set(site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && kind === 'power-filter').flatMap(({ circuits }) => circuits));
      const racks = new Set(site.racks.filter(({ position }) => position.room === shield.room).map(({ id }) => id));
      const bare = site.power.pdus.filter(({ rack }) => racks.has(rack)).flatMap(({ inputs }) => inputs).filter((circuit) => !filtered.has(circuit));
      yield judge(ofThing(facts, shield.id), bare.length > 0 && fill({ zh: '未经电源滤波器的回路：{circuits}', en: 'circuits without a filter: {circuits}' }, { circuits: list([...new Set(bare)]) }));
    }
  },
};
export default rule;
