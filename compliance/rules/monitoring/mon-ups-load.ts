import { ofUps, warned } from '../../shapes/warned';

export default warned({
  id: 'mon-ups-load',
  title: { zh: 'UPS负载率超过80%预警', en: 'UPS warn at a load of 80 %' },
  points: ofUps, limits: { load: { max: 80 } },
  checks: { zh: 'UPS监测点的负载率预警不高于80%。', en: 'Points of UPS warn of the load at 80 % at most.' },
  why: { zh: '留出增容和失去一台的余量。', en: 'There is time before more is added, or one is lost.' },
});
