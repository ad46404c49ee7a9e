/** What can be wrong at a monitoring point, and which alarm must tell it. The readings themselves: twin/images/sensor/lib/point-set. */
import type { Bilingual, MonitoringPointKind } from '../../model';

export interface Condition {
  readonly id: string;
  /** Alert of the server's rules (`monitoring/`) that must fire. */
  readonly alarm: string;
  readonly words: Bilingual;
}

const condition = (id: string, alarm: string, zh: string, en: string): Condition => ({ id, alarm, words: { zh, en } });

/** The first of a kind is meant when none is named. */
export const conditions: Readonly<Record<MonitoringPointKind, readonly [Condition, ...Condition[]]>> = {
  'temperature-humidity': [
    condition('hot', 'TemperatureHigh', '温度过高', 'too hot'), condition('cold', 'TemperatureLow', '温度过低', 'too cold'),
    condition('humid', 'HumidityHigh', '湿度过高', 'too humid'), condition('dry', 'HumidityLow', '湿度过低', 'too dry'),
  ],
  smoke: [condition('alarm', 'SmokeDetected', '烟感报警', 'smoke')],
  leak: [condition('alarm', 'WaterLeak', '漏水报警', 'water leak')],
  ups: [condition('on-battery', 'UpsOnBattery', '由电池供电', 'on battery'), condition('low-battery', 'BatteryChargeLow', '电池电量低', 'battery low')],
  'air-conditioner': [condition('stopped', 'EquipmentFault', '停机', 'stopped')],
  infrared: [condition('alarm', 'Intrusion', '红外报警', 'somebody is there')],
  power: [condition('alarm', 'BreakerOpen', '配电开关分闸', 'breaker open')],
  access: [condition('alarm', 'DoorForced', '非法开门', 'door forced')],
  pressure: [condition('low', 'PressureDifferenceLow', '压差过低', 'pressure difference too low')],
};
/** Everything as it should be. */
export const normal: Bilingual = { zh: '正常', en: 'normal' };
