import { siteIndexOf, type Shielding, type Site } from '../../../model';
import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'shield-power-filter',
  title: { zh: '进入屏蔽室的电源均经滤波器', en: 'Power enters shielded rooms by filters' },
  checks: { zh: '为屏蔽室内机柜、空调、灯具和其他设备供电的每条回路，都列在该屏蔽室某个电源滤波器的 circuits 中。', en: 'Every circuit that feeds a rack, an air conditioner, luminaires or anything else in a shielded room is listed at a power filter of it.' },
  why: { zh: '未滤波的电源线会把信号带出屏蔽室。', en: 'An unfiltered cable carries signals out.' },
  mend: { zh: '为该回路设电源滤波器（Penetration，kind: power-filter）', en: 'let the circuit pass a Penetration of kind power-filter' },
  *check(facts, site) {
    const filtersOf = listsBy(site.penetrations.filter(({ kind }) => kind === 'power-filter'), ({ shielding }) => shielding);
    for (const shield of site.shieldings) {
      const filtered = new Set(filtersOf(shield.id).flatMap(({ circuits }) => circuits));
      const bare = [...entering(site, shield)].filter((circuit) => !filtered.has(circuit));
      yield judge(ofThing(facts, shield.id), bare.length > 0 && fill({ zh: '未经电源滤波器的回路：{circuits}', en: 'circuits without a filter: {circuits}' }, { circuits: list(bare) }));
    }
  },
});

/** Circuits that come from outside the shield to something in it. */
function entering(site: Site, { room }: Shielding): ReadonlySet<string> {
  const { thingsOfRoom, racksOfRoom, circuits, things } = siteIndexOf(site);
  const racks = new Set((racksOfRoom.get(room) ?? []).map(({ id }) => id));
  const inputs = [
    ...site.power.pdus.filter(({ rack }) => racks.has(rack)).flatMap((pdu) => pdu.inputs), ...site.power.lighting.filter((each) => each.room === room).flatMap((each) => each.inputs),
    ...(thingsOfRoom.get(room) ?? []).flatMap(({ thing }) => ('inputs' in thing ? thing.inputs : [])),
  ];
  // A circuit comes from its cabinet; what is fed by a UPS or another source without a circuit, from that.
  return new Set(inputs.filter((id) => {
    const source = things.get(circuits.get(id)?.cabinet ?? id)?.thing;
    return !(source && 'position' in source && source.position?.room === room);
  }));
}
