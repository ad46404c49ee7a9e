import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-hfc-max',
  title: { zh: '七氟丙烷实际浓度不过量', en: 'HFC-227ea does not exceed what people bear' },
  kinds: ['gas-concentration', 'gas-concentration-hot'],
  why: { zh: '实际浓度不超过设计浓度的1.1倍，最高温度下不超过无毒性反应浓度。', en: 'It stays within 1.1 times the design concentration, and at the highest temperature below NOAEL.' },
  mend: { zh: '调整每个防护区的充装量，不用大瓶保护小区', en: 'fit the cylinders to each zone; no large cylinder for a small zone' },
});
