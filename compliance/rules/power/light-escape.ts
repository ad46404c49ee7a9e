import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-escape',
  title: { zh: '疏散照明照度足够', en: 'Escape lighting is enough' },
  kinds: ['illuminance-escape'],
  why: { zh: '断电时人员须能看清通道。', en: 'People must see the way without power.' },
  mend: { zh: '增加疏散照明灯具', en: 'add escape luminaires' },
});
