import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-vent-dist',
  title: { zh: '探测器距送风口边不小于1.5 m，距多孔送风板不小于0.5 m', en: 'Detectors are 1.5 m from outlets of air, 0.5 m from perforated panels' },
  kinds: ['detector-vent', 'detector-perforated'],
  why: { zh: '送风吹散烟和热，探测器报警滞后。', en: 'Air from the outlet blows smoke and heat away from the detector.' },
  mend: { zh: '移开探测器或送风口', en: 'move the detector or the outlet' },
});
