import { siteIndexOf } from '../../../model';
import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-fire-release',
  title: { zh: '火灾时门禁释放', en: 'Fire releases the doors' },
  checks: { zh: '由控制器管理的每樘门，锁接受消防释放（fireRelease），且在释放门禁（release-doors）联动的对象中。', en: 'Every door with a controlled lock is released by the fire panel: the lock has `fireRelease`, and a linkage with action release-doors names the door or its lock.' },
  why: { zh: '疏散通道上的门须能立即打开。', en: 'Doors on the way out must open at once.' },
  mend: { zh: '锁写 fireRelease: true，并在联动的 targets 中加入该门', en: 'set `fireRelease` at the lock, and add the door to the targets of the Linkage' },
  *check(facts, site) {
    const { doors } = siteIndexOf(site);
    const released = new Set(site.fire.linkages.filter(({ action }) => action === 'release-doors').flatMap(({ targets }) => targets));
    for (const lock of site.access.locks) {
      if (lock.controller === undefined || !doors.has(lock.door)) continue;
      yield lock.fireRelease === undefined ? unknown(ofThing(facts, lock.door), { zh: '锁是否接受消防释放（fireRelease）', en: 'whether its lock is released by the fire panel (`fireRelease`)' })
        : judge(ofThing(facts, lock.door), !lock.fireRelease && { zh: '锁不接受消防释放', en: 'its lock is not released by the fire panel' },
        lock.fireRelease && !released.has(lock.door) && !released.has(lock.id) && { zh: '没有释放该门的联动', en: 'no linkage releases it' });
    }
  },
});
