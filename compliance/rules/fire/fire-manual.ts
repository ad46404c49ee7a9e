import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-manual',
  title: { zh: '手动报警按钮步行距离不大于30 m', en: 'A call point is within 30 m' },
  kinds: ['call-point-walk'],
  why: { zh: '任一位置应能尽快报警。', en: 'From anywhere people can raise the alarm soon.' },
  mend: { zh: '增设手动报警按钮', en: 'add call points' },
});
