import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'site-title',
  title: { zh: '写明机房产权或租赁期', en: 'Ownership or lease of the premises is stated' },
  checks: { zh: '建筑写明产权（tenure）和产权证或合同编号（deed）；租赁的还写明到期日（leaseUntil），且不早于本版日期。', en: 'The building states `tenure` and the number of the `deed`; a leased one also `leaseUntil`, no earlier than the revision.' },
  why: { zh: '申请材料附产权证书或租赁合同复印件，并说明租赁期。', en: 'A copy of deed or lease is attached, and the term stated.' },
  mend: { zh: '照产权证或租赁合同填写', en: 'write what the papers say' },
  *check(facts, site) {
    const { date } = facts;
    for (const building of site.buildings) {
      const { tenure, leaseUntil, deed } = building;
      yield written(ofThing(facts, building.id), [
        { name: { zh: '产权（自有或租赁）', en: 'owned or leased' }, value: tenure }, { name: { zh: '产权证或租赁合同编号', en: 'number of deed or lease' }, value: deed },
        ...(tenure === 'leased' ? [{ name: { zh: '租赁到期日', en: 'end of the lease' }, value: leaseUntil }] : []),
      ], tenure === 'leased' && leaseUntil !== undefined && date !== undefined && leaseUntil < date ? [fill({ zh: '租赁已于{until}到期', en: 'the lease ended on {until}' }, { until: leaseUntil })] : []);
    }
  },
});
