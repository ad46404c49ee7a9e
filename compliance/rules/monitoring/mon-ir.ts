import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-ir',
  title: { zh: '红外探测器接入环境监控', en: 'Infrared detectors report to environment monitoring' },
  things: ({ intrusion }) => intrusion.detectors.filter(({ kind }) => kind === 'infrared'), kind: 'infrared', measures: ['motion'],
  checks: { zh: '每只红外探测器有监测点指明它（watches），入侵为报警状态。', en: 'Every infrared detector is watched by a point that alarms on motion.' },
  why: { zh: '红外监测是环境监控的一部分。', en: 'Infrared is part of environment monitoring.' },
});
