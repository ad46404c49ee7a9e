import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-ups-red',
  title: { zh: 'UPS冗余方式符合机房等级', en: 'Redundancy of UPS is that of the class' },
  kinds: ['ups-redundancy'],
  why: { zh: 'A级2N或M(N+1)，B级N+1。', en: '2N or M(N+1) in class A, N+1 in class B.' },
  mend: { zh: '增加UPS或模块', en: 'add UPS or modules' },
});
