import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const most = { ordinary: 30, shielded: 60 };

export default inSite({
  id: 'door-held-open',
  title: { zh: '门未关好及时报警', en: 'A door held open alarms soon' },
  checks: { zh: '由控制器管理的锁，超时报警（heldOpenSeconds）不大于30 s；屏蔽门的锁紧机构（kind: shield）动作较慢，不大于60 s。', en: 'Locks with a controller alarm after 30 s at most; clamps of shielded doors (kind shield), which are slow, after 60 s.' },
  why: { zh: '开着的门等于没有门禁；开着的屏蔽门等于没有屏蔽。', en: 'An open door is no control; an open shielded door is no shield.' },
  mend: { zh: '缩短 heldOpenSeconds', en: 'shorten `heldOpenSeconds`' },
  *check(facts, site) {
    for (const lock of site.access.locks.filter(({ controller }) => controller !== undefined)) {
      const limit = lock.kind === 'shield' ? most.shielded : most.ordinary;
      const { heldOpenSeconds: seconds } = lock;
      yield weigh(ofThing(facts, lock.id), [seconds !== undefined && seconds > limit && fill({ zh: '{seconds} s后才报警，应不大于 {limit} s', en: 'alarms after {seconds} s, wanted {limit} s at most' }, { seconds, limit })],
        [unsaid(seconds, { zh: '开门多久报警（heldOpenSeconds）', en: 'when an open door alarms (`heldOpenSeconds`)' })]);
    }
  },
});
