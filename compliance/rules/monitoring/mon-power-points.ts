import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-power-points',
  title: { zh: '配电柜的开关和电量受监测', en: 'Distribution cabinets are watched' },
  things: ({ power }) => {
    const cabinets = new Map(power.circuits.map(({ id, cabinet }) => [id, cabinet]));
    const feeding = new Set(power.pdus.flatMap(({ inputs }) => inputs).map((id) => cabinets.get(id)));
    return power.cabinets.map(({ id }) => ({ id, measures: feeding.has(id) ? ['breaker-open', 'input-voltage'] as const : [] }));
  },
  kind: 'power', records: ['breaker-open', 'input-voltage', 'current', 'power', 'power-factor', 'harmonics'],
  checks: {
    zh: '每个配电柜有监测点，开关状态、电压、电流、有功功率、功率因数、谐波含量至少有记录（records）；回路接到机柜PDU的，开关状态和电压有阈值（thresholds）。',
    en: 'Every distribution cabinet has points whose `records` hold breakers, voltage, current, active power, power factor and harmonics at least; where its circuits feed PDUs of racks, breakers and voltage have `thresholds`.',
  },
  why: { zh: '开关跳闸须当时知道；过载和谐波在跳闸之前就能看出。', en: 'It is known at once that a breaker opened; overload and harmonics show before that.' },
});
