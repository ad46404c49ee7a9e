import { siteIndexOf } from '../../../model';
import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const hours = 8;

export default inSite({
  id: 'intr-panel-in-monitor',
  title: { zh: '入侵报警主机在监控室，防拆，有备用电源', en: 'The alarm panel is in the monitoring room, tamper-proof, with a battery' },
  checks: { zh: '报警主机位于监控室，有防拆报警（tamper），备用电源不少于8 h（standbyHours）。', en: 'Alarm panels stand in the monitoring area, have `tamper` and `standbyHours` of 8 or more.' },
  why: { zh: '报警须有人看到，断电、拆机时仍有效。', en: 'Alarms are seen, also when power fails or the panel is opened.' },
  mend: { zh: '移到监控室，换用有防拆和备用电源的主机', en: 'move it there, or take one with both' },
  *check(facts, site) {
    const { rooms } = siteIndexOf(site);
    for (const panel of site.intrusion.panels) {
      const { tamper, standbyHours: found } = panel;
      yield weigh(ofThing(facts, panel.id), [
        ...(rooms.get(panel.position.room)?.area !== 'monitoring' ? [{ zh: '不在监控室', en: 'is not in the monitoring room' }] : []),
        ...(tamper === false ? [{ zh: '没有防拆报警', en: 'has no tamper alarm' }] : []),
        ...(found !== undefined && found < hours ? [fill({ zh: '备用电源 {found} h', en: 'its battery lasts {found} h' }, { found })] : []),
      ], [
        ...(tamper === undefined ? [{ zh: '有无防拆报警（tamper）', en: 'whether it alarms when opened (`tamper`)' }] : []),
        ...(found === undefined ? [{ zh: '备用电源的时间（standbyHours）', en: 'how long its battery lasts (`standbyHours`)' }] : []),
      ]);
    }
  },
});
