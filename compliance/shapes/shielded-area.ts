import { siteIndexOf, type Area } from '../../model';
import { judge, type Rule } from '../rule';
import { ofThing } from '../subject';
import { fill, list } from '../words';
import { inSite } from './in-site';

/** A rule that the rooms of an area are shielded, their normal doors with them. */
export const shieldedArea = (area: Area, { id, title }: Pick<Rule, 'id' | 'title'>): Rule => inSite({
  id, title,
  checks: { zh: '该区域的每个房间内有屏蔽室（ShieldedEnclosure），常用门均为屏蔽门。屏蔽效能由检测报告证明，见 room-shield-report。', en: 'Every room of the area holds a shielded enclosure, and its normal doors are shielded. What it attenuates is shown by the test report, see room-shield-report.' },
  why: { zh: '密钥在该区域内使用，须防电磁泄漏。', en: 'Keys are used there: radiation must not leak.' },
  mend: { zh: '在房间内设 ShieldedEnclosure，门写 shielded: true', en: 'put a ShieldedEnclosure into the room and make its doors `shielded`' },
  *check(facts, site) {
    const { doorsOfRoom } = siteIndexOf(site);
    for (const room of site.rooms.filter((each) => each.area === area)) {
      const shield = site.shieldings.some((each) => each.room === room.id);
      const plain = (doorsOfRoom.get(room.id) ?? []).filter((door) => door.shielding === undefined);
      yield judge(ofThing(facts, room.id),
        !shield && { zh: '没有屏蔽室', en: 'has no shielded enclosure' },
        shield && plain.length > 0 && fill({ zh: '不是屏蔽门：{doors}', en: 'not shielded: {doors}' }, { doors: list(plain.map(({ id, name }) => ({ zh: name, en: id }))) }));
    }
  },
});
