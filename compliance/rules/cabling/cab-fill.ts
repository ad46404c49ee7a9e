import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'cab-fill',
  title: { zh: '桥架填充率不超过规划值', en: 'Trays are no fuller than planned' },
  kinds: ['tray-fill'],
  why: { zh: '留出散热和增容的余量。', en: 'Room is left for heat and for more.' },
  mend: { zh: '加宽桥架，或分开走线', en: 'widen the tray, or use another' },
});
