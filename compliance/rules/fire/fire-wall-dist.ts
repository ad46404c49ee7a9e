import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-wall-dist',
  title: { zh: '探测器距墙不小于0.5 m', en: 'Detectors are half a metre from walls' },
  kinds: ['detector-wall'],
  why: { zh: '墙边气流不畅，探测滞后。', en: 'Near walls the air hardly moves.' },
  mend: { zh: '把探测器移离墙边', en: 'move the detector away from the wall' },
});
