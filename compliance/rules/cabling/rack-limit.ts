import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'rack-limit',
  title: { zh: '机柜承重与功率不超过规划值', en: 'Racks carry and power no more than planned' },
  kinds: ['rack-weight', 'rack-power'],
  why: { zh: '机柜承重、供电和制冷都按规划值配置。', en: 'Strength, supply and cooling follow the planned values.' },
  mend: { zh: '把设备移到其他机柜，或核实后提高 maxKilograms、maxWatts', en: 'move devices to another rack, or raise `maxKilograms`, `maxWatts` once checked' },
});
