import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-ups-time',
  title: { zh: '有发电机时蓄电池后备时间足够', en: 'With a generator behind them, batteries last long enough' },
  kinds: ['autonomy'],
  only: ({ clause }) => clause !== undefined,
  why: { zh: 'A级不少于15 min，B级不少于7 min，供发电机起动并带载。', en: '15 min in class A, 7 min in class B, in which the generator starts and takes over.' },
  mend: { zh: '增加蓄电池', en: 'add batteries' },
});
