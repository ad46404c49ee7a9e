import { pack } from '../pack';

/** 数据中心基础设施施工及验收规范: acceptance, which people carry out. */
export const gb50462 = pack('gb50462', { zh: 'GB 50462-2015 数据中心基础设施施工及验收规范', en: 'GB 50462-2015, code for construction and acceptance of data centre infrastructure' }, ['ca', 'km'], 'GB 50462-2015', [
  ['cab-accept', '', 'K', 'required'],
]);
