import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const most = 72;

export default inSite({
  id: 'fire-reserve',
  title: { zh: '72 h内不能恢复充装的灭火系统设100%备用量', en: 'Gas systems that are not filled again within 72 h have a full reserve' },
  checks: { zh: '灭火系统设备用量（reserve），或写明重新充装时间（refillHours）且不大于72 h。', en: 'Gas systems have a `reserve`, or state `refillHours` of 72 or less.' },
  why: { zh: '喷放后的机房仍须保护。', en: 'After a discharge the room is still to be protected.' },
  mend: { zh: '设备用钢瓶，或落实充装单位并写 refillHours', en: 'add a reserve, or find who fills them in time and state `refillHours`' },
  *check(facts, site) {
    for (const { id, reserve, refillHours } of site.fire.gasSystems) yield reserve ? judge(ofThing(facts, id))
      : refillHours === undefined ? unknown(ofThing(facts, id), { zh: '重新充装所需的时间', en: 'how long it takes to fill the cylinders again' })
        : judge(ofThing(facts, id), refillHours > most && fill({ zh: '没有备用量，重新充装需 {refillHours} h', en: 'has no reserve, and is filled again in {refillHours} h' }, { refillHours }));
  },
});
