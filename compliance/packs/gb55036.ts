import { pack } from '../pack';

/** 消防设施通用规范: full-text mandatory, it overrides older mandatory clauses on alarm and gas extinguishing. */
export const gb55036 = pack('gb55036', { zh: 'GB 55036-2022 消防设施通用规范', en: 'GB 55036-2022, general code for fire protection facilities' }, ['ca', 'km'], 'GB 55036-2022', [
  ['fire-manual', '', 'K', 'required'],
  ['fire-seq-first', '', 'K', 'required'],
  ['fire-seq-second', '', 'K', 'required'],
  ['fire-zone-8', '', 'K', 'required'],
  ['fire-zone-relief', '', 'K', 'required'],
  ['fire-zone-close', '', 'K', 'required'],
]);
