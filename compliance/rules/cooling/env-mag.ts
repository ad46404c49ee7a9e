import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-mag',
  title: { zh: '工频磁场场强实测合格', en: 'The power-frequency magnetic field is measured to be low' },
  kinds: ['magnetic-field'], rooms: 'main', measured: true,
  why: { zh: '强磁场干扰设备。', en: 'Strong fields disturb equipment.' },
  mend: { zh: '远离变压器、大电流母线，或屏蔽后复测', en: 'move away from transformers and bus bars, or shield, then measure again' },
});
