import { seismic } from '../../shapes/seismic';

export default seismic({
  id: 'bld-seismic-c', classes: ['C'],
  title: { zh: 'C级机房所在建筑的抗震设防类别宜不低于丙类', en: 'The building of a room of class C should be of seismic class C or better' },
  checks: { zh: 'C级场所的建筑写明抗震设防类别（seismicClass），为甲、乙或丙类。', en: 'The building of a site of class C states its seismic class, one of A, B, C (in Chinese).' },
});
