import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-gas-time',
  title: { zh: '气体喷放时间符合', en: 'The gas is discharged in time' },
  kinds: ['gas-discharge'],
  why: { zh: '喷放过慢则达不到浓度。', en: 'A slow discharge does not reach the concentration.' },
  mend: { zh: '修改喷放时间（管网设计）', en: 'change the time of discharge' },
});
