import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'site-gbt2887-min-area',
  title: { zh: '主机房使用面积不小于20 m²', en: 'Main rooms have 20 m²' },
  kinds: ['room-area'],
  only: ({ verdict }) => verdict !== undefined,
  why: { zh: '过小的房间无法留出通道和检修距离。', en: 'A smaller one leaves no aisles.' },
  mend: { zh: '扩大房间', en: 'enlarge the room' },
});
