import { pack } from '../pack';

/** 消防设施通用规范: full-text mandatory, it stands in the place of the older mandatory clauses, here those of GB 50370. */
export const gb55036 = pack('gb55036', { zh: 'GB 55036-2022 消防设施通用规范', en: 'GB 55036-2022, general code for fire protection facilities' }, ['ca', 'km'], 'GB 55036-2022', [
  ['fire-zone-8', '', 'K', 'required'],
  ['fire-zone-relief', '', 'K', 'required'],
  ['fire-zone-close', '', 'K', 'required'],
]);
