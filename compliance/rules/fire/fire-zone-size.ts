import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-zone-size',
  title: { zh: '防护区面积与容积不超限', en: 'Gas zones are not too large' },
  kinds: ['gas-zone-area', 'gas-zone-volume'],
  why: { zh: '管网系统不大于800 m²和3600 m³，预制系统不大于500 m²和1600 m³。', en: '800 m² and 3600 m³ with pipes, 500 m² and 1600 m³ with prefabricated units.' },
  mend: { zh: '分成几个防护区', en: 'divide the zone' },
});
