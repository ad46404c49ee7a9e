import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-exhaust',
  title: { zh: '灾后排风换气次数足够', en: 'Exhaust after a discharge is enough' },
  kinds: ['gas-exhaust'],
  why: { zh: '喷放后须排除气体方可进入。', en: 'The gas is let out before people enter.' },
  mend: { zh: '加大灾后排风量', en: 'enlarge the exhaust' },
});
