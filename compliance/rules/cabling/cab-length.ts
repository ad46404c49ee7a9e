import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'cab-length',
  title: { zh: '水平铜缆不超过90 m', en: 'Horizontal copper is 90 m at most' },
  kinds: ['cable-length'],
  why: { zh: '更长的铜缆达不到标称速率。', en: 'Longer copper does not reach its rate.' },
  mend: { zh: '改用光缆，或缩短路由', en: 'use fibre, or a shorter way' },
});
