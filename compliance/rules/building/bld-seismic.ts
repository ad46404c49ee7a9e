import { seismic } from '../../shapes/seismic';

export default seismic({
  id: 'bld-seismic', classes: ['A', 'B'],
  title: { zh: 'A、B级机房所在建筑的抗震设防类别不低于丙类', en: 'The building of a room of class A or B is of seismic class C or better' },
  checks: { zh: 'A、B级场所的建筑写明抗震设防类别（seismicClass），为甲、乙或丙类。A级机房新建的须为乙类以上，由人核对。', en: 'The building of a site of class A or B states its seismic class, one of A, B, C (in Chinese). A new building for a room of class A needs B or better, which people must check.' },
});
