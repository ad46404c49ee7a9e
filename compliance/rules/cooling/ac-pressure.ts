import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'ac-pressure',
  title: { zh: '主机房正压实测合格', en: 'The over-pressure of main rooms is measured' },
  kinds: ['pressure-difference'], rooms: 'main', measured: true,
  why: { zh: '正压挡住室外灰尘。', en: 'Over-pressure keeps dust out.' },
  mend: { zh: '加大新风，密封缝隙后复测', en: 'enlarge the fresh air, seal gaps, then measure again' },
});
