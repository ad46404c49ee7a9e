import { siteIndexOf } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'room-battery-separate',
  title: { zh: '蓄电池设在独立的电池间', en: 'Batteries have a room of their own' },
  checks: { zh: '每组蓄电池所在房间的用途（use）为电池间。', en: 'Every battery stands in a room of use battery.' },
  why: { zh: '荷载、析氢和温度要求与设备间不同。', en: 'Load, hydrogen and temperature differ from those of equipment rooms.' },
  mend: { zh: '移到电池间', en: 'move it to a battery room' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    for (const battery of site.power.batteries) {
      const room = rooms.get(battery.position.room);
      yield judge(ofThing(facts, battery.id), room?.use !== 'battery' && fill({ zh: '位于{zh}', en: 'stands in {en}' }, { zh: room?.name ?? '—', en: battery.position.room }));
    }
  },
});
