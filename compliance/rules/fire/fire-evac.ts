import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-evac',
  title: { zh: '防护区内人员能在30 s内撤离', en: 'People leave a gas zone within 30 s' },
  kinds: ['gas-evacuation'],
  why: { zh: '灭火剂喷放前人员须已离开。', en: 'People are out before the gas is released.' },
  mend: { zh: '增设门，或缩小防护区', en: 'add a door, or make the zone smaller' },
});
