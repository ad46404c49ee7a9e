import type { MonitoringPoint, Site } from '../../../model';
import { watched } from '../../shapes/watched';

/** Class A asks for each battery, B for each string of them; C for nothing. */
const tells = ({ each }: MonitoringPoint, { class: roomClass }: Site): boolean => each === 'block' || (each === 'string' && roomClass !== 'A');

export default watched({
  id: 'mon-ups-bat',
  title: { zh: '蓄电池按等级逐只或逐组监测', en: 'Batteries are watched block by block or string by string, by the class of the room' },
  things: ({ power, class: roomClass }) => (roomClass === 'C' ? [] : power.batteries), kind: 'ups', records: ['battery-voltage', 'battery-resistance', 'battery-temperature'],
  points: {
    count: tells,
    otherwise: ({ class: roomClass }) => (roomClass === 'A' ? { zh: '监测点不是逐只监测（each: block）', en: 'its points do not tell each block (`each: block`)' } : { zh: '监测点不是逐组或逐只监测（each）', en: 'its points tell neither each string nor each block (`each`)' }),
  },
  checks: {
    zh: 'A级机房的每个电池组逐只（each: block），B级的逐组或逐只监测，电压、内阻、温度至少有记录（records）。C级不查。',
    en: 'In class A every battery is watched block by block (`each: block`), in class B string by string or block by block; voltage, internal resistance and temperature are among the `records` at least. Class C is not looked at.',
  },
  why: { zh: '一只电池失效，整组就放不出电。', en: 'One block that fails stops its whole string.' },
});
