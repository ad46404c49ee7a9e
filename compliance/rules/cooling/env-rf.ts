import { indicated } from '../../shapes/indicated';

export default indicated({
  id: 'env-rf',
  title: { zh: '无线电干扰场强实测合格', en: 'The radio interference field is measured to be low' },
  kinds: ['radio-field'], rooms: 'main', measured: true,
  why: { zh: '强干扰使设备出错。', en: 'Strong fields make equipment err.' },
  mend: { zh: '屏蔽或移走干扰源后复测', en: 'shield or move the source, then measure again' },
});
