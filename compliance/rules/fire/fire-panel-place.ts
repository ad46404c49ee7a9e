import { siteIndexOf } from '../../../model';
import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const hours = 8;

export default inSite({
  id: 'fire-panel-place',
  title: { zh: '火灾报警控制器在监控室，有备用电源', en: 'The fire panel is in the monitoring room and has a battery' },
  checks: { zh: '控制器位于监控室，备用电源（standbyHours）不少于8 h。', en: 'Fire panels stand in the monitoring area and have `standbyHours` of 8 or more.' },
  why: { zh: '报警须有人看到，停电时仍有效。', en: 'Alarms are seen, also when power fails.' },
  mend: { zh: '移到监控室，加大电池', en: 'move it there, or enlarge its battery' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    for (const { id, position, standbyHours } of site.fire.panels) {
      yield weigh(ofThing(facts, id), [
        ...(rooms.get(position.room)?.area !== 'monitoring' ? [{ zh: '不在监控室', en: 'is not in the monitoring room' }] : []),
        ...(standbyHours !== undefined && standbyHours < hours ? [fill({ zh: '备用电源 {standbyHours} h', en: 'its battery lasts {standbyHours} h' }, { standbyHours })] : []),
      ], standbyHours === undefined ? [{ zh: '备用电源的时间（standbyHours）', en: 'how long its battery lasts (`standbyHours`)' }] : []);
    }
  },
});
