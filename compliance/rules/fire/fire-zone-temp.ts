import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-zone-temp',
  title: { zh: '防护区最低环境温度不低于-10 ℃', en: 'Gas zones are never colder than -10 °C' },
  kinds: ['gas-temperature'],
  why: { zh: '温度过低，灭火剂气化不足。', en: 'Too cold, the agent does not evaporate.' },
  mend: { zh: '为防护区采暖，或换灭火方式', en: 'heat the zone, or extinguish otherwise' },
});
