import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const [least, most] = [2.5e4, 1e9];

export default inSite({
  id: 'bld-floor-esd',
  title: { zh: '主机房活动地板防静电电阻在范围内', en: 'Raised floors of main rooms are antistatic' },
  checks: { zh: '设备间的活动地板写明电阻范围（ohms），在2.5×10⁴至1.0×10⁹ Ω之内。', en: 'Raised floors of equipment rooms state their resistance, within 2.5×10⁴ to 1.0×10⁹ Ω.' },
  why: { zh: '静电会损坏设备。', en: 'Static electricity damages equipment.' },
  mend: { zh: '写明 ohms，或更换地板', en: 'state `ohms`, or take another floor' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) {
      if (!room.raisedFloor) continue;
      const { ohms } = room.raisedFloor;
      yield ohms?.min === undefined || ohms.max === undefined ? unknown(ofThing(facts, room.id), { zh: '活动地板的防静电电阻范围', en: 'the resistance of the raised floor' })
        : judge(ofThing(facts, room.id), (ohms.min < least || ohms.max > most) && fill({ zh: '电阻为{min}～{max} Ω', en: 'the resistance is {min} to {max} Ω' }, { min: ohms.min, max: ohms.max }));
    }
  },
});
