import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-backup',
  title: { zh: '备用照明照度足够', en: 'Stand-by lighting is enough' },
  kinds: ['illuminance-standby'],
  why: { zh: '不低于正常照度的10%，有人值守的房间50%。', en: '10 % of normal, 50 % where people work.' },
  mend: { zh: '增加该房间的备用照明灯具，或将部分正常照明灯具改为备用照明，使备用照明的照度达到正常照明的10%（有人值守50%）', en: 'add stand-by luminaires to the room, or make some of its normal ones stand-by, until they give 10 % of the normal illuminance (50 % where people work)' },
});
