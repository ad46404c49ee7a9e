import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-noise',
  title: { zh: '监控室噪声实测合格', en: 'The noise of the control room is measured to be low' },
  kinds: ['noise'], rooms: 'control', measured: true,
  why: { zh: '值班人员长时间在此。', en: 'People are on watch there.' },
  mend: { zh: '隔声、移走噪声源后复测', en: 'insulate or move what is loud, then measure again' },
});
