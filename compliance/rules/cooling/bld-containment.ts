import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-containment',
  title: { zh: '散热量超过4 kW的机柜，通道封闭', en: 'Aisles of racks beyond 4 kW are contained' },
  kinds: ['containment'],
  why: { zh: '冷热气流混合后，高密度机柜进风温度失控。', en: 'Where air mixes, dense racks draw it too warm.' },
  mend: { zh: '封闭冷通道或热通道（Aisle，contained: true），或分散设备', en: 'contain the aisles (Aisle, `contained`), or spread devices' },
});
