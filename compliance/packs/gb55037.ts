import { pack } from '../pack';

/** 建筑防火通用规范: full-text mandatory, it overrides older mandatory clauses on fire resistance and separation. */
export const gb55037 = pack('gb55037', { zh: 'GB 55037-2022 建筑防火通用规范', en: 'GB 55037-2022, general code for fire protection of buildings' }, ['ca', 'km'], 'GB 55037-2022', [
  ['fire-rating', '', 'K', 'required'],
  ['fire-partition', '', 'K', 'required'],
  ['fire-door-a', '', 'K', 'required'],
  ['bld-material', '', 'K', 'required'],
]);
