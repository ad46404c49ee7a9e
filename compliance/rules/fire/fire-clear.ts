import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-clear',
  title: { zh: '探测器周围0.5 m内无遮挡物', en: 'Nothing is within half a metre of a detector' },
  kinds: ['detector-clear'],
  why: { zh: '遮挡物使烟和热到不了探测器。', en: 'What is in the way keeps smoke and heat from the detector.' },
  mend: { zh: '把探测器移离机柜、空调和桥架', en: 'move the detector away from racks, air conditioners and trays' },
});
