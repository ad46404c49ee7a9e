import { outside } from '../../../analysis/site/doors';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { zoneDoors } from '../../shapes/zone-doors';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-door-lamp',
  title: { zh: '防护区门外有放气指示灯', en: 'Outside doors of gas zones a lamp shows the discharge' },
  checks: { zh: '进入防护区的每樘常用门，门外有属于该防护区的放气指示灯（discharge-lamp）。', en: 'Outside every normal door into a gas zone hangs a discharge-lamp of that zone.' },
  why: { zh: '喷放后不得误入。', en: 'Nobody goes in by mistake after a discharge.' },
  mend: { zh: '在门外设 FireDevice，kind: discharge-lamp，写 zone', en: 'add a FireDevice of kind discharge-lamp with its `zone`' },
  *check(facts, site) {
    const lamps = site.fire.devices.filter(({ kind }) => kind === 'discharge-lamp');
    for (const { zone, passage: { door }, before } of zoneDoors(site)) {
      // What hangs beyond the site is no part of the plan.
      if (door.use !== 'normal' || before === outside) continue;
      yield judge(ofThing(facts, door.id), !lamps.some((lamp) => lamp.zone === zone.id && lamp.position.room === before) && { zh: '门外没有放气指示灯', en: 'no lamp hangs outside' });
    }
  },
});
