import type { AirConditioner, Measure, Site } from '../../../model';
import { watched } from '../../shapes/watched';

/** What every unit has. */
const common: readonly Measure[] = ['running', 'cooling', 'heating', 'dehumidifying', 'temperature-alarm', 'humidity-alarm', 'sensor-fault'];

const recordsOf = (site: Site, unit: AirConditioner): readonly Measure[] => [
  ...common, ...(unit.humidifier > 0 ? ['humidifying', 'humidifier-water'] as const : []),
  // Cooled by chilled water, it has no compressor of its own.
  ...(site.pipes.some(({ kind, serves }) => kind === 'chilled-water' && serves.includes(unit.id)) ? [] : ['compressor-pressure'] as const),
];

export default watched({
  id: 'mon-ac-points',
  title: { zh: '每台精密空调的运行状态和报警受监测', en: 'Every precision air conditioner is watched' },
  things: (site) => site.cooling.airConditioners.filter(({ precision }) => precision !== false).map((unit) => ({ id: unit.id, records: recordsOf(site, unit) })),
  kind: 'air-conditioner', measures: ['return-temperature', 'fault', 'no-air-flow'], records: common,
  checks: {
    zh: '每台精密空调有监测点：回风温度、故障、气流丢失有阈值（thresholds）；运行、制冷、加热、除湿状态，温度、湿度、传感器报警至少有记录（records）；有加湿器（humidifier）的还有加湿状态和加湿器水位，非冷冻水型的还有压缩机压力。',
    en: 'Every precision unit has points with `thresholds` for return air temperature, fault and no air flow; running, cooling, heating, dehumidifying and the alarms of temperature, humidity and sensors are among their `records` at least; with a humidifier also humidifying and its water level, and the pressure of the compressor where chilled water does not cool it.',
  },
  why: { zh: '空调停机后温度升得很快。', en: 'It gets hot soon after one stops.' },
});
