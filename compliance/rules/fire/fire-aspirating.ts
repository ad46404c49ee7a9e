import { isMainRoom } from '../../../analysis/site/contents';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'fire-aspirating',
  title: { zh: 'A级机房的主机房设吸气式感烟探测', en: 'Main rooms of class A have aspirating smoke detection' },
  checks: { zh: 'A级场所的每个设备间有吸气式感烟探测器（kind: aspirating）。其他等级不作要求。', en: 'Every equipment room of a site of class A has a detector of kind aspirating. Nothing is asked of other classes.' },
  why: { zh: '设备气流大，点型探测器报警晚；吸气式在阴燃时即报警。', en: 'Air moves fast about equipment and point detectors alarm late; aspirating ones alarm while it smoulders.' },
  mend: { zh: '增设吸气式探测器（FireDetector，kind: aspirating）', en: 'add a FireDetector of kind aspirating' },
  *check(facts, site) {
    if (site.class !== 'A') return;
    const early = new Set(site.fire.detectors.filter(({ kind }) => kind === 'aspirating').map(({ position }) => position.room));
    for (const room of site.rooms.filter(isMainRoom)) yield judge(ofThing(facts, room.id), !early.has(room.id) && { zh: '没有吸气式感烟探测器', en: 'has no aspirating detector' });
  },
});
