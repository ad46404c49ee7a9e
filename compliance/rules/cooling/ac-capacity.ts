import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'ac-capacity',
  title: { zh: '空调显冷量足够', en: 'Cooling is enough' },
  kinds: ['cooling-capacity'],
  why: { zh: '显冷量不小于设备、照明、人员与围护结构的冷负荷。', en: 'Sensible cooling covers equipment, light, people and the envelope.' },
  mend: { zh: '增加或加大空调', en: 'add or enlarge units' },
});
