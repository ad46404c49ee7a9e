import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-loss',
  title: { zh: '失去任一路供电时各房间仍有应急照明', en: 'Every room keeps emergency lighting when one supply is lost' },
  kinds: ['emergency-loss'],
  why: { zh: '应急照明全部接在同一路上时，该路停电房间即全暗。', en: 'A room whose emergency lighting all hangs on one path is dark when that path is lost.' },
  mend: { zh: '把该房间的备用照明、疏散照明分接A、B两路，或选用自带蓄电池的灯具（minutes）', en: 'divide the stand-by and escape luminaires of the room between A and B, or take some with batteries of their own (`minutes`)' },
});
