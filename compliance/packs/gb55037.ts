import { pack } from '../pack';

/** 建筑防火通用规范: full-text mandatory, it stands in the place of the older mandatory clauses, here those of GB 50174 §13.2. */
export const gb55037 = pack('gb55037', { zh: 'GB 55037-2022 建筑防火通用规范', en: 'GB 55037-2022, general code for fire protection of buildings' }, ['ca', 'km'], 'GB 55037-2022', [
  ['fire-rating', '', 'K', 'required'],
  ['fire-partition', '', 'K', 'required'],
  ['fire-door-a', '', 'K', 'required'],
]);
