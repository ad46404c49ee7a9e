import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const stops: ReadonlySet<string> = new Set(['stop-air', 'stop-fresh-air']);

export default inSite({
  id: 'fire-seq-fans',
  title: { zh: '第二个报警信号停止防护区的全部空调和新风', en: 'The second signal stops all air of a gas zone' },
  checks: { zh: '为防护区房间服务（serves）的每台空调和新风机，都在第二个信号（second）停止空调或新风联动的对象中。', en: 'Every air conditioner and fresh air unit that serves a room of a gas zone is a target of a linkage that stops it on the second signal.' },
  why: { zh: '还在运行的风机会把灭火剂吹走。', en: 'A fan that runs on blows the agent away.' },
  mend: { zh: '在联动的 targets 中加入该设备', en: 'add the unit to the targets of the Linkage' },
  *check(facts, site) {
    const stopped = new Set(site.fire.linkages.filter(({ trigger, action }) => trigger === 'second' && stops.has(action)).flatMap(({ targets }) => targets));
    for (const zone of site.fire.gasZones) {
      const running = [...site.cooling.airConditioners, ...site.cooling.freshAir].filter(({ id, serves }) => serves.some((room) => zone.rooms.includes(room)) && !stopped.has(id));
      yield judge(ofThing(facts, zone.id), running.length > 0 && fill({ zh: '不停机：{units}', en: 'run on: {units}' }, { units: allCalled(running) }));
    }
  },
});
