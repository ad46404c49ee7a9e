import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-backup',
  title: { zh: '备用照明照度足够', en: 'Stand-by lighting is enough' },
  kinds: ['illuminance-standby'],
  why: { zh: '不低于正常照度的10%，有人值守的房间50%。', en: '10 % of normal, 50 % where people work.' },
  mend: { zh: '增加备用照明灯具', en: 'add stand-by luminaires' },
});
