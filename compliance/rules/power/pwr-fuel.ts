import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-fuel',
  title: { zh: 'A级机房发电机燃油满足12 h', en: 'In class A the fuel of the generator lasts 12 h' },
  kinds: ['generator-fuel'],
  why: { zh: '燃油须供到市电恢复或补油。', en: 'Fuel lasts until the mains are back or more is brought.' },
  mend: { zh: '加大油箱', en: 'enlarge the tank' },
});
