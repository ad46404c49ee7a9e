import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-breaker',
  title: { zh: '断路器长期负载率不超过规划值', en: 'Breakers carry no more than planned for long' },
  kinds: ['circuit-load', 'cabinet-load'],
  why: { zh: '含失去一路后的最大负荷，避免连锁跳闸。', en: 'With the largest load after a loss, so that one loss does not trip the next.' },
  mend: { zh: '分散负载，或加大断路器与导线', en: 'spread the load, or enlarge breaker and cable' },
});
