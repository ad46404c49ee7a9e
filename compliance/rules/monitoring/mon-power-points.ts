import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-power-points',
  title: { zh: '给机柜供电的配电柜受监测', en: 'Cabinets that feed racks are watched' },
  things: ({ power }) => {
    const cabinets = new Map(power.circuits.map(({ id, cabinet }) => [id, cabinet]));
    const feeding = new Set(power.pdus.flatMap(({ inputs }) => inputs).map((id) => cabinets.get(id)));
    return power.cabinets.filter(({ id }) => feeding.has(id));
  },
  kind: 'power', measures: ['breaker-open', 'input-voltage'],
  checks: { zh: '回路接到机柜PDU的每个配电柜有监测点，监测开关状态和电压。', en: 'Every cabinet whose circuits feed PDUs of racks has a point with thresholds for breakers and voltage.' },
  why: { zh: '开关跳闸须当时知道。', en: 'It is known at once that a breaker opened.' },
});
