import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'ac-red',
  title: { zh: '失去一台空调后显冷量仍足够', en: 'Cooling is enough after one unit is lost' },
  kinds: ['cooling-loss'],
  why: { zh: 'A级N+X，B级N+1。', en: 'N+X in class A, N+1 in class B.' },
  mend: { zh: '增加备用空调', en: 'add a spare unit' },
});
