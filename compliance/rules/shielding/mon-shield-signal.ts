import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'mon-shield-signal',
  title: { zh: '屏蔽室内的探头、摄像机、门禁信号经滤波器引出', en: 'Signals of sensors, cameras and readers leave shields by filters' },
  checks: { zh: '房间内有监测点、摄像机、读卡器、火灾或入侵探测器的屏蔽室，有信号滤波器（signal-filter）。', en: 'A shield around monitoring points, cameras, readers, fire or intrusion detectors has a penetration of kind signal-filter.' },
  why: { zh: '未滤波的信号线会把信号带出屏蔽室。', en: 'Unfiltered lines carry signals out.' },
  mend: { zh: '加信号滤波器，或改为光纤引出并以豁免说明', en: 'add a signal filter, or use fibre and waive it with that' },
  *check(facts, site) {
    const places = [...site.video.cameras, ...site.fire.detectors, ...site.intrusion.detectors, ...(facts.model.monitoringPoints ?? [])].flatMap(({ position }) => position?.room ?? []);
    const rooms = [...places, ...site.access.readers.flatMap(({ side }) => side ?? [])];
    for (const shield of site.shieldings) {
      const count = rooms.filter((room) => room === shield.room).length;
      if (count === 0) continue;
      yield judge(ofThing(facts, shield.id), !site.penetrations.some(({ shielding, kind }) => shielding === shield.id && kind === 'signal-filter') && fill({ zh: '{count} 处信号没有信号滤波器', en: '{count} signals and no filter' }, { count }));
    }
  },
});
