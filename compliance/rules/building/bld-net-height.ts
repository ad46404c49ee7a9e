import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-net-height',
  title: { zh: '主机房净高不小于3.0 m', en: 'Main rooms are 3.0 m high' },
  kinds: ['net-height'],
  why: { zh: '净高含机柜、走线架和气流所需空间；改建可取2.6 m，须说明。', en: 'Racks, trays and air need the height; in a building that is converted 2.6 m do, which must be said.' },
  mend: { zh: '提高净高，或说明属于改建', en: 'raise the ceiling, or say that the building is converted' },
});
