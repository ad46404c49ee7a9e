import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-smoke-cover',
  title: { zh: '火灾探测器数量与保护范围足够', en: 'Fire detectors are enough and cover the rooms' },
  kinds: ['detector-count', 'detector-cover'],
  only: ({ id }) => !id.endsWith('/none'),
  why: { zh: '点型探测器有保护面积和保护半径。', en: 'Point detectors have an area and a radius that they protect.' },
  mend: { zh: '增设探测器，或调整位置', en: 'add detectors or move them' },
});
