import { siteIndexOf } from '../../../model';
import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const hours = 0.5;

export default inSite({
  id: 'fire-zone-walls',
  title: { zh: '防护区围护结构耐火极限不低于0.5 h', en: 'Walls of gas zones withstand fire for half an hour' },
  checks: { zh: '防护区各房间的墙写明耐火极限（fireHours），不小于0.5 h；其中的门为防火门。吊顶不小于0.25 h由人核对。', en: 'Walls of the rooms of a gas zone state `fireHours`, 0.5 or more; doors in them are fire doors. Ceilings, 0.25 h, must be checked by people.' },
  why: { zh: '浸渍期间围护结构须保持完整。', en: 'The enclosure must stay whole while the gas soaks.' },
  mend: { zh: '加强围护结构，并写 fireHours、fireGrade', en: 'strengthen it and state `fireHours`, `fireGrade`' },
  *check(facts, site) {
    const { wallsOfRoom, doorsOfRoom } = siteIndexOf(site);
    for (const zone of site.fire.gasZones) {
      const walls = [...new Set(zone.rooms.flatMap((room) => wallsOfRoom.get(room) ?? []))];
      const weak = walls.filter(({ fireHours }) => fireHours !== undefined && fireHours < hours);
      const silent = walls.filter(({ fireHours }) => fireHours === undefined);
      const plain = [...new Set(zone.rooms.flatMap((room) => doorsOfRoom.get(room) ?? []))].filter(({ fireGrade }) => fireGrade === undefined);
      yield weigh(ofThing(facts, zone.id), [
        ...(weak.length === 0 ? [] : [fill({ zh: '耐火极限不足：{walls}', en: 'too weak: {walls}' }, { walls: allCalled(weak) })]),
        ...(plain.length === 0 ? [] : [fill({ zh: '不是防火门：{doors}', en: 'no fire doors: {doors}' }, { doors: allCalled(plain) })]),
      ], silent.length === 0 ? [] : [fill({ zh: '耐火极限：{walls}', en: 'for how long walls withstand fire: {walls}' }, { walls: allCalled(silent) })]);
    }
  },
});
