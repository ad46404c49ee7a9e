/** What monitoring points of each kind may measure. */
import type { MonitoringPointKind } from '../vocabulary';
import type { Measure } from './vocabulary';

const states: readonly Measure[] = ['running', 'fault', 'sensor-fault'];
const supply: readonly Measure[] = [
  'input-voltage', 'output-voltage', 'input-frequency', 'output-frequency', 'frequency', 'input-current', 'output-current', 'current', 'power', 'input-power-factor', 'output-power-factor', 'power-factor',
  'harmonics', 'load', 'battery-voltage', 'battery-current', 'battery-resistance', 'battery-temperature', 'battery-charge', 'autonomy', 'temperature', 'temperature-alarm', 'mains-failed', 'breaker-open', 'unsynchronised', 'bypass', ...states,
];
const air: readonly Measure[] = ['temperature', 'humidity', 'dew-point', 'temperature-alarm', 'humidity-alarm'];

/** A point has a measure that its kind has; any other is taken from another kind by mistake. */
export const measuresOfKind: Readonly<Record<MonitoringPointKind, readonly Measure[]>> = {
  'temperature-humidity': [...air, ...states],
  smoke: ['fire', ...states],
  leak: ['wet', ...states],
  ups: supply,
  'air-conditioner': [
    ...air, 'supply-temperature', 'return-temperature', 'pressure-difference', 'speed', 'input-voltage', 'frequency', 'current', 'power', 'load', 'mains-failed',
    'cooling', 'heating', 'humidifying', 'dehumidifying', 'compressor-pressure', 'humidifier-water', 'no-air-flow', 'wet', ...states,
  ],
  infrared: ['motion', ...states],
  power: [...supply, 'speed', 'fuel-level'],
  access: ['door-forced', 'door-held', ...states],
  pressure: ['pressure-difference', ...states],
};
