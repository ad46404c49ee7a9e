import { weigh } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'mon-djcp-temp',
  title: { zh: '设备间温湿度自动调节', en: 'Temperature and humidity of equipment rooms are regulated' },
  checks: { zh: '每个设备间有为其服务（serves）的精密空调（precision），其中有带加湿的（humidifier）。', en: 'Every equipment room is served by a precision air conditioner, one of which humidifies.' },
  why: { zh: '普通空调不调节湿度。', en: 'Comfort units do not regulate humidity.' },
  mend: { zh: '设精密空调', en: 'add a precision air conditioner' },
  *check(facts, site) {
    for (const room of site.rooms.filter(({ use }) => use === 'equipment')) {
      const units = site.cooling.airConditioners.filter(({ precision, serves }) => precision !== false && serves.includes(room.id));
      const humid = units.filter(({ humidifier }) => humidifier > 0);
      yield weigh(ofThing(facts, room.id), [
        units.length === 0 && { zh: '没有精密空调', en: 'no precision unit serves it' }, units.length > 0 && humid.length === 0 && { zh: '精密空调均不加湿', en: 'none of its units humidifies' },
      ], [!humid.some(({ precision }) => precision) && fill({ zh: '是否精密空调（precision）：{units}', en: 'whether they are precision units (`precision`): {units}' }, { units: allCalled(humid) })]);
    }
  },
});
