import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-generator',
  title: { zh: '发电机能带市电失去后的负荷', en: 'The generator bears the load when the mains are lost' },
  kinds: ['generator-load'],
  why: { zh: '容量不足的发电机带载即停。', en: 'A generator that is too small stops when it is loaded.' },
  mend: { zh: '加大发电机', en: 'enlarge the generator' },
});
